using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>Everything at a glance about each of some units.</summary>
internal static class Overviews
{
    /// <summary>So many units are drawn on a page: each has a trend.</summary>
    private const int UnitsOnPage = 2;
    private const int MonthsOfTrend = 6;

    private static readonly StatusQuestion[] Figures =
    [
        new(Measure.Coverage),
        new(Measure.Never),
        new(Measure.Talks),
        new(Measure.Cases),
        new(Measure.Collected),
        new(Measure.Rounds),
        new(Measure.Asked),
        new(Measure.Unpaired) { Side = PersonKind.Colleague },
        new(Measure.Unpaired) { Side = PersonKind.Member },
    ];

    public static async Task<OverviewAnswer> OfAsync(
        Turn turn, StatusScope scope, AnswerBuilder builder, (StatusQuestion Question, IReadOnlyList<Unit> Units) asked, string claimedPage)
    {
        var page = ListPage.Asked(claimedPage, asked.Units.Count, UnitsOnPage);
        var units = new List<UnitOverview>();
        foreach (var unit in asked.Units.Skip(page.Skipped).Take(page.Length))
            units.Add(await OfAsync(turn, scope, builder, (asked.Question.Period, unit)));
        return new OverviewAnswer(units, Span.Of(asked.Question.Period, turn.Today), page);
    }

    private static async Task<UnitOverview> OfAsync(Turn turn, StatusScope scope, AnswerBuilder builder, (Period? Period, Unit Unit) asked)
    {
        var (period, unit) = asked;

        // First, since the month that runs is among them: the figures of the pairings are then known.
        var trend = Period.MonthsUpTo(Span.Of(period, turn.Today).To, MonthsOfTrend);
        var months = await builder.MonthsAsync(new StatusQuestion(Measure.Coverage), [unit], trend);
        var lines = new List<AnswerLine>();
        foreach (var figure in Figures)
            lines.Add(await builder.LineAsync(figure with { Period = period }, unit));

        // Without a round there is no coverage of rounds, which need not be said twice.
        if (lines.Exists(line => line is { Question.Measure: Measure.Rounds, Tally.Whole: 0 }))
            lines.RemoveAll(line => line.Question.Measure == Measure.Asked);
        return new UnitOverview(unit.Code, unit.Name, lines, months)
        {
            Next = NextOf(turn, unit),
            Below = [.. scope.Below(unit).Select(below => new StatusQuestion(Measure.Overview) { Units = [below.Code] })],
        };
    }

    private static (Milestone Of, DateOnly On)? NextOf(Turn turn, Unit unit) => Milestones.Of(turn.Programme)
        .Where(milestone => milestone.Units.Contains(unit.Kind))
        .Select(milestone => (Of: milestone, On: milestone.OnOrAfter(turn.Today)))
        .OrderBy(next => next.On)
        .Select(next => ((Milestone, DateOnly)?)next)
        .FirstOrDefault();
}
