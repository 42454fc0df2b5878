using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>The input of the card that asks whether a change is meant.</summary>
/// <param name="Avoid">Whether the colleague wants this member never again: true or false.</param>
internal sealed record ChangeForm(string Avoid);

internal static class ChangeCard
{
    /// <param name="friend">The one who would be no friend any more.</param>
    /// <param name="after">How the colleague would stand then: with a friend left, nothing is changed for another.</param>
    /// <param name="key">The card's.</param>
    /// <param name="words">The reader's.</param>
    public static Card Of(string friend, Afterwards after, string key, Wording words)
    {
        var isLeft = after.Friends.Count > 0;
        var title = words[isLeft ? "ending.end" : "ending.change"];
        return new Card(
            new AdaptiveCard(words.Language.Tag(),
            [
                new CardHeading(title),
                new UserText(words.Say(isLeft ? "ending.end.sure" : "ending.change.sure", ("name", friend))),
                new UserText(new TextRun(after.Say("ending.change.what", words)) { Subtle = true }),
                new InputToggle(nameof(ChangeForm.Avoid), words["ending.avoid.wanted"]) { Label = words["ending.avoid"], Value = "false" },
            ])
            {
                Actions = [new Press(Verbs.ChangeSurely, words[isLeft ? "ending.button.end" : "ending.button.change"]) { Key = key, Style = ButtonStyle.Destructive }],
            },
            title);
    }
}
