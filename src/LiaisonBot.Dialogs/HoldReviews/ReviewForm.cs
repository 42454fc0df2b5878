using System.Globalization;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>What people write of a review, as the form's inputs hold it: the property names are the inputs' ids.</summary>
/// <param name="Agenda">What is to be spoken of.</param>
/// <param name="Problems">What was found wrong.</param>
/// <param name="Since">With which words the form began (<see cref="SinceOf"/>).</param>
internal sealed record ReviewForm(string Agenda, string Problems, string Since)
{
    /// <summary>Why the review is called off.</summary>
    public string Reason { get; init; } = "";

    public bool Fits => Letters.In(Agenda) <= Review.AgendaLength && Letters.In(Problems) <= Review.ProblemsLength;

    public static ReviewForm Of(Turn turn) => new(
        LongText.Of(turn.Input(nameof(Agenda)), Review.AgendaLength), LongText.Of(turn.Input(nameof(Problems)), Review.ProblemsLength), turn.Input(nameof(Since)))
    {
        Reason = ShortText.Of(turn.Input(nameof(Reason))),
    };

    public static ReviewForm Of(Review review) => new(review.Agenda, review.Problems, SinceOf(review));

    /// <summary>Whether the pressed card has this form: its buttons that lead elsewhere bring along what is typed.</summary>
    public static bool IsIn(Turn turn) => turn.Press?.Inputs.ContainsKey(nameof(Agenda)) == true;

    /// <summary>What stands in the pressed card, this form or that of a decision, and is not kept in the review.</summary>
    public static IEnumerable<string> TypedInto(Turn turn, Review? review)
    {
        var form = Of(turn);
        string[] typed = [form.Agenda, form.Problems, form.Reason, FollowUpForm.Of(turn).What];
        return typed.Where(text => text != review?.Agenda && text != review?.Problems && text != review?.Reason);
    }

    /// <summary>Who wrote last and when: a form that began with other words does not write over these.</summary>
    public static string SinceOf(Review review) => review is { WrittenById: { } by, WrittenAt: { } at }
        ? string.Create(CultureInfo.InvariantCulture, $"{by}-{at.ToUnixTimeMilliseconds()}")
        : "";

    public bool Says(Review review) => Agenda == review.Agenda && Problems == review.Problems;
}
