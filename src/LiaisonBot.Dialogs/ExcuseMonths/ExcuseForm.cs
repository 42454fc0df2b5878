using System.Globalization;
using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ExcuseMonths;

/// <summary>The form as its inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Pairing">The pairing's id.</param>
/// <param name="Month">The month's first day, yyyy-MM-dd.</param>
/// <param name="Reason">Why nothing is owed.</param>
internal sealed record ExcuseForm(string Pairing, string Month, string Reason)
{
    private const string DayFormat = "yyyy-MM-dd";

    public static ExcuseForm Of(Turn turn) =>
        new(turn.Input(nameof(Pairing)), turn.Input(nameof(Month)), ShortText.Of(turn.Input(nameof(Reason))));

    public static string Text(DateOnly month) => month.ToString(DayFormat, CultureInfo.InvariantCulture);
}

/// <summary>A pairing whose month may be excused.</summary>
internal sealed record ExcusablePairing(long Id, string Colleague, string Member, long MemberId)
{
    /// <summary>The colleague's staff number, where the member has another of that name.</summary>
    public string? StaffNo { get; init; }
}

/// <summary>Whether a form may be saved: of which pairing and month, or what is wrong with it.</summary>
internal sealed record ExcuseCheck(ExcusablePairing? Pairing, DateOnly Month, IReadOnlyList<FormProblem> Problems)
{
    public static ExcuseCheck Of(ExcuseForm form, IReadOnlyList<ExcusablePairing> pairings, IReadOnlyList<DateOnly> months)
    {
        var pairing = pairings.FirstOrDefault(one => RecordName.Text(one.Id) == form.Pairing);
        var month = months.FirstOrDefault(one => ExcuseForm.Text(one) == form.Month);
        List<FormProblem> problems = [];
        if (pairing is null)
            problems.Add(new FormProblem(nameof(ExcuseForm.Pairing), form.Pairing.Length == 0 ? "excuse.problem.no_pairing" : "excuse.problem.not_yours"));
        if (month == default)
            problems.Add(new FormProblem(nameof(ExcuseForm.Month), "excuse.problem.month"));
        if (form.Reason.Length == 0)
            problems.Add(new FormProblem(nameof(ExcuseForm.Reason), "excuse.problem.no_reason"));
        else if (Letters.In(form.Reason) is var length && length > ExcusedMonth.ReasonLength)
            problems.Add(new FormProblem(nameof(ExcuseForm.Reason), "excuse.problem.too_long", ("length", length), ("most", ExcusedMonth.ReasonLength)));
        return new ExcuseCheck(problems.Count == 0 ? pairing : null, month, problems);
    }
}
