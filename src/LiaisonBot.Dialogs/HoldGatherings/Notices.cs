using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>What people are told: outside their quiet hours, and of what is ahead at most once and not any more after it has begun.</summary>
internal static class Notices
{
    /// <summary>False when the bot has no way to tell them.</summary>
    public static Task<bool> InviteAsync(Turn turn, OpenedGathering opened, GatheringPerson invited) => turn.NudgeAsync(
        invited.PersonId,
        words => Of("gathering.notice.invited", opened.Gathering, opened.Unit, words),
        new Nudge(turn.BeginOf(opened.Gathering), message => invited.Invitation = message) { Delivery = Delivery.AfterQuietHours });

    /// <summary>Those invited hear that it is not held. An invitation that still waits is taken back instead: it would come after the news.</summary>
    /// <returns>Those whom the bot has no way to tell.</returns>
    public static async Task<IReadOnlyList<long>> CallOffAsync(Turn turn, OpenedGathering opened)
    {
        var unreached = new List<long>();
        await turn.LoadInvitationsAsync(opened.Gathering);
        foreach (var person in opened.Gathering.People.Where(person => person.IsInvited && person.Invitation?.Withdraw(turn.Now) != true))
        {
            if (!await turn.TellAsync(person.PersonId, words => Of("gathering.notice.called_off", opened.Gathering, opened.Unit, words), Delivery.AfterQuietHours))
                unreached.Add(person.PersonId);
        }

        return unreached;
    }

    /// <summary>Those invited hear that it is held after all; whose invitation was taken back before it was sent, are invited.</summary>
    /// <returns>Those whom the bot has no way to tell.</returns>
    public static async Task<IReadOnlyList<long>> RestoreAsync(Turn turn, OpenedGathering opened)
    {
        var unreached = new List<long>();
        await turn.LoadInvitationsAsync(opened.Gathering);
        foreach (var person in opened.Gathering.People.Where(person => person.IsInvited))
        {
            var isReached = person.Invitation is { State: OutboxState.Withdrawn }
                ? await InviteAsync(turn, opened, person)
                : await turn.TellAsync(person.PersonId, words => Of("gathering.notice.restored", opened.Gathering, opened.Unit, words), Delivery.AfterQuietHours);
            if (!isReached)
                unreached.Add(person.PersonId);
        }

        return unreached;
    }

    /// <summary>A member hears that the entry that was made for them is taken back.</summary>
    public static Task TakeBackAsync(Turn turn, OpenedGathering opened, long memberId) => turn.TellAsync(
        memberId, words => Of("gathering.notice.taken_back", opened.Gathering, opened.Unit, words), Delivery.AfterQuietHours);

    /// <summary>A member hears that the entry that was made for them says something else now.</summary>
    public static Task CorrectAsync(Turn turn, OpenedGathering opened, long memberId) => turn.TellAsync(
        memberId, words => Of("gathering.notice.corrected", opened.Gathering, opened.Unit, words), Delivery.AfterQuietHours);

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
