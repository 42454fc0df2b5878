using System.Globalization;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>What the author of a line hears of an objection to it: that a correction is asked for, and how it ended.</summary>
internal static class AuthorCards
{
    /// <param name="view">The objection.</param>
    /// <param name="editVerb">The verb that opens the entry's form; null when there is none.</param>
    /// <param name="entryVerb">The verb that shows the entry, to undo it if it should not be there at all.</param>
    /// <param name="words">The author's.</param>
    public static Card Asked(ObjectionView view, string? editVerb, string? entryVerb, Wording words)
    {
        var entry = new Dictionary<string, string> { [Verbs.Entry] = view.RootId.ToString(CultureInfo.InvariantCulture) };
        List<CardButton> buttons = [];
        if (editVerb is not null)
            buttons.Add(new Press(editVerb, words["objection.button.edit"]) { Data = entry, Style = ButtonStyle.Positive });
        if (entryVerb is not null)
            buttons.Add(new Press(entryVerb, words["objection.button.entry"]) { Data = entry });
        return Notice("objection.author.asked", view, buttons, words);
    }

    public static Card Settled(ObjectionView view, Wording words) => Notice("objection.author.settled", view, [], words);

    private static Card Notice(string key, ObjectionView view, IReadOnlyList<CardButton> buttons, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[key]),
            new TextBlock(words[key + ".notice"]),
            .. EntryParts.Of(view, words),
        ])
        {
            Actions = buttons,
        },
        words[key]);
}
