using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>Whether to call it off, as it is asked.</summary>
/// <param name="Gathering">The record.</param>
/// <param name="Unit">The name of the unit that holds it.</param>
/// <param name="Key">The key to do it with.</param>
/// <param name="Hours">For so long it can be held after all.</param>
internal sealed record CallOffView(Gathering Gathering, string Unit, string Key, int Hours)
{
    /// <summary>Who hears of it; null when it would have begun, and nobody is told.</summary>
    public Audience? Audience { get; init; }
}

internal static class CallOffCard
{
    /// <summary>So many letters of names, three times, leave room for the rest.</summary>
    private const int MostNames = 1000;

    public static Card Of(CallOffView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(Title(view, words), view.Unit),
            .. GatheringParts.Facts(view.Gathering, words),
            .. Heard(view.Audience, words),
            new TextBlock(words.Say("gathering.call_off.how", ("hours", view.Hours))) { Subtle = true },
        ])
        {
            Actions =
            [
                new Press(Verbs.CallOff, words["gathering.button.call_off_surely"]) { Key = view.Key, Style = ButtonStyle.Destructive, SendsInputs = false },
                new Press(Verbs.Open, words["gathering.button.keep"]) { Data = GatheringParts.Data(view.Gathering), SendsInputs = false },
            ],
        },
        Title(view, words));

    private static string Title(CallOffView view, Wording words) => words.Say("gathering.call_off", ("kind", words.Term(view.Gathering.Kind)));

    private static IEnumerable<CardElement> Heard(Audience? audience, Wording words) => audience switch
    {
        null => [new TextBlock(words["gathering.call_off.late"])],
        { Told: [], Waiting: [], Unreached: [] } => [new TextBlock(words["gathering.call_off.nobody"])],
        _ => new[] { Names("told", audience.Told, words), Names("waiting", audience.Waiting, words), Names("unreached", audience.Unreached, words) }.OfType<CardElement>(),
    };

    private static UserText? Names(string key, IReadOnlyList<string> names, Wording words) => names.Count == 0
        ? null
        : new UserText(words.Say($"gathering.call_off.{key}", ("count", names.Count), ("names", Excerpt.Of(words.List(names), MostNames))));
}
