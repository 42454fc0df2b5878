using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>
/// Whoever heard of a pairing hears that it was taken back, outside their quiet hours: no fault of theirs. What they have not heard of yet is
/// taken back before it is sent, and they hear nothing.
/// </summary>
internal static class UndoneNotice
{
    /// <returns>The names of those who heard of the pairing and could not be told.</returns>
    public static async Task<IReadOnlyList<string>> TellAsync(Turn turn, string unit, IReadOnlyList<BatchPair> pairs)
    {
        var unreached = new List<string>();
        var ids = pairs.SelectMany(pair => new[] { pair.MemberId, pair.ColleagueId }).ToHashSet();
        var names = await turn.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        foreach (var mine in pairs.Where(pair => HasHeard(pair.MemberNotice, turn)).GroupBy(pair => pair.MemberId))
        {
            var colleagues = mine.Select(pair => names[pair.ColleagueId]).ToList();
            if (!await Welcome.TellAsync(turn, mine.Key, words => Of("batch.undone.member", unit, words.List(colleagues), words), _ => { }))
                unreached.Add(names[mine.Key]);
        }

        foreach (var pair in pairs.Where(pair => HasHeard(pair.ColleagueNotice, turn)))
        {
            if (!await Welcome.TellAsync(turn, pair.ColleagueId, words => Of("batch.undone.colleague", unit, names[pair.MemberId], words), _ => { }))
                unreached.Add(names[pair.ColleagueId]);
        }

        return unreached;
    }

    public static Card Of(string told, string unit, string names, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words[told]), new UserText(words.Say($"{told}.what", ("unit", unit), ("names", names)))]),
        words[told]);

    /// <summary>Takes the message back where it waits still; whether it was sent, or may have been.</summary>
    private static bool HasHeard(OutboxMessage? notice, Turn turn) =>
        notice is not null && !notice.Withdraw(turn.Now) && notice.State is OutboxState.Sending or OutboxState.Sent or OutboxState.Unknown;
}
