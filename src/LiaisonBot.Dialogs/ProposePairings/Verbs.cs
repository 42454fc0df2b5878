using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Propose = "proposal.propose.1";
    public const string Ask = "proposal.ask.1";
    public const string Assign = "proposal.assign.1";
    public const string HandOver = "proposal.hand-over.1";
    public const string Make = "proposal.make.1";
    public const string Seek = "proposal.seek.1";
    public const string SeekNoMore = "proposal.seek-no-more.1";
    public const string List = "proposal.list.1";
    public const string Open = "proposal.open.1";
    public const string Agree = "proposal.agree.1";
    public const string Decline = "proposal.decline.1";
    public const string Withdraw = "proposal.withdraw.1";
    public const string Record = "proposal.record.1";
    public const string Approve = "proposal.approve.1";
    public const string Refuse = "proposal.refuse.1";

    /// <summary>The id of a proposal, in the data of a press on <see cref="Open"/>.</summary>
    public const string Proposal = "proposal";

    /// <summary>The id of the pairing that is handed over.</summary>
    public const string Pairing = "pairing";

    /// <summary>The id of the colleague for whom <see cref="Assign"/> begins.</summary>
    public const string Colleague = "colleague";

    /// <summary>The id of the member with whom it begins.</summary>
    public const string Member = "member";

    /// <summary>The colleague's name, for whom no list has.</summary>
    public const string Named = "named";

    public static IReadOnlyDictionary<string, string> Data(long id) => new Dictionary<string, string> { [Proposal] = RecordName.Text(id) };
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A form in which two people are proposed; its subject is a <see cref="Request"/>.</summary>
    public const string Form = "proposal.form.1";

    /// <summary>The card of a proposal.</summary>
    public const string Card = "proposal.card.1";

    /// <summary>The list of what one proposed and wished oneself.</summary>
    public const string List = "proposal.list.1";
}
