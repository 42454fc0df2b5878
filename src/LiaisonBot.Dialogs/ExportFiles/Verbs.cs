namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>What this slice's buttons say on the wire. Cards stay in chats for years: a verb is never given another meaning.</summary>
internal static class Verbs
{
    public const string Open = "export.open.1";
    public const string Make = "export.make.1";

    /// <summary>The answer to a file consent card.</summary>
    public const string Consent = "export.consent.1";

    public const string FormKey = "export.form.1";
    public const string FileKey = "export.file.1";
}
