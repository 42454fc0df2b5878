using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>From a question to its answer: which figure, of which units, over which months, and where it leads.</summary>
internal sealed class AnswerBuilder(Turn turn, StatusScope scope, IQueryable<long> reached)
{
    private const int MonthsOfTrend = 6;

    /// <summary>So many units have a line on a page.</summary>
    private const int RowsOnPage = 10;

    private readonly FigureReader reader = new(turn.Db, turn.Clock, scope, reached);

    public static async Task<AnswerBuilder> OpenAsync(Turn turn, StatusScope scope, StatusQuestion question)
    {
        // Which cases have reached the asker matters for those of a category alone.
        var reached = question.About is null ? turn.Db.Cases.Where(_ => false).Select(one => one.Id) : Reached(turn, await CaseDesk.OpenAsync(turn));
        return new AnswerBuilder(turn, scope, reached);
    }

    /// <summary>The ids of the cases that the speaker sees: those that reached their units, and their own.</summary>
    public static IQueryable<long> Reached(Turn turn, CaseDesk desk) =>
        turn.CasesOfMyUnits(desk.Ladder).Select(one => one.Id).Concat(turn.OwnCases().Select(one => one.Id));

    /// <summary>A question about units that are the asker's to ask about.</summary>
    public async Task<StatusAnswer> AnswerAsync(StatusQuestion question, IReadOnlyList<Unit> units, string claimedPage)
    {
        // Over several months a line for each month; for several units a line for each unit: never both, or a card would be too large.
        var monthly = question is { Each: null, Condition: null or { Of: Quantity.Days }, Period: { From: not null, IsOneMonth: false } } && units is [_];
        var span = SpanOf(question, units);
        var months = monthly ? await MonthsAsync(question, units, question.Period!) : [];
        var figure = await reader.ReadAsync(question, span);
        var rows = monthly ? [] : Rows(question, units, figure).ToList();
        var kept = rows.Where(row => Keeps(question, row.Tally)).ToList();
        var page = ListPage.Asked(claimedPage, kept.Count, RowsOnPage);
        return new StatusAnswer(question, NameOf(units), span)
        {
            Total = figure.Of(units),
            Members = await MembersAsync(question, units, span),
            Rows = [.. kept.Skip(page.Skipped).Take(page.Length)],
            Months = months,
            Page = page,
            Narrowed = question.Condition is { Of: not Quantity.Days },
            Hides = rows.Exists(row => row.Tally is null),
            AtMonthsEnd = question.People is not null && !scope.KnowsAll(units),
            Records = units is [var unit] && Opens(question, unit) && (scope.KnowsAll(units) || IsOfCases(question)) ? RecordsOf(question, unit) : null,
            Trend = question is { Period: null or { From: null } or { IsOneMonth: true }, Stage: Stage.Pending, Condition: null, Each: null, Measure: not Measure.Overview }
                ? question with { Period = Period.MonthsUpTo(span.To, MonthsOfTrend) }
                : null,
        };
    }

    /// <summary>One of a unit's figures among others.</summary>
    public async Task<AnswerLine> LineAsync(StatusQuestion question, Unit unit)
    {
        var figure = await reader.ReadAsync(question, SpanOf(question, [unit]));
        return new AnswerLine(question with { Units = [unit.Code] }, figure.Of(unit));
    }

    public async Task<IReadOnlyList<AnswerMonth>> MonthsAsync(StatusQuestion question, IReadOnlyList<Unit> units, Period period)
    {
        // Where people are told apart the month that runs has no figure yet: its last end was the month's before.
        var monthly = period.Months.Where(month => month <= turn.Today)
            .Select(month => (Month: month, Question: question with { Period = Period.Month(month) }))
            .Select(one => (one.Month, one.Question, Span: SpanOf(one.Question, units)))
            .Where(one => one.Span.To >= one.Month)
            .ToList();
        if (question is { Measure: Measure.Coverage, People: null })
            await reader.Pairings.ReadAheadAsync(monthly.ConvertAll(one => one.Span));
        var months = new List<AnswerMonth>();
        foreach (var one in monthly)
            months.Add(new AnswerMonth(one.Month, (await reader.ReadAsync(one.Question, one.Span)).Of(units)));
        return months;
    }

    /// <summary>The days of a question; where people are told apart whom the asker does not know by name, as of a month's end.</summary>
    public Span SpanOf(StatusQuestion question, IReadOnlyList<Unit> units)
    {
        var span = Span.Of(question.Period, turn.Today);

        // Rounds are counted by the year.
        if (question is { Measure: Measure.Rounds or Measure.Asked, Period: null or { From: null } })
            span = span with { From = new DateOnly(span.To.Year, 1, 1) };
        return question.People is not null && !scope.KnowsAll(units) ? span.AtMonthsEnd() : span;
    }

    public static string NameOf(IReadOnlyList<Unit> units) => string.Join('、', units.Select(unit => unit.Name));

    /// <summary>Whether the asker sees the unit's own records by name.</summary>
    public bool Opens(StatusQuestion question, Unit unit) =>
        (question.Measure == Measure.Talks ? scope.Talks : scope.Named).Contains(unit.Id) && question.Measure is not (Measure.Overview or Measure.Milestones);

    private static StatusQuestion RecordsOf(StatusQuestion question, Unit unit) =>
        question with { Units = [unit.Code], Each = null, Condition = question.Condition is { Of: Quantity.Days } age ? age : null, Records = true };

    private static bool IsOfCases(StatusQuestion question) => question.Measure is Measure.Cases or Measure.Collected;

    private static bool Keeps(StatusQuestion question, Tally? tally) => question.Condition switch
    {
        null or { Of: Quantity.Days } => true,
        _ when tally is null => false,
        { Of: Quantity.Percent } condition => tally.Value.Whole > 0 && condition.HoldsOf(tally.Value.Part, tally.Value.Whole),
        var condition => condition.Holds(FigureWords.CountOf(question, tally.Value)),
    };

    private async Task<Tally?> MembersAsync(StatusQuestion question, IReadOnlyList<Unit> units, Span span) =>
        question is { Measure: Measure.Paired or Measure.Unpaired, Side: null, People: null }
            ? (await reader.ReadAsync(question with { Side = PersonKind.Member }, span)).Of(units)
            : null;

    private IEnumerable<AnswerRow> Rows(StatusQuestion question, IReadOnlyList<Unit> units, UnitFigure figure)
    {
        if (question.Each is { } each)
            return scope.Within(units).Where(unit => unit.Kind == each).Select(unit => Row(question, unit, figure));
        if (units is not [var one])
            return units.Select(unit => Row(question, unit, figure));
        var below = scope.Below(one).Select(unit => Row(question, unit, figure)).ToList();
        if (below.Count == 0)
            return question.Condition is { Of: not Quantity.Days } ? [Row(question, one, figure)] : [];
        return figure.Itself(one) is { Whole: 0 } ? below : below.Prepend(Itself(question, one, figure));
    }

    private AnswerRow Itself(StatusQuestion question, Unit unit, UnitFigure figure) => new(
        unit.Name,
        IsItself: true,
        figure.Itself(unit),
        figure.Itself(unit) is { Whole: > 0 } && Opens(question, unit) && !IsOfCases(question) ? RecordsOf(question, unit) : null);

    private static AnswerRow Row(StatusQuestion question, Unit unit, UnitFigure figure)
    {
        var tally = figure.Of(unit);
        var condition = question.Condition is { Of: Quantity.Days } ? question.Condition : null;
        return new AnswerRow(unit.Name, IsItself: false, tally, tally is { Whole: > 0 } ? question with { Units = [unit.Code], Each = null, Condition = condition } : null);
    }
}
