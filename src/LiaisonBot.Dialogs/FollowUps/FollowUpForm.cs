using System.Globalization;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.FollowUps;

/// <summary>What is to be done, by whom and by when, as a form's inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="What">In a few words.</param>
/// <param name="Whom">A <see cref="Doer.Value"/>.</param>
/// <param name="By">The day, yyyy-MM-dd.</param>
internal sealed record FollowUpForm(string What, string Whom, string By)
{
    /// <summary>In UTF-16 units, more than any client sends: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 100;

    public static FollowUpForm Of(Turn turn) =>
        new(ShortText.Of(turn.Input(nameof(What))), Letters.Cut(turn.Input(nameof(Whom)), MostTyped), Letters.Cut(turn.Input(nameof(By)), MostTyped));

    public static FollowUpForm Of(FollowUp one) => new(one.Text, Doer.ValueOf(one), Text(one.DueOn));

    public static string Text(DateOnly day) => day.ToString(InputDate.Format, CultureInfo.InvariantCulture);

    public static DateOnly? Day(string typed) =>
        DateOnly.TryParseExact(typed, InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>The days among which one may be chosen, both included.</summary>
internal sealed record DayRange(DateOnly First, DateOnly Last)
{
    public bool Holds(DateOnly day) => First <= day && Last >= day;
}

/// <summary>Whether it may be saved: what, by whom and by when, or what is wrong.</summary>
internal sealed record FollowUpCheck(string What, Doer? Whom, DateOnly By, IReadOnlyList<FormProblem> Problems)
{
    /// <param name="form">What was typed.</param>
    /// <param name="doers">Who may be responsible.</param>
    /// <param name="days">By which day it may be asked for; the day that it has already may stay.</param>
    /// <param name="known">The one that is changed; null for a new one.</param>
    public static FollowUpCheck Of(FollowUpForm form, IReadOnlyList<Doer> doers, DayRange days, FollowUp? known = null)
    {
        var whom = doers.FirstOrDefault(doer => doer.Value == form.Whom);
        var by = FollowUpForm.Day(form.By);
        List<FormProblem> problems =
        [
            .. TextProblem(form.What) is { } text ? [text] : Array.Empty<FormProblem>(),
            .. whom is null ? [new FormProblem(nameof(FollowUpForm.Whom), form.Whom.Length == 0 ? "followup.problem.no_whom" : "followup.problem.not_there")] : Array.Empty<FormProblem>(),
            .. by == known?.DueOn && by is not null ? Array.Empty<FormProblem>() : DayProblems(nameof(FollowUpForm.By), by, days),
        ];
        return new FollowUpCheck(form.What, problems.Count == 0 ? whom : null, by ?? days.First, problems);
    }

    public static IEnumerable<FormProblem> DayProblems(string field, DateOnly? day, DayRange days)
    {
        if (day is not { } known)
            yield return new FormProblem(field, "followup.problem.no_day");
        else if (!days.Holds(known))
            yield return new FormProblem(field, "followup.problem.wrong_day", ("first", days.First), ("last", days.Last));
    }

    private static FormProblem? TextProblem(string text) => Letters.In(text) switch
    {
        0 => new FormProblem(nameof(FollowUpForm.What), "followup.problem.no_what"),
        > FollowUp.TextLength and var length => new FormProblem(nameof(FollowUpForm.What), "followup.problem.too_long", ("length", length), ("most", FollowUp.TextLength)),
        _ => null,
    };
}
