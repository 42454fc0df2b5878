namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>Three questions that can be answered, as near to what was said as possible: never a dead end.</summary>
internal static class NearQuestions
{
    private const int Most = 3;
    private const int OldCase = 30;

    public static IReadOnlyList<StatusQuestion> Of(Draft draft, DateOnly today)
    {
        var plain = draft with { Trouble = null, Comparing = false, Condition = null };
        var period = draft.Period is { } said && (said.From ?? said.To) <= today ? said : null;
        var units = draft.Units.Select(unit => unit.Code).ToList();
        return
        [
            .. new[]
                {
                    plain.End(today).Question,
                    (plain with { Kind = null, About = null, People = null, Side = null, Stage = Stage.Pending }).End(today).Question,
                    new StatusQuestion(Measure.Coverage) { Units = units, Period = period ?? Period.Month(today) },
                    new StatusQuestion(Measure.Cases) { Units = units, Condition = new Condition(Comparison.Above, OldCase, Quantity.Days) },
                    new StatusQuestion(Measure.Unpaired) { Units = units },
                    new StatusQuestion(Measure.Never) { Units = units },
                }
                .OfType<StatusQuestion>()
                .DistinctBy(QuestionCode.Write)
                .Where(question => question.Measure != Measure.Overview || units.Count > 0)
                .Take(Most),
        ];
    }
}
