using System.Globalization;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>A form that says something, or what is wrong with it.</summary>
internal sealed record FormReading(Correction? Correction, IReadOnlyList<FormProblem> Problems);

/// <summary>What a form says, as far as it can be understood without looking at the rules.</summary>
internal static class FormReader
{
    public static async Task<FormReading> ReadAsync(Turn turn, CorrectionKind kind, CorrectionForm form, RosterEntry entry)
    {
        var problems = new List<FormProblem>();
        var on = Day(kind, form, turn.Today, problems);
        var correction = new Correction(kind, on);
        correction = kind switch
        {
            CorrectionKind.Moved => correction with { Unit = await UnitAsync(turn, form, problems) },
            CorrectionKind.Left => correction with { LeftReason = Word<LeftReason>(form.Reason, nameof(form.Reason), "roster.problem.no_reason", problems) },
            CorrectionKind.RoleGiven => correction with
            {
                Role = Word<Role>(form.Role, nameof(form.Role), "roster.problem.no_role", problems),
                Unit = await UnitAsync(turn, form, problems),
            },
            CorrectionKind.RoleEnded => Held(correction, form, entry, problems),
            CorrectionKind.CategoryAdded or CorrectionKind.CategoryEnded => correction with
            {
                Category = Word<Category>(form.Category, nameof(form.Category), "roster.problem.no_category", problems),
            },
            CorrectionKind.Titled => correction with { Title = Title(form, problems) },
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return problems.Count == 0 ? new FormReading(correction, []) : new FormReading(null, problems);
    }

    private static DateOnly Day(CorrectionKind kind, CorrectionForm form, DateOnly today, List<FormProblem> problems)
    {
        if (kind == CorrectionKind.Titled)
            return today;
        if (DateOnly.TryParseExact(form.On, InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        problems.Add(new FormProblem(nameof(form.On), "roster.problem.no_day"));
        return today;
    }

    private static async Task<Unit?> UnitAsync(Turn turn, CorrectionForm form, List<FormProblem> problems)
    {
        var unit = await turn.UnitMeantAsync(form.Unit);
        if (unit is null)
            problems.Add(new FormProblem(nameof(form.Unit), form.Unit.Length == 0 ? "roster.problem.no_unit" : "roster.problem.unit_unknown"));
        return unit;
    }

    private static Correction Held(Correction correction, CorrectionForm form, RosterEntry entry, List<FormProblem> problems)
    {
        if (entry.Roles.FirstOrDefault(role => CorrectionForm.HeldValue(role) == form.Held) is { } held)
            return correction with { Role = held.Role, Unit = held.Unit };
        problems.Add(new FormProblem(nameof(form.Held), "roster.problem.no_role"));
        return correction;
    }

    private static string? Title(CorrectionForm form, List<FormProblem> problems)
    {
        var length = Letters.In(form.Title);
        if (length == 0)
            problems.Add(new FormProblem(nameof(form.Title), "roster.problem.no_title"));
        else if (length > Person.TitleLength)
            problems.Add(new FormProblem(nameof(form.Title), "roster.problem.title_too_long", ("length", length), ("most", Person.TitleLength)));
        return form.Title;
    }

    private static TEnum? Word<TEnum>(string text, string field, string missing, List<FormProblem> problems)
        where TEnum : struct, Enum
    {
        if (Literals<TEnum>.TryRead(text, out var value))
            return value;
        problems.Add(new FormProblem(field, missing));
        return null;
    }
}
