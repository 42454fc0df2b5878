namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>From what was said to what is meant: the measure that was not named, and whether everything goes together.</summary>
internal static class DraftEnd
{
    private const int MonthsOfTrend = 6;

    /// <summary>The question; or why there is none.</summary>
    public static (StatusQuestion? Question, Trouble? Trouble) End(this Draft draft, DateOnly today)
    {
        if (draft.Trouble is { } trouble)
            return (null, trouble);
        if (draft.Comparing && draft.Units.Count < 2 && draft.Each is null)
            return (null, Trouble.Comparison);
        var measure = MeasureOf(draft);
        var condition = ConditionOf(draft, measure);
        var question = new StatusQuestion(measure)
        {
            Units = [.. draft.Units.Select(unit => unit.Code)],
            Each = draft.Each,
            Period = PeriodOf(draft, measure, today),
            Condition = condition,
            People = draft.People,
            Side = measure is Measure.Paired or Measure.Unpaired && draft.People is null ? draft.Side : null,
            Kind = draft.Kind,
            About = draft.About,
            Stage = measure is Measure.Cases or Measure.Talks ? draft.Stage : Stage.Pending,
        };
        return GoesTogether(question, today) ? (question, null) : (null, Trouble.Contradiction);
    }

    private static Measure MeasureOf(Draft draft)
    {
        var isMonthly = draft.Period is { From: not null };
        if (draft.Measure is { } said)
            return said == Measure.Never && draft.Uncontacted && isMonthly ? Measure.Coverage : said;
        if (draft.Stage != Stage.Pending)
            return draft.Hinted == Measure.Talks ? Measure.Talks : Measure.Cases;
        if ((draft.Kind is not null || draft.About is not null) && draft.Hinted != Measure.Talks)
            return isMonthly && draft.Condition is not { Of: Quantity.Days } ? Measure.Collected : Measure.Cases;
        if (draft.Hinted is { } hinted)
            return hinted;
        return draft switch
        {
            { Condition.Of: Quantity.Days } => Measure.Cases,
            { Condition.Of: Quantity.Percent } => Measure.Coverage,
            { People: not null } or { Side: not null } => Measure.Paired,
            { Each: not null } or { Trend: true } or { Condition: not null } => Measure.Coverage,
            _ => Measure.Overview,
        };
    }

    /// <summary>"联系率低于80" means per cent.</summary>
    private static Condition? ConditionOf(Draft draft, Measure measure) =>
        measure is Measure.Coverage or Measure.Paired or Measure.Asked && draft.Condition is { Of: Quantity.Count, Number: <= 100 } number
            ? number with { Of = Quantity.Percent }
            : draft.Condition;

    private static Period? PeriodOf(Draft draft, Measure measure, DateOnly today)
    {
        if (!draft.Trend || measure == Measure.Overview)
            return draft.Period;
        var months = draft.Period?.Months.Count() ?? 1;
        return months > 1 ? draft.Period : Period.MonthsUpTo(draft.Period?.To ?? today, MonthsOfTrend);
    }

    private static bool GoesTogether(StatusQuestion question, DateOnly today)
    {
        var ofCases = question.Measure is Measure.Cases or Measure.Collected;
        if ((question.Kind is not null || question.About is not null) && !ofCases)
            return false;
        if (question.People is not null && question.Measure is not (Measure.Coverage or Measure.Never or Measure.Paired or Measure.Unpaired))
            return false;
        if (question.Stage == Stage.Overdue && question.Period is { } period && period.To < today)
            return false;
        if (question.Measure == Measure.Talks && question.Stage is (Stage.Solved or Stage.NotSolvable))
            return false;
        return question.Condition?.Of switch
        {
            Quantity.Percent => question.Measure is Measure.Coverage or Measure.Paired or Measure.Asked,
            Quantity.Days => question is { Measure: Measure.Cases, Stage: Stage.Pending },
            Quantity.Count => question.Measure is not (Measure.Overview or Measure.Coverage or Measure.Paired or Measure.Asked or Measure.Milestones),
            _ => true,
        };
    }
}
