namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>What the slice's buttons and keys carry. Cards stay in chats for years: a changed meaning takes a new number.</summary>
internal static class Verbs
{
    public const string Report = "case.report.1";
    public const string Submit = "case.raise.1";

    /// <summary>Submits without the names that those concerned did not agree to.</summary>
    public const string SubmitUnnamed = "case.raise-unnamed.1";
    public const string Later = "case.report-later.1";
    public const string Cancel = "case.report-cancel.1";

    /// <summary>Ids of colleagues, joined by commas, in the data of a press on <see cref="Report"/> that begins with them.</summary>
    public const string Concerning = "concerning";

    /// <summary>
    /// What the report comes from, in the words of the slice whose button it is, in such data: kept as the subject of the form's key, for
    /// whoever follows a case that is raised.
    /// </summary>
    public const string From = "from";

    /// <summary>The kind of key on the form's card.</summary>
    public const string Key = "case.report-form.1";
}
