using System.Globalization;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>The form as its inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Months">How many, this one counted.</param>
/// <param name="Reason">Why, where the branch says so.</param>
internal sealed record PauseForm(string Months, string Reason)
{
    public const int Most = 3;

    public static PauseForm Of(Turn turn) => new(turn.Input(nameof(Months)), ShortText.Of(turn.Input(nameof(Reason))));

    public IEnumerable<FormProblem> Problems(bool asksWhy)
    {
        if (!Choices.Contains(Months))
            yield return new FormProblem(nameof(Months), "ending.problem.months");
        if (asksWhy && Reason.Length == 0)
            yield return new FormProblem(nameof(Reason), "ending.problem.no_reason");
        else if (Letters.In(Reason) > ExcusedMonth.ReasonLength)
            yield return new FormProblem(nameof(Reason), "ending.problem.too_long", ("most", ExcusedMonth.ReasonLength));
    }

    public static IReadOnlyList<string> Choices { get; } = [.. Enumerable.Range(1, Most).Select(count => count.ToString(CultureInfo.InvariantCulture))];
}

/// <summary>The form as it is drawn.</summary>
/// <param name="First">The first day of this month.</param>
internal sealed record PauseView(Pairing Pairing, DateOnly First, string Key)
{
    public PauseForm Form { get; init; } = new("1", "");

    /// <summary>Whether the branch pauses it, and has to say why.</summary>
    public bool AsksWhy { get; init; }

    /// <summary>The last month that is excused now, whoever said so; null when this one is not.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Whether the reader can take a month of that back.</summary>
    public bool MayResume { get; init; }

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class PauseCard
{
    public static Card Of(PauseView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["ending.pause"]),
            EndingCards.Pair(view.Pairing, words),
            .. view.PausedUntil is { } until ? [new TextBlock(words.Say("ending.pause.until", ("month", words.Month(until))))] : Array.Empty<CardElement>(),
            new InputChoices(nameof(PauseForm.Months), [.. PauseForm.Choices.Select((value, more) => new Choice(value, words.Say("ending.pause.to", ("month", words.Month(view.First.AddMonths(more))))))])
            {
                Label = words["ending.pause.months"],
                Style = ChoiceStyle.Expanded,
                Value = view.Form.Months,
                Problem = view.Problems.At(nameof(PauseForm.Months), words),
            },
            .. view.AsksWhy ? [Reason(view, words)] : Array.Empty<CardElement>(),
            new TextBlock(words[view.AsksWhy ? "ending.pause.how_branch" : "ending.pause.how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.PauseSave, words["ending.button.pause"]) { Key = view.Key, Style = ButtonStyle.Positive },
                .. view.MayResume ? [new Press(Verbs.Resume, words["ending.button.resume"]) { Key = view.Key, SendsInputs = false }] : Array.Empty<CardButton>(),
            ],
        },
        words["ending.pause"]);

    /// <summary>To whoever paused it and to the other one: until when, and of the reason nothing.</summary>
    public static Card Told(Pairing pairing, DateOnly last, NextStep? next, Wording words) =>
        Of("ending.paused", words.Say("ending.paused.what", ("month", words.Month(last))), pairing, next, words);

    /// <param name="pairing">The pairing.</param>
    /// <param name="excused">The months that the branch has excused still: a colleague does not take those back.</param>
    /// <param name="next">Where the reader looks next.</param>
    /// <param name="words">The reader's.</param>
    public static Card Resumed(Pairing pairing, IReadOnlyCollection<DateOnly> excused, NextStep? next, Wording words) => Of(
        "ending.resumed",
        excused.Count == 0 ? words["ending.resumed.what"] : words.Say("ending.resumed.what.but", ("months", words.List(excused.Select(words.Month)))),
        pairing,
        next,
        words);

    private static InputText Reason(PauseView view, Wording words) => new(nameof(PauseForm.Reason))
    {
        Label = words.Say("ending.pause.reason", ("most", ExcusedMonth.ReasonLength)),
        Value = view.Form.Reason,
        Problem = view.Problems.At(nameof(PauseForm.Reason), words),
    };

    private static Card Of(string title, string what, Pairing pairing, NextStep? next, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[title]), EndingCards.Pair(pairing, words), new TextBlock(what)]) { Actions = [.. NextStep.Buttons(next, words)] },
        words[title]);
}
