namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Sheets = "sheet.show.1";
    public const string Summaries = "summary.show.1";
    public const string Checks = "check.show.1";

    /// <summary>Shows the paper that the press names (<see cref="Papers.PaperName"/>), as far as it is the speaker's to see.</summary>
    public const string Open = "paper.open.1";
    public const string Save = "paper.save.1";
    public const string HandIn = "paper.hand-in.1";
    public const string Return = "paper.return.1";

    /// <summary>Of which period the papers are listed, in the data of a press on <see cref="Sheets"/> and <see cref="Summaries"/>.</summary>
    public const string Period = "Period";
}

/// <summary>The kinds of keys on the slice's cards.</summary>
internal static class Keys
{
    /// <summary>The draft of the paper that the key's subject names.</summary>
    public const string Form = "paper.form.1";

    /// <summary>The handed-in paper that the subject names, as it was frozen.</summary>
    public const string Return = "paper.return.1";
}
