using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.MyData;

internal static class FriendsCard
{
    private const int MostShown = 600;

    public static Card Of(IReadOnlyList<FriendKept> friends, ListPage page, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["mydata.friends"], PageButtons.Where(page, words)),
            KeptParts.Readers("mydata.friends.readers", words),
            .. friends.Count == 0 ? [new TextBlock(words["mydata.friends.none"])] : friends.Select<FriendKept, CardElement>(friend => Item(friend, words)),
        ])
        {
            Actions = [.. PageButtons.Of(page, Verbs.Friends, words), new Press(Verbs.Show, words["mydata.button.back"]) { SendsInputs = false }],
        },
        words["mydata.friends"]);

    private static Container Item(FriendKept friend, Wording words) => new([.. Parts(friend, words)])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> Parts(FriendKept friend, Wording words)
    {
        yield return new UserText(
            new TextRun(friend.Name) { Bold = true },
            new TextRun($"  {words[friend.IsCurrent ? "mydata.friend.now" : "mydata.friend.before"]}") { Subtle = true });
        if (friend.Unit is { } unit)
            yield return LabelledLine.Of(words, "mydata.unit", unit);
        yield return LabelledLine.Of(words, "mydata.friend.span", words.Span(friend.From, friend.To));
        yield return LabelledLine.Of(words, "mydata.friend.origin", words[$"mydata.origin.{Literals<PairingOrigin>.Write(friend.Origin)}"]);
        if (friend.EndReason is { Length: > 0 } reason)
            yield return LabelledLine.Of(words, "mydata.friend.reason", Excerpt.Of(reason, MostShown));
        if (friend.Plan is { Length: > 0 } plan)
            yield return LabelledLine.Of(words, "mydata.friend.plan", Excerpt.Of(plan, MostShown));
    }
}
