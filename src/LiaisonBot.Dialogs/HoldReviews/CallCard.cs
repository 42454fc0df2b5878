using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>The form as it is drawn.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Holders">Who may hold it; with one alone nothing is to be chosen.</param>
/// <param name="Key">The form's key.</param>
internal sealed record CallView(CallForm Form, IReadOnlyList<Unit> Holders, string Key)
{
    /// <summary>The review that is moved; null for a new one.</summary>
    public long? Moved { get; init; }

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class CallCard
{
    /// <summary>Nobody looks after more units than this, save by mistake.</summary>
    private const int MostUnits = 50;
    private const int MostName = 64;

    public static Card Of(CallView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view)]),
            .. view.Problems.Count > 0 ? [new TextBlock(words["followup.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            Unit(view, words),
            new InputDate(nameof(CallForm.On)) { Label = words["review.form.on"], Value = view.Form.On, Problem = view.Problems.At(nameof(CallForm.On), words) },
            new InputTime(nameof(CallForm.At)) { Label = words["review.form.at"], Value = view.Form.At, Problem = view.Problems.At(nameof(CallForm.At), words) },
            new InputText(nameof(CallForm.Place))
            {
                Label = words.Say("review.form.place", ("most", Review.PlaceLength)),
                Value = view.Form.Place,
                MaxLength = Review.PlaceLength,
                Problem = view.Problems.At(nameof(CallForm.Place), words),
            },
            new TextBlock(words[view.Moved is null ? "review.form.how" : "review.form.how.move"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words[Title(view)]);

    private static string Title(CallView view) => view.Moved is null ? "review.form" : "review.form.move";

    private static CardElement Unit(CallView view, Wording words) => view.Holders is [var only]
        ? new UserText(new TextRun(only.Name) { Bold = true })
        : new InputChoices(nameof(CallForm.Unit), [.. view.Holders.Take(MostUnits).Select(unit => new Choice(RecordName.Text(unit.Id), Excerpt.Of(unit.Name, MostName)))])
        {
            Label = words["review.form.unit"],
            Value = view.Form.Unit,
            Problem = view.Problems.At(nameof(CallForm.Unit), words),
        };

    private static IEnumerable<CardButton> Buttons(CallView view, Wording words)
    {
        yield return view.Moved is null
            ? new Press(Verbs.Call, words["review.button.call"]) { Key = view.Key, Style = ButtonStyle.Positive }
            : new Press(Verbs.Move, words["review.button.move"]) { Key = view.Key, Style = ButtonStyle.Positive };
        yield return view.Moved is { } id
            ? new Press(Verbs.Open, words["review.button.back"]) { Data = ReviewParts.Data(id), SendsInputs = false }
            : new Press(Verbs.Show, words["review.button.list"]) { SendsInputs = false };
    }
}
