using LiaisonBot.Data.GoodCases;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "goodcase.show.1";
    public const string Begin = "goodcase.begin.1";
    public const string Nominate = "goodcase.nominate.1";
    public const string Open = "goodcase.open.1";
    public const string Agree = "goodcase.agree.1";
    public const string Decline = "goodcase.decline.1";
    public const string Withdraw = "goodcase.withdraw.1";
    public const string Record = "goodcase.record.1";
    public const string Change = "goodcase.change.1";
    public const string Save = "goodcase.save.1";

    /// <summary>The id of a good case, in the data of a press on <see cref="Open"/>.</summary>
    public const string GoodCase = "goodCase";

    public static IReadOnlyDictionary<string, string> Data(long id) => new Dictionary<string, string> { [GoodCase] = RecordName.Text(id) };
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A form in which a pairing is nominated.</summary>
    public const string Form = "goodcase.form.1";

    /// <summary>The card of a good case; its subject is a <see cref="GoodCaseEdition"/>.</summary>
    public const string Card = "goodcase.card.1";

    /// <summary>A form in which its words are changed; its subject is the edition with which it began.</summary>
    public const string Rewrite = "goodcase.rewrite.1";
}
