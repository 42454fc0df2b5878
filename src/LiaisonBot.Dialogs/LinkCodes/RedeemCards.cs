using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.LinkCodes;

/// <summary>What somebody who sends a code reads.</summary>
internal static class RedeemCards
{
    public static Card Linked(string name, Press? help, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["link.linked.title"]),
            new UserText(words.Say("link.linked.text", ("name", name))),
        ])
        {
            Actions = help is null ? [] : [help],
        },
        words["link.linked.title"]);

    public static Card Refused(Wording words) => Plain(words["link.refused.title"], words["link.refused.text"], words);

    public static Card Later(Wording words) => Plain(words["link.later.title"], words["link.later.text"], words);

    private static Card Plain(string title, string text, Wording words) =>
        new(new AdaptiveCard(words.Language.Tag(), [new CardHeading(title), new TextBlock(text)]), title);
}
