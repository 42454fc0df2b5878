using LiaisonBot.Data.People;

namespace LiaisonBot.Data.Rosters.Reporting;

/// <summary>The report as lines of text: every error, the warnings, and at the end, where the eye is, what was done.</summary>
public static class ReportLines
{
    /// <summary>As many warnings of one kind as a terminal shows: a roster without accounts has thousands, all alike.</summary>
    private const int MostOfOneKind = 20;

    /// <summary>As many errors as a message shows …</summary>
    private const int MostErrorsInChat = 20;

    /// <summary>… and as many warnings of one kind.</summary>
    private const int MostOfOneKindInChat = 4;

    public static IEnumerable<string> Of(ImportReport report, Locale locale) =>
        [.. Errors(report, locale), .. Warnings(report, locale, int.MaxValue, _ => ""), .. Summary(report, locale)];

    /// <param name="report">Of an import.</param>
    /// <param name="locale">Of whoever reads it.</param>
    /// <param name="file">Where the report stands in full.</param>
    public static IEnumerable<string> Folded(ImportReport report, Locale locale, string file) =>
    [
        .. Errors(report, locale),
        .. Warnings(report, locale, MostOfOneKind, more => RosterWords.Text("report.more", locale, more, file)),
        .. Summary(report, locale),
    ];

    /// <summary>The first of everything, as far as a message goes: whoever mends those is told of the next.</summary>
    public static IEnumerable<string> InChat(ImportReport report, Locale locale) =>
    [
        .. Errors(report, locale).Take(1 + MostErrorsInChat),
        .. report.Errors.Count > MostErrorsInChat
            ? ["  " + RosterWords.Text("report.more.errors", locale, report.Errors.Count - MostErrorsInChat)]
            : Array.Empty<string>(),
        .. Warnings(report, locale, MostOfOneKindInChat, more => RosterWords.Text("report.more.in_chat", locale, more)),
        .. Summary(report, locale),
    ];

    /// <summary>Whether a terminal would not show all of it.</summary>
    public static bool IsLong(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.IsAccepted && report.Warnings.GroupBy(warning => warning.Kind).Any(kind => kind.Count() > MostOfOneKind);
    }

    private static IEnumerable<string> Errors(ImportReport report, Locale locale) => report.IsAccepted
        ? []
        : [Title("report.errors", report.Errors, locale), .. report.Errors.Select(error => Line(error, locale))];

    private static IEnumerable<string> Warnings(ImportReport report, Locale locale, int mostOfOneKind, Func<int, string> more)
    {
        if (!report.IsAccepted || report.Warnings.Count == 0)
            yield break;
        yield return Title(report.IsDryRun ? "report.warnings.dry_run" : "report.warnings", report.Warnings, locale);
        foreach (var kind in report.Warnings.GroupBy(warning => warning.Kind))
        {
            foreach (var warning in kind.Take(mostOfOneKind))
                yield return Line(warning, locale);
            if (kind.Count() > mostOfOneKind)
                yield return "  " + more(kind.Count() - mostOfOneKind);
        }
    }

    private static string Title(string title, IReadOnlyList<RosterProblem> problems, Locale locale) =>
        $"{RosterWords.Text(title, locale)} ({problems.Count})";

    private static string Line(RosterProblem problem, Locale locale) => "  " + problem.Describe(locale);

    private static IEnumerable<string> Summary(ImportReport report, Locale locale)
    {
        if (!report.IsAccepted)
        {
            yield return RosterWords.Text("report.refused", locale, report.Errors.Count);
            yield break;
        }

        if (report.ReplacedDemo && !report.IsDryRun)
            yield return RosterWords.Text("report.replaced_demo", locale);
        if (report is { Units.IsNothing: true, People.IsNothing: true, Pairings.IsNothing: true })
        {
            yield return RosterWords.Text("report.nothing", locale);
            yield break;
        }

        yield return RosterWords.Text(report.IsDryRun ? "report.dry_run" : "report.done", locale);
        yield return Tally("report.units", report.Units, locale);
        yield return Tally("report.people", report.People, locale);
        yield return Tally("report.pairings", report.Pairings, locale);
        if (report.MustTalks > 0)
            yield return "  " + RosterWords.Text("report.must_talks", locale, report.MustTalks);
    }

    private static string Tally(string what, Tally tally, Locale locale) => "  " + RosterWords.Text(
        "report.tally", locale, RosterWords.Text(what, locale), tally.Added, tally.Changed, tally.Ended);
}
