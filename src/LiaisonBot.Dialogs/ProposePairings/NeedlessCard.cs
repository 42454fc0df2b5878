using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>Instead of a form that could only be refused: how it stands, and what can be done.</summary>
internal static class NeedlessCard
{
    private const int MostName = 40;

    /// <param name="friends">Who is the colleague's friend, or will be.</param>
    /// <param name="change">The verb that changes to another, with the pairing; null where it is to be chosen first, or has not begun.</param>
    /// <param name="listVerb">The one that shows the pairings; null where there is none.</param>
    /// <param name="words">The reader's.</param>
    public static Card HasFriend(IReadOnlyList<string> friends, (string Verb, long Pairing)? change, string? listVerb, Wording words) => Of(
        "propose.form.ask",
        [
            new UserText(words.Say("propose.needless.friend", ("names", words.List(friends.Select(name => Excerpt.Of(name, MostName)))))),
            new TextBlock(words["propose.needless.friend.ways"]) { Spacing = Spacing.Small },
        ],
        [
            .. change is var (verb, pairing)
                ? [new Press(verb, words["propose.button.change"]) { Data = new Dictionary<string, string> { [Verbs.Pairing] = RecordName.Text(pairing) }, SendsInputs = false }]
                : Array.Empty<CardButton>(),
            .. List(listVerb, words),
        ],
        words);

    /// <param name="places">How many colleagues a member may have.</param>
    /// <param name="listVerb">The verb that shows the pairings; null where there is none.</param>
    /// <param name="words">The reader's.</param>
    public static Card HasNoPlace(int places, string? listVerb, Wording words) => Of(
        "propose.form.propose",
        [new TextBlock(words.Say("propose.obstacle.places_full.own", ("places", places))), new TextBlock(words["propose.needless.places.ways"]) { Spacing = Spacing.Small }],
        [.. List(listVerb, words)],
        words);

    private static IEnumerable<CardButton> List(string? verb, Wording words) =>
        verb is null ? [] : [new Press(verb, words["propose.button.pairings"]) { SendsInputs = false }];

    private static Card Of(string title, IReadOnlyList<CardElement> elements, IReadOnlyList<CardButton> buttons, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[title]), .. elements]) { Actions = buttons },
        words[title]);
}
