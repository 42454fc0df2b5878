using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>A page of those who are invited.</summary>
/// <param name="Gathering">To what.</param>
/// <param name="People">Those who stand on the page.</param>
/// <param name="Page">Which it is.</param>
/// <param name="Key">The card's key.</param>
internal sealed record InvitedView(Gathering Gathering, IReadOnlyList<Person> People, ListPage Page, string Key);

internal static class InvitedCard
{
    private const int MostName = 40;

    public static Card Of(InvitedView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["gathering.invited.list"], GatheringParts.Subtitle(view.Gathering, view.Page, words)),
            new UserText(view.Gathering.Topic),
            new TextBlock(words.Say("gathering.invited", ("count", view.Page.Count))),
            .. view.People.Select(person => new UserText(words.Say("gathering.invited.person", ("name", Excerpt.Of(person.Name, MostName)), ("number", person.StaffNo))) { Spacing = Spacing.Small }),
        ])
        {
            Actions =
            [
                .. PageButtons.Of(view.Page, Verbs.Invited, words).Select(press => press with { Key = view.Key }),
                GatheringParts.Back(view.Key, words),
            ],
        },
        words["gathering.invited.list"]);
}
