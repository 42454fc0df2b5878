using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>The input of the card that asks whether a change is meant.</summary>
/// <param name="Avoid">Whether the colleague wants this member never again: true or false.</param>
internal sealed record ChangeForm(string Avoid);

internal static class ChangeCard
{
    public static Card Of(string friend, string key, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["ending.change"]),
            new UserText(words.Say("ending.change.sure", ("name", friend))),
            new TextBlock(words["ending.change.what"]) { Subtle = true },
            new InputToggle(nameof(ChangeForm.Avoid), words["ending.avoid.wanted"]) { Label = words["ending.avoid"], Value = "false" },
        ])
        {
            Actions = [new Press(Verbs.ChangeSurely, words["ending.button.change"]) { Key = key, Style = ButtonStyle.Destructive }],
        },
        words["ending.change"]);
}
