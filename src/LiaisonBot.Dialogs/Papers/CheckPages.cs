using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>The figures of a half-year check (R8): contacts, cases, talks, rounds, reports, and for the branch itself what is to be followed up.</summary>
internal static class CheckPages
{
    public static IEnumerable<PaperBlock> Of(PaperFigures figures, CheckFigures check, Wording words) =>
    [
        new PaperParagraph(words.Say("paper.check.pairings", ("pairings", check.Pairings), ("checked", check.Checked), ("follow", check.FollowUps))),
        .. figures.Months.Count == 0 ? Array.Empty<PaperBlock>() : [new PaperHeading(words["paper.contacts"]), SummaryPages.MonthsOf(figures.Months, words)],
        new PaperHeading(words["paper.cases"]),
        SummaryPages.CasesOf(check.Cases, words),
        new PaperParagraph(words.Say("paper.talks", ("owed", check.Talks.Owed), ("overdue", check.Talks.Overdue))),
        new PaperParagraph(words.Say("paper.check.rest", ("rounds", check.Rounds), ("owed", check.ReportsOwed), ("handed", check.ReportsHandedIn))),
        .. Lines(check, words),
    ];

    private static IEnumerable<PaperBlock> Lines(CheckFigures check, Wording words)
    {
        if (check.Lines.Count == 0)
            yield break;
        yield return new PaperHeading(words["paper.check.lines"]);
        yield return new PaperTable(
            [words["paper.check.whose"], words["paper.check.note"], words["paper.check.by"]],
            [.. check.Lines.Select(line => new[] { words.Say("paper.check.pairing", ("member", line.Member), ("colleague", line.Colleague)), line.Note, words.Day(line.DueOn) })]);
    }
}
