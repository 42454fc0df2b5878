namespace LiaisonBot.Dialogs.Objections;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Begin = "objection.begin.1";
    public const string Raise = "objection.raise.1";
    public const string Mine = "objection.mine.1";
    public const string Withdraw = "objection.withdraw.1";
    public const string List = "objection.list.1";
    public const string Open = "objection.open.1";
    public const string Ask = "objection.ask.1";
    public const string Settle = "objection.settle.1";

    /// <summary>The id of an entry, in the data of a press on <see cref="Begin"/>.</summary>
    public const string Entry = "entry";

    /// <summary>The id of an objection, in the data of a press on <see cref="Mine"/> and <see cref="Open"/>.</summary>
    public const string Objection = "objection";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>A form for an objection to the entry that is the key's subject.</summary>
    public const string Form = "objection.form.1";

    /// <summary>The objector's card of the objection that is the key's subject.</summary>
    public const string Own = "objection.own.1";

    /// <summary>A secretary's card of it.</summary>
    public const string Handle = "objection.handle.1";
}
