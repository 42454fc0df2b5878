namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Show = "quarterly.show.1";

    /// <summary>Shows the report that the press names (<see cref="ReportName"/>), as far as it is the speaker's to see.</summary>
    public const string Open = "quarterly.open.1";

    /// <summary>Lists those of the speaker's units, of the quarter that the press names under <see cref="Quarter"/>.</summary>
    public const string List = "quarterly.list.1";
    public const string Save = "quarterly.save.1";
    public const string HandIn = "quarterly.hand-in.1";
    public const string Return = "quarterly.return.1";

    public const string Quarter = "Quarter";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>The draft of the report that the key's subject names.</summary>
    public const string Form = "quarterly.form.1";

    /// <summary>The handed-in report that the subject names, as it was frozen.</summary>
    public const string Return = "quarterly.return.1";
}
