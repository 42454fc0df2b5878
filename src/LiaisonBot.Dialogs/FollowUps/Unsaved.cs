using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.FollowUps;

/// <summary>What was typed and cannot be kept is shown once more, so that it can be copied.</summary>
internal static class Unsaved
{
    private const int MostText = 3200;

    public static void ShowUnsaved(this Turn turn, params IEnumerable<string> typed)
    {
        var texts = typed.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (texts.Count > 0)
            turn.Say(Card(texts, turn.Words));
    }

    public static Card Card(IReadOnlyList<string> texts, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["followup.unsaved"]),
            .. texts.Select(text => new UserText(Excerpt.WithLines(text, MostText)) { Separator = true, Spacing = Spacing.Small }),
        ]),
        words["followup.unsaved"]);
}
