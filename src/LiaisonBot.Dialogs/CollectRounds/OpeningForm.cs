using System.Globalization;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>The form as its inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Unit">The branch's id.</param>
/// <param name="LastOn">The last day, yyyy-MM-dd.</param>
internal sealed record OpeningForm(string Unit, string LastOn)
{
    /// <summary>In UTF-16 units, more than any client sends: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 100;

    /// <summary>Where there is but one branch, it is not asked for.</summary>
    public static OpeningForm Of(Turn turn, IReadOnlyList<Branch> branches) => new(
        branches is [var only] ? RecordName.Text(only.Unit.Id) : Letters.Cut(turn.Input(nameof(Unit)), MostTyped),
        Letters.Cut(turn.Input(nameof(LastOn)), MostTyped));

    public static string Text(DateOnly day) => day.ToString(InputDate.Format, CultureInfo.InvariantCulture);
}

/// <summary>Whether a round may be opened: where and until when, or what is wrong.</summary>
internal sealed record OpeningCheck(Unit? Unit, DateOnly LastOn, IReadOnlyList<FormProblem> Problems)
{
    public static OpeningCheck Of(OpeningForm form, IReadOnlyList<Branch> branches, DateOnly today)
    {
        var branch = branches.FirstOrDefault(one => RecordName.Text(one.Unit.Id) == form.Unit);
        DateOnly? last = DateOnly.TryParseExact(form.LastOn, InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        List<FormProblem> problems =
        [
            .. UnitProblem(form, branch) is { } wrongUnit ? [wrongUnit] : Array.Empty<FormProblem>(),
            .. DayProblem(last, today) is { } wrongDay ? [wrongDay] : Array.Empty<FormProblem>(),
        ];
        return new OpeningCheck(problems.Count == 0 ? branch!.Unit : null, last ?? today, problems);
    }

    private static FormProblem? UnitProblem(OpeningForm form, Branch? branch) => branch switch
    {
        null => new FormProblem(nameof(OpeningForm.Unit), form.Unit.Length == 0 ? "collect.problem.no_unit" : "collect.problem.not_yours"),
        { Open: { } open } => new FormProblem(nameof(OpeningForm.Unit), "collect.problem.open", ("day", open.LastOn)),
        _ => null,
    };

    private static FormProblem? DayProblem(DateOnly? last, DateOnly today) => last switch
    {
        null => new FormProblem(nameof(OpeningForm.LastOn), "collect.problem.no_day"),
        { } day when day < today => new FormProblem(nameof(OpeningForm.LastOn), "collect.problem.past", ("today", today)),
        { } day when day >= today.AddDays(Round.MostDays) =>
            new FormProblem(nameof(OpeningForm.LastOn), "collect.problem.too_long", ("most", Round.MostDays), ("latest", today.AddDays(Round.MostDays - 1))),
        _ => null,
    };
}
