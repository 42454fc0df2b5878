using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Gallery;

/// <summary>
/// A card in one of its states, filled with invented people, for the gallery at /dev/cards and the test that looks at all of them.
/// A slice registers one for every state its cards can be in, among them the longest and the one with every field wrong.
/// </summary>
/// <param name="Id">The card, such as "contact.form".</param>
/// <param name="State">Its state, such as "empty" or "every field wrong".</param>
/// <param name="Draw">Draws it in one language; always the same.</param>
public sealed record CardSample(string Id, string State, Func<Wording, Card> Draw)
{
    /// <summary>A part of a card that another slice frames, under a heading of its own.</summary>
    public static CardSample OfPart(string id, string state, string title, Func<Wording, IEnumerable<CardElement>> draw) =>
        new(id, state, words => new Card(new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[title]), .. draw(words)]), words[title]));
}
