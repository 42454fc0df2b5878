using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>What a reader may do with a proposal.</summary>
[Flags]
internal enum ProposalActs
{
    None = 0,

    /// <summary>Agree to it, or not.</summary>
    Answer = 1,
    Withdraw = 2,

    /// <summary>Record how a colleague agreed who does not use the bot.</summary>
    Record = 4,

    /// <summary>Approve for the branch, or not.</summary>
    Decide = 8,
}

/// <summary>What the card says first.</summary>
internal enum ProposalNews
{
    Standing,
    Made,

    /// <summary>It was asked for once more.</summary>
    UnderWay,
    Asked,
    Agreed,
    Declined,
    Withdrawn,

    /// <summary>To the branch: both have agreed.</summary>
    ToDecide,

    /// <summary>To the branch: the colleague has no chat in which to answer.</summary>
    ToRecord,
    Recorded,
    Refused,

    /// <summary>It could not become a pairing any more.</summary>
    Lapsed,
    Paired,

    /// <summary>A button of an older card: it is closed.</summary>
    Closed,

    /// <summary>A button of an older card: it is open, and this is not to be done.</summary>
    NothingToDo,

    /// <summary>The colleague's agreement is there already.</summary>
    AgreedBefore,

    /// <summary>The colleague has a chat by now, and answers in it.</summary>
    InReach,
}

/// <summary>The inputs of the card: the property names are their ids.</summary>
/// <param name="Avoid">Whether the colleague wants this member never again: true or false.</param>
/// <param name="How">How a colleague agreed.</param>
/// <param name="Reason">Why the branch does not approve.</param>
internal sealed record AnswerForm(string Avoid, string How, string Reason)
{
    public static AnswerForm Of(Turn turn) => new("", ShortText.Of(turn.Input(nameof(How))), ShortText.Of(turn.Input(nameof(Reason))));
}

/// <summary>One of the two, as the other sees them.</summary>
internal sealed record Side(string Name, string? Title, string? Unit);

/// <summary>A proposal as a reader sees it.</summary>
internal sealed record ProposalView(Proposal One, Side Member, Side Colleague)
{
    public required string ProposedBy { get; init; }

    public required DateOnly ProposedOn { get; init; }

    /// <summary>Whether the reader is the colleague: to them alone it is offered to avoid the member.</summary>
    public bool IsColleague { get; init; }

    /// <summary>Whether the reader decides for the branch: then they see how the colleague agreed.</summary>
    public bool IsBranch { get; init; }

    public string? RecordedBy { get; init; }

    /// <summary>Whose pairing with the colleague ends by it, while it is open; null where it takes nobody's place.</summary>
    public string? Replaces { get; init; }

    public ProposalActs May { get; init; }

    public ProposalNews News { get; init; }

    /// <summary>The card's key; null when there is nothing to do.</summary>
    public string? Key { get; init; }

    public AnswerForm Form { get; init; } = new("", "", "");

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}
