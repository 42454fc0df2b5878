using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Reporting;

namespace LiaisonBot.ImportRosters;

/// <summary>The report as lines of text: every problem, and at the end, where the eye is, what was done.</summary>
internal static class ReportLines
{
    public static IEnumerable<string> Of(ImportReport report, Locale locale)
    {
        foreach (var line in List("report.errors", report.Errors, locale))
            yield return line;
        foreach (var line in report.IsAccepted ? List("report.warnings", report.Warnings, locale) : [])
            yield return line;
        foreach (var line in Summary(report, locale))
            yield return line;
    }

    private static IEnumerable<string> List(string title, IReadOnlyList<RosterProblem> problems, Locale locale)
    {
        if (problems.Count == 0)
            yield break;
        yield return $"{RosterWords.Text(title, locale)} ({problems.Count})";
        foreach (var problem in problems)
            yield return "  " + problem.Describe(locale);
    }

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
    }

    private static string Tally(string what, Tally tally, Locale locale) => "  " + RosterWords.Text(
        "report.tally", locale, RosterWords.Text(what, locale), tally.Added, tally.Changed, tally.Ended);
}
