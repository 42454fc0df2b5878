using LiaisonBot.Data.Contacts;
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

    /// <summary>
    /// Those invited hear what it was and what it is now; whoever changes it knows. An invitation that still waits is taken back, and one that
    /// says how it stands takes its place.
    /// </summary>
    /// <returns>Those whom the bot has no way to tell.</returns>
    public static async Task<IReadOnlyList<long>> ChangeAsync(Turn turn, OpenedGathering opened, GatheringFacts before)
    {
        var unreached = new List<long>();
        var after = GatheringFacts.Of(opened.Gathering);
        await turn.LoadInvitationsAsync(opened.Gathering);
        foreach (var person in opened.Gathering.People.Where(person => person.IsInvited))
        {
            var isWaiting = person.Invitation?.Withdraw(turn.Now) == true || person.Invitation is { State: OutboxState.Withdrawn };
            var isReached = isWaiting
                ? await InviteAsync(turn, opened, person)
                : person.PersonId == turn.Me.Id || await turn.TellAsync(person.PersonId, words => OfChange(before, after, opened.Unit, words), Delivery.AfterQuietHours);
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

    public static Card Of(string title, Gathering gathering, string unit, Wording words) =>
        Of(title, gathering.Kind, unit, GatheringParts.Facts(gathering, words), words);

    public static Card OfChange(GatheringFacts before, GatheringFacts after, string unit, Wording words) =>
        Of("gathering.notice.changed", after.Kind, unit, GatheringParts.Changes(before, after, words), words);

    private static Card Of(string title, ContactKind kind, string unit, IEnumerable<CardElement> facts, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words.Say(title, ("kind", words.Term(kind))), unit),
            .. facts,
            new TextBlock(words[title + ".how"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions = [new Press(Verbs.Show, words["gathering.button.list"]) { SendsInputs = false }],
        },
        words.Say(title, ("kind", words.Term(kind))));
}
