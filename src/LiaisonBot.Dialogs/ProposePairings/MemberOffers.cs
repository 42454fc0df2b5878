using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>The members whom a secretary can choose from. Whom a rule excludes is counted instead, so that nobody is chosen only to be refused.</summary>
internal static class MemberOffers
{
    /// <summary>
    /// Members of the speaker's desks who can take a colleague, those with the fewest first, what is on its way counted after what stands; not the speaker, who proposes for themselves.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="desks">The speaker's.</param>
    /// <param name="colleague">For whom, where that is known.</param>
    /// <param name="first">Who comes first.</param>
    /// <param name="but">Whose pairing it is by now.</param>
    public static async Task<MemberOffer> MembersToOfferAsync(this Turn turn, IReadOnlyCollection<long> desks, long? colleague, long? first, long? but)
    {
        var (db, me, settings) = (turn.Db, turn.Me.Id, turn.Programme.Pairing);
        var people = turn.PeopleAt(desks).Select(span => span.PersonId);
        var sides = db.Standings.On(turn.Today).Where(span => span.Kind == PersonKind.Member).Select(span => span.PersonId);
        var members = db.People.Where(person => people.Contains(person.Id) && sides.Contains(person.Id) && person.Id != me && person.Id != but);
        var counts = await members.Select(person => new { person.Id, Count = db.Pairings.LastingAfter(turn.Today).Count(pairing => pairing.MemberId == person.Id) })
            .ToDictionaryAsync(one => one.Id, one => one.Count);
        var away = await db.AwayForLong(settings, turn.Today).ToHashSetAsync();
        var expected = await ExpectedAsync(turn, members, colleague);
        var asked = await db.Proposals.Open().Where(one => one.ColleagueId == colleague).Select(one => one.MemberId).ToHashSetAsync();
        var unsuited = colleague is { } id ? await turn.PairingRules().UnsuitedTo(id, me, turn.RecentSince()).ToHashSetAsync() : [];
        var groups = (await turn.Choosable(members).ToListAsync())
            .Select(one => one with { Colleagues = counts.GetValueOrDefault(one.Id), Expected = expected.GetValueOrDefault(one.Id) }).ToLookup(one =>
            one.Colleagues >= settings.Places ? LeftOut.Full
            : away.Contains(one.Id) ? LeftOut.Away
            : asked.Contains(one.Id) ? LeftOut.Asked
            : unsuited.Contains(one.Id) ? LeftOut.Unsuited
            : one.Colleagues + one.Expected >= settings.Places ? LeftOut.SpokenFor
            : (LeftOut?)null);
        var offered = groups[null].OrderBy(one => one.Id != first).ThenBy(one => one.Colleagues + one.Expected).ThenBy(one => one.Colleagues).ToList();
        return new MemberOffer([.. offered.Take(PeopleToPair.MostShown)])
        {
            LeftOut = [.. Enum.GetValues<LeftOut>().Select(why => (why, groups[why].Count()))],
            More = Math.Max(0, offered.Count - PeopleToPair.MostShown),
        };
    }

    /// <summary>How many other colleagues each may get, by open requests and batches; whoever stands in both is one.</summary>
    private static async Task<Dictionary<long, int>> ExpectedAsync(Turn turn, IQueryable<Person> members, long? colleague)
    {
        var ids = members.Select(person => person.Id);
        var pairs = turn.Db.Proposals.Open().Select(one => new { one.MemberId, one.ColleagueId })
            .Union(turn.Db.PairsToCome(turn.Today).Select(one => new { one.MemberId, one.ColleagueId }));
        return (await pairs.Where(pair => ids.Contains(pair.MemberId) && pair.ColleagueId != colleague).ToListAsync())
            .CountBy(pair => pair.MemberId).ToDictionary();
    }
}
