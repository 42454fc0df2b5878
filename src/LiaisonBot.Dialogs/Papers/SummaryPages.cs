using System.Globalization;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>The figures of a summary in document A's own split (R2): collected, solved, not solvable and why; then contacts, talks and people.</summary>
internal static class SummaryPages
{
    public static IEnumerable<PaperBlock> Of(FrozenPaper paper, SummaryFigures summary, ProgrammeSettings programme, Wording words) =>
    [
        .. Missing(paper, words),
        .. Cases(summary, programme, words),
        .. Contacts(paper.Figures, summary, words),
        .. People(summary, words),
        .. Parts(paper, words),
    ];

    /// <summary>Cases by kind, and all of them.</summary>
    public static PaperTable CasesOf(IReadOnlyList<CaseFigures> cases, Wording words) => new(
        [words["paper.cases.kind"], words["paper.cases.collected"], words["paper.cases.solved"], words["paper.cases.not_solvable"], words["paper.cases.open"]],
        [.. cases.Select(one => Row(words.Term(one.Kind), one)), Row(words["paper.all"], cases.Aggregate(CaseFigures.None(default), (sum, one) => sum.Add(one)))])
    {
        IsOfFigures = true,
    };

    /// <summary>The contacts of each month.</summary>
    public static PaperTable MonthsOf(IReadOnlyList<MonthFigures> months, Wording words) => new(
        [words["paper.contacts.month"], words["paper.contacts.owed"], words["paper.contacts.met"], words["paper.contacts.share"], words["paper.contacts.excused"]],
        [.. months.Select(one => new[]
        {
            words.ShortMonth(one.Month), Number(one.Owed()), Number(one.Met), Share(one.Owed(), one.Met, words), Number(one.Excused),
        })])
    {
        IsOfFigures = true,
    };

    private static IEnumerable<PaperBlock> Missing(FrozenPaper paper, Wording words) =>
        paper.Missing.Count == 0 ? [] : [new PaperParagraph(words.Say("paper.missing", ("count", paper.Missing.Count), ("units", words.List(paper.Missing))))];

    private static IEnumerable<PaperBlock> Cases(SummaryFigures summary, ProgrammeSettings programme, Wording words)
    {
        yield return new PaperHeading(words["paper.cases"]);
        yield return CasesOf(summary.Cases, words);
        if (summary.Collected.Count > 0)
        {
            yield return new PaperTable(
                [words["paper.cases.category"], words["paper.cases.collected"]],
                [.. summary.Collected.Select(one => new[] { Name(one.Category, programme, words), Number(one.Collected) })])
            {
                IsOfFigures = true,
            };
        }

        if (summary.NotSolvable.Count > 0)
        {
            yield return new PaperHeading(words["paper.unsolved"]);
            yield return new PaperTable(
                [words["paper.unsolved.number"], words["paper.cases.kind"], words["paper.unsolved.reason"]],
                [.. summary.NotSolvable.Select(one => new[] { one.Number, words.Term(one.Kind), one.Reason })]);
        }
    }

    private static IEnumerable<PaperBlock> Contacts(PaperFigures figures, SummaryFigures summary, Wording words)
    {
        yield return new PaperHeading(words["paper.contacts"]);
        if (figures.Months.Count > 0)
            yield return MonthsOf(figures.Months, words);

        yield return new PaperParagraph(words.Say("paper.talks", ("owed", summary.Talks.Owed), ("overdue", summary.Talks.Overdue)));
    }

    private static IEnumerable<PaperBlock> People(SummaryFigures summary, Wording words)
    {
        if (summary.People.Count == 0)
            yield break;
        yield return new PaperHeading(words.Say("paper.people", ("day", summary.PeopleOn)));
        yield return new PaperTable(
            [words["paper.people.category"], words["paper.people.all"], words["paper.people.befriended"]],
            [.. summary.People.Select(one => new[] { words.Term(one.Category), Number(one.People), Number(one.Befriended) })])
        {
            IsOfFigures = true,
        };
    }

    /// <summary>What each paper that was added up gave, so that every figure above leads to where it came from.</summary>
    private static IEnumerable<PaperBlock> Parts(FrozenPaper paper, Wording words)
    {
        if (paper.Parts.Count == 0)
            yield break;
        yield return new PaperHeading(words["paper.parts"]);
        yield return new PaperTable(
        [
            words["paper.parts.unit"], words["paper.contacts.owed"], words["paper.contacts.met"], words["paper.cases.collected"],
            words["paper.cases.solved"], words["paper.cases.not_solvable"], words["paper.cases.open"], words["paper.parts.hash"],
        ],
        [.. paper.Parts.Select(part => Row(part, words))])
        {
            IsOfFigures = true,
        };
    }

    private static string[] Row(string name, CaseFigures figures) =>
        [name, Number(figures.Collected), Number(figures.Solved), Number(figures.NotSolvable), Number(figures.Open)];

    private static string[] Row(PaperPart part, Wording words)
    {
        const int shortHash = 8;
        var cases = (part.Figures.Summary?.Cases ?? []).Aggregate(CaseFigures.None(default), (sum, one) => sum.Add(one));
        var name = part.Hash.Length == 0 ? words.Say("paper.parts.itself", ("unit", part.Unit)) : part.Unit;
        return
        [
            name, Number(part.Figures.Months.Sum(month => month.Owed())), Number(part.Figures.Months.Sum(month => month.Met)),
            .. Row(name, cases)[1..], part.Hash.Length == 0 ? words["paper.parts.from_records"] : part.Hash[..shortHash],
        ];
    }

    private static string Name(string category, ProgrammeSettings programme, Wording words) =>
        category.Length == 0 ? words["paper.cases.others"] : words.Term(CaseViews.CategoryOf(programme, category));

    private static string Share(int owed, int met, Wording words) =>
        new Tally(owed, met).Percent is { } percent ? words.Say("paper.percent", ("percent", percent)) : words["paper.none"];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
