using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What people are told: outside their quiet hours, and of what is ahead at most once and not any more after it has begun.</summary>
internal static class Notices
{
    /// <summary>The names of those who could not be reached.</summary>
    public static async Task<IReadOnlyList<string>> InviteAsync(Turn turn, OpenedGathering opened, IReadOnlyList<GatheringGuest> guests)
    {
        var begins = turn.BeginOf(opened.Gathering);
        var unreached = new List<string>();
        foreach (var guest in guests)
        {
            var isTold = await turn.NudgeAsync(
                guest.Id,
                words => Of("gathering.notice.invited", opened.Gathering, opened.Unit, words),
                new Nudge(begins, _ => { }) { Delivery = Delivery.AfterQuietHours });
            if (!isTold)
                unreached.Add(guest.Name);
        }

        return unreached;
    }

    /// <summary>Those invited hear that it is not held.</summary>
    public static async Task CallOffAsync(Turn turn, OpenedGathering opened)
    {
        foreach (var person in opened.Gathering.People.Where(person => person.IsInvited && person.PersonId != turn.Me.Id))
            await turn.TellAsync(person.PersonId, words => Of("gathering.notice.called_off", opened.Gathering, opened.Unit, words), Delivery.AfterQuietHours);
    }

    /// <summary>A member hears that the entry that was made for them is taken back.</summary>
    public static Task TakeBackAsync(Turn turn, OpenedGathering opened, long memberId) => turn.TellAsync(
        memberId, words => Of("gathering.notice.taken_back", opened.Gathering, opened.Unit, words), Delivery.AfterQuietHours);

    public static Card Of(string title, Gathering gathering, string unit, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Say(title, ("kind", words.Term(gathering.Kind))), unit),
            .. GatheringParts.Facts(gathering, words),
            new TextBlock(words[title + ".how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [new Press(Verbs.Show, words["gathering.button.list"]) { SendsInputs = false }],
        },
        words.Say(title, ("kind", words.Term(gathering.Kind))));
}
