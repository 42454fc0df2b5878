namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Open = "roster.import.1";
    public const string Check = "roster.import-check.1";
    public const string Apply = "roster.import-apply.1";
    public const string Discard = "roster.import-discard.1";

    /// <summary>The kind of the key on the cards about the files: its subject is the edition of the files that the card shows.</summary>
    public const string Key = "roster.drop.1";
}
