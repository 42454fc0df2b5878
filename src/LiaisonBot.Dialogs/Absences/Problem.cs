using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>What keeps an absence from being saved, at the field where it is put right.</summary>
/// <param name="Field">The input's id.</param>
/// <param name="Key">Its words.</param>
/// <param name="Span">The absence that is in the way, if one is.</param>
internal sealed record Problem(string Field, string Key, (DateOnly From, DateOnly? To)? Span = null)
{
    public static readonly Problem NoPerson = new(nameof(AbsenceForm.Person), "absence.problem.no_person");
    public static readonly Problem NoFrom = new(nameof(AbsenceForm.From), "absence.problem.no_from");
    public static readonly Problem TooEarly = new(nameof(AbsenceForm.From), "absence.problem.too_early");
    public static readonly Problem NoTo = new(nameof(AbsenceForm.To), "absence.problem.no_to");
    public static readonly Problem EndsBefore = new(nameof(AbsenceForm.To), "absence.problem.ends_before");
    public static readonly Problem TooLong = new(nameof(AbsenceForm.To), "absence.problem.too_long");
    public static readonly Problem NoReason = new(nameof(AbsenceForm.Reason), "absence.problem.no_reason");

    public static Problem Overlaps(DateOnly from, DateOnly? to) => new(nameof(AbsenceForm.From), "absence.problem.overlaps", (from, to));

    public string In(Wording words) => Span is var (from, to) ? words.Say(Key, ("span", words.Span(from, to))) : words[Key];
}
