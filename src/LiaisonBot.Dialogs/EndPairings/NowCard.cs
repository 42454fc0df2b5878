using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>How a pairing stands now, for whoever pressed a button that does nothing any more.</summary>
/// <param name="Pairing">With its two people.</param>
/// <param name="Today">On that day.</param>
/// <param name="Lead">The key of what came of the press.</param>
internal sealed record NowView(Pairing Pairing, DateOnly Today, string Lead)
{
    /// <summary>The last month of a pause; null for none.</summary>
    public DateOnly? PausedTo { get; init; }

    /// <summary>What takes its end back; null where the reader cannot.</summary>
    public EndedByMe? TakesBack { get; init; }

    public NextStep? Next { get; init; }
}

internal static class NowCard
{
    /// <summary>Of the end its day alone: who wished it is nobody's to read here.</summary>
    public static Card Of(NowView view, Wording words)
    {
        var isOver = view.Pairing.EndedOn <= view.Today;
        var isToBegin = view.Pairing.StartedOn > view.Today;
        var title = words[isToBegin ? "ending.now.to_begin" : isOver ? "ending.now.ended" : "ending.now.lasts"];
        return new Card(
            new AdaptiveCard(words.Language.Tag(),
            [
                new CardHeading(title),
                EndingCards.Pair(view.Pairing, words),
                new TextBlock(view.Pairing.EndedOn is { } end && isOver
                    ? words.Say("ending.now.last_day", ("day", end))
                    : words.Say(isToBegin ? "ending.now.begins" : "ending.now.first_day", ("day", view.Pairing.StartedOn))),
                .. view.PausedTo is { } month && !isOver ? [new TextBlock(words.Say("ending.pause.until", ("month", words.Month(month)))) { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
                new TextBlock(words[view.Lead]) { Subtle = true, Spacing = Spacing.Small },
            ])
            {
                Actions = [.. Buttons(view, words)],
            },
            title);
    }

    private static IEnumerable<CardButton> Buttons(NowView view, Wording words)
    {
        if (view.TakesBack is { } undo)
            yield return new Press(undo.Verb, words["ending.button.undo"]) { Key = undo.Key, SendsInputs = false };
        foreach (var next in NextStep.Buttons(view.Next, words))
            yield return next;
    }
}
