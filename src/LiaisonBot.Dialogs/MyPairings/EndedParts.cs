using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>How the cards offer to take an end back, as long as that is possible: on the pairing's own line, and below once no line shows it any more.</summary>
internal static class EndedParts
{
    public static IEnumerable<CardButton> Buttons(IReadOnlyList<EndedByMe> ended, long pairingId, Wording words) =>
        ended.Where(one => one.Pairing.Id == pairingId).Select(one => Undo(one, words));

    /// <summary>Those that ended before today.</summary>
    /// <param name="ended">What the reader ended.</param>
    /// <param name="asFriend">Whether the reader was the member of them, so that the colleague is named.</param>
    /// <param name="today">The day.</param>
    /// <param name="words">The reader's.</param>
    public static IEnumerable<CardElement> Below(IReadOnlyList<EndedByMe> ended, bool asFriend, DateOnly today, Wording words) =>
        ended.Where(one => one.Pairing.EndedOn < today).Select(one => new Container(
        [
            new UserText(new TextRun(asFriend ? one.Pairing.Colleague!.Name : one.Pairing.Member!.Name) { Bold = true }),
            new TextBlock(words.Say("mypairings.over", ("day", one.Pairing.EndedOn!.Value))) { Spacing = Spacing.Small },
            new ActionSet(Undo(one, words)),
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        });

    private static Press Undo(EndedByMe one, Wording words) => new(one.Verb, words["mypairings.button.undo"]) { Key = one.Key, SendsInputs = false };
}
