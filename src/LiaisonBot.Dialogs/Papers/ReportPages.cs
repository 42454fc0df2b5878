using System.Globalization;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>From a member's quarterly report (R7) to what people read of it. Pure: the same report is the same text.</summary>
internal static class ReportPages
{
    public static PaperDocument Document(FrozenReport report, PaperStamp stamp, Wording words) =>
        new(Title(Quarter.Of(report.From), words), string.Join('\n', Subtitle(report, words)), [.. Of(report, stamp, words)]);

    public static IEnumerable<PaperBlock> Of(FrozenReport report, PaperStamp? stamp, Wording words) =>
    [
        .. Text("paper.report.done", report.Words.Situation, words),
        .. Figures(report.Figures, words),
        .. Text("paper.report.problems", report.Words.Problems, words),
        .. Text("paper.report.next_steps", report.Words.NextSteps, words),
        .. stamp is null ? Array.Empty<PaperBlock>() : [new PaperNote(PaperPages.Stamp(stamp, words))],
    ];

    /// <summary>The figures alone: beside them the words may be in a form.</summary>
    public static IEnumerable<PaperBlock> Figures(ReportFigures figures, Wording words) =>
        [.. Months(figures, words), .. Contacts(figures, words), .. Pairings(figures, words), .. Cases(figures, words), .. Talks(figures, words)];

    /// <summary>"2026年第一季度汇报".</summary>
    public static string Title(Quarter quarter, Wording words) =>
        words.Say("paper.report.title", ("year", quarter.Year), ("quarter", NameOf(quarter, words)));

    /// <summary>Whose, and to which unit; as of which day.</summary>
    public static IEnumerable<string> Subtitle(FrozenReport report, Wording words) =>
    [
        words.Say("paper.report.subtitle", ("name", report.Member), ("unit", report.Unit)),
        words.Say("paper.as_of", ("day", report.Figures.AsOf)),
    ];

    private static string NameOf(Quarter quarter, Wording words) => quarter.Number switch
    {
        1 => words["paper.report.quarter.first"],
        2 => words["paper.report.quarter.second"],
        3 => words["paper.report.quarter.third"],
        _ => words["paper.report.quarter.fourth"],
    };

    private static IEnumerable<PaperBlock> Months(ReportFigures figures, Wording words)
    {
        var (owed, met) = (figures.Months.Sum(month => month.Owed()), figures.Months.Sum(month => month.Met));
        yield return new PaperHeading(words["paper.contacts"]);
        yield return new PaperParagraph(words.Say(
            "paper.report.totals", ("owed", owed), ("met", met), ("left", owed - met), ("excused", figures.Months.Sum(month => month.Excused))));
        if (figures.Months.Count > 0)
            yield return SummaryPages.MonthsOf(figures.Months, words);
    }

    private static IEnumerable<PaperBlock> Contacts(ReportFigures figures, Wording words)
    {
        if (figures.Contacts.Count == 0)
            yield break;
        var months = figures.Contacts.Select(one => one.Month).Distinct().Order().ToList();
        var counts = figures.Contacts.ToDictionary(one => (one.Kind, one.Month), one => one.Contacts);
        yield return new PaperHeading(words["paper.report.kinds"]);
        yield return new PaperTable(
            [words["paper.report.kind"], .. months.Select(words.ShortMonth)],
            [.. Enum.GetValues<ContactKind>().Where(kind => figures.Contacts.Any(one => one.Kind == kind)).Select(kind => (string[])
            [
                words.Term(kind), .. months.Select(month => counts.GetValueOrDefault((kind, month)).ToString(CultureInfo.InvariantCulture)),
            ])])
        {
            IsOfFigures = true,
        };
    }

    /// <summary>The one table of rows, which is paged.</summary>
    private static IEnumerable<PaperBlock> Pairings(ReportFigures figures, Wording words)
    {
        if (figures.Pairings.Count == 0)
            yield break;
        yield return new PaperHeading(words["paper.report.pairings"]);
        yield return new PaperTable(
            [words["paper.sheet.colleague"], words["paper.sheet.contacts"]],
            [.. figures.Pairings.Select(pairing => (string[])[pairing.Colleague, .. pairing.Months.Select(month => Month(month, words))])]);
    }

    private static string Month(ReportMonth month, Wording words) => month.Contacts.Count > 0
        ? SheetPages.How(month.Contacts, null, words)
        : words.Say("paper.report.month", ("month", words.ShortMonth(month.Month)), ("how", SheetPages.How([], month.Excused, words)));

    private static IEnumerable<PaperBlock> Cases(ReportFigures figures, Wording words)
    {
        if (figures.Raised.Count == 0)
            yield break;
        yield return new PaperHeading(words["paper.report.cases"]);
        yield return SummaryPages.CasesOf(figures.Cases, words);
        yield return new PaperParagraph(words.List(figures.Raised.Select(one => words.Say(
            "paper.report.case", ("number", one.Number), ("kind", words.Term(one.Kind)), ("outcome", words[$"paper.report.outcome.{Literals<CaseOutcome>.Write(one.Outcome)}"])))));
    }

    private static IEnumerable<PaperBlock> Talks(ReportFigures figures, Wording words) => figures.Talks == new ReportTalks(0, 0, 0)
        ? []
        : [new PaperParagraph(words.Say("paper.report.talks", ("held", figures.Talks.Held), ("owed", figures.Talks.Owed), ("overdue", figures.Talks.Overdue)))];

    private static IEnumerable<PaperBlock> Text(string key, string text, Wording words) =>
        text.Length == 0 ? [] : [new PaperHeading(words[key]), new PaperParagraph(text)];
}
