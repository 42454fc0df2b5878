using System.Globalization;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>Where and when, as the form's inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Unit">The id of the unit that holds it.</param>
/// <param name="On">The day, yyyy-MM-dd.</param>
/// <param name="At">The time, HH:mm.</param>
/// <param name="Place">Where.</param>
internal sealed record CallForm(string Unit, string On, string At, string Place)
{
    /// <summary>In UTF-16 units, more than any client sends: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 100;

    public static CallForm Of(Turn turn) => new(
        Letters.Cut(turn.Input(nameof(Unit)), MostTyped),
        Letters.Cut(turn.Input(nameof(On)), MostTyped),
        Letters.Cut(turn.Input(nameof(At)), MostTyped),
        ShortText.Of(turn.Input(nameof(Place))));

    public static CallForm Of(Review review) => new(RecordName.Text(review.UnitId), FollowUpForm.Text(review.On), Time(review.At), review.Place);

    public static string Time(TimeOnly at) => at.ToString(InputTime.Format, CultureInfo.InvariantCulture);
}

/// <summary>Whether a review may be called so, or moved there: when and where, or what is wrong.</summary>
internal sealed record CallCheck(Unit? Unit, DateOnly On, TimeOnly At, string Place, IReadOnlyList<FormProblem> Problems)
{
    public static CallCheck Of(CallForm form, IReadOnlyList<Unit> holders, DateOnly today)
    {
        var unit = holders is [var only] ? only : holders.FirstOrDefault(one => RecordName.Text(one.Id) == form.Unit);
        var on = FollowUpForm.Day(form.On);
        TimeOnly? at = TimeOnly.TryParseExact(form.At, InputTime.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
        List<FormProblem> problems =
        [
            .. unit is null ? [new FormProblem(nameof(CallForm.Unit), "review.problem.no_unit")] : Array.Empty<FormProblem>(),
            .. FollowUpCheck.DayProblems(nameof(CallForm.On), on, new DayRange(today, today.AddDays(Review.MostDaysAhead))),
            .. at is null ? [new FormProblem(nameof(CallForm.At), "review.problem.no_time")] : Array.Empty<FormProblem>(),
            .. Letters.In(form.Place) switch
            {
                0 => [new FormProblem(nameof(CallForm.Place), "review.problem.no_place")],
                > Review.PlaceLength and var length => [new FormProblem(nameof(CallForm.Place), "followup.problem.too_long", ("length", length), ("most", Review.PlaceLength))],
                _ => Array.Empty<FormProblem>(),
            },
        ];
        return new CallCheck(problems.Count == 0 ? unit : null, on ?? today, at ?? TimeOnly.MinValue, form.Place, problems);
    }
}
