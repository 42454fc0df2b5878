using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>What keeps an absence from being saved.</summary>
internal static class Problem
{
    public static readonly FormProblem NoPerson = new(nameof(AbsenceForm.Person), "absence.problem.no_person");
    public static readonly FormProblem NoFrom = new(nameof(AbsenceForm.From), "absence.problem.no_from");
    public static readonly FormProblem TooEarly = new(nameof(AbsenceForm.From), "absence.problem.too_early");
    public static readonly FormProblem NoTo = new(nameof(AbsenceForm.To), "absence.problem.no_to");
    public static readonly FormProblem EndsBefore = new(nameof(AbsenceForm.To), "absence.problem.ends_before");
    public static readonly FormProblem TooLong = new(nameof(AbsenceForm.To), "absence.problem.too_long");
    public static readonly FormProblem NoReason = new(nameof(AbsenceForm.Reason), "absence.problem.no_reason");

    public static FormProblem Overlaps(DateOnly from, DateOnly? to, Wording words) =>
        new(nameof(AbsenceForm.From), "absence.problem.overlaps", ("span", words.Span(from, to)));
}
