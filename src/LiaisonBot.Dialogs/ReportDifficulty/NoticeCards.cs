using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>The slice's short cards: a form put away.</summary>
internal static class NoticeCards
{
    public static Card KeptForLater(Wording words) => Notice("reporting.later", "reporting.button.continue", words);

    public static Card Cancelled(Wording words) => Notice("reporting.cancelled", "reporting.button.report", words);

    private static Card Notice(string key, string button, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[key]), new TextBlock(words[key + ".notice"])])
        {
            Actions = [new Press(Verbs.Report, words[button])],
        },
        words[key]);
}
