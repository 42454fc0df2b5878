using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>A first agenda from the figures of the unit with everything below it: whoever holds the review writes on.</summary>
internal static class AgendaDraft
{
    private const int MostDecisions = 10;
    private const int MostText = 60;
    private const int MostUnits = 120;

    public static async Task<string> OfAsync(Turn turn, Unit unit)
    {
        var figures = await ReviewFigures.OnAsync(turn.Db, unit, turn.Clock, CancellationToken.None);
        var undone = await turn.LinesAsync([.. figures.Undone.Take(MostDecisions)], tellsNames: true);

        // Long names of units make it longer than it may be: whoever holds the review sees where it ends, and writes on.
        return Letters.Cut(Text(figures, undone, turn.Today, turn.Words), Review.AgendaLength);
    }

    public static string Text(ReviewFigures figures, IReadOnlyList<FollowUpLine> undone, DateOnly today, Wording words)
    {
        List<string> points =
        [
            figures.Coverage is { } coverage
                ? words.Say("review.agenda.coverage", ("month", words.Month(today)), ("owed", coverage.Whole), ("met", coverage.Part), ("percent", coverage.Percent ?? 0))
                : words["review.agenda.coverage.few"],
            figures is { Cases: { } cases, OverdueCases: { } overdue }
                ? words.Say("review.agenda.cases", ("count", cases.Whole), ("days", ReviewFigures.OldAfterDays), ("old", cases.Part), ("overdue", overdue))
                : words["review.agenda.cases.few"],
            .. figures.OverdueTalks is { } talks ? [words.Say("review.agenda.talks", ("count", talks))] : Array.Empty<string>(),
            words.Say("review.agenda.rounds", ("count", figures.Rounds)),
            figures.SheetsMissing.Count == 0
                ? words.Say("review.agenda.sheets.all", ("month", words.Month(figures.SheetMonth)))
                : words.Say(
                    "review.agenda.sheets",
                    ("month", words.Month(figures.SheetMonth)),
                    ("count", figures.SheetsMissing.Count),
                    ("units", Excerpt.Of(words.List(figures.SheetsMissing), MostUnits))),
            .. figures.PlansMissing > 0 ? [words.Say("review.agenda.plans", ("count", figures.PlansMissing))] : Array.Empty<string>(),
            .. undone.Count > 0 ? [words.Say("review.agenda.undone", ("decisions", Undone(undone, words)))] : Array.Empty<string>(),
        ];
        return string.Join('\n', points.Index().Select(point => $"{point.Index + 1}. {point.Item}"));
    }

    private static string Undone(IEnumerable<FollowUpLine> undone, Wording words) => words.List(undone.Select(line =>
        words.Say("review.agenda.undone.one", ("text", Excerpt.Of(line.One.Text, MostText)), ("who", line.Who(words)), ("day", words.MonthDay(line.One.DueOn)))));
}
