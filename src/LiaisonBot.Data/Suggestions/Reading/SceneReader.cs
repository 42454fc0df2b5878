using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.Wishes;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Suggestions.Reading;

/// <summary>
/// Makes a scene from the records: everybody of a unit as they stand on a day, in so many queries however many people there are. What is on
/// its way between two people counts as a pairing that stands, so neither is suggested elsewhere.
/// </summary>
public sealed class SceneReader(LiaisonDb db, ProgrammeClock clock, SuggestionSettings settings)
{
    public async Task<SuggestionScene> ReadAsync(SuggestionOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        var units = db.Units.Within(order.Unit).Select(unit => unit.Id);
        var memberships = db.Memberships.On(order.Day).Where(membership => units.Contains(membership.UnitId));
        if (order.People?.ToList() is { } some)
            memberships = memberships.Where(membership => some.Contains(membership.PersonId));
        var ids = memberships.Select(membership => membership.PersonId);
        var rows = await Here(memberships, order.Day).ToListAsync(cancellation);
        var traits = new Traits
        {
            Posts = await PostsAsync(ids, order.Day, cancellation),
            Categories = await CategoriesAsync(ids, order.Day, cancellation),
            Languages = await LanguagesAsync(ids, cancellation),
            Seekers = await db.FriendWishes.Live().Where(wish => wish.Kind == FriendWishKind.Seeks && ids.Contains(wish.PersonId))
                .Select(wish => wish.PersonId).ToHashSetAsync(cancellation),
        };
        var away = await db.AwayForLong(settings, order.Day).Where(person => ids.Contains(person)).ToHashSetAsync(cancellation);
        var kinds = rows.ToDictionary(row => row.Id, row => row.Kind);
        var people = rows.Where(row => row.Kind == PersonKind.Member ? !away.Contains(row.Id) : traits.IsInTurn(row.Id, order.Categories));
        return new SuggestionScene(
            order.Day,
            await db.Units.AsNoTracking().ToListAsync(cancellation),
            [.. people.Select(row => CandidateOf(row, traits, order.Day))])
        {
            Friendships = await FriendshipsAsync(order, ids, cancellation),
            Wishes = [.. await DeclinedAsync(ids, order.Day, cancellation), .. await AvoidedAsync(kinds, ids, cancellation)],
        };
    }

    private Candidate CandidateOf(Row row, Traits traits, DateOnly day) => new(row.Id, row.Kind, row.UnitId, traits.Of(row, day))
    {
        Places = row.Kind == PersonKind.Member ? settings.Places : 0,
        To = row.LeftOn,
    };

    private IQueryable<Row> Here(IQueryable<Membership> memberships, DateOnly day) =>
        from membership in memberships
        join person in db.People.Here(day) on membership.PersonId equals person.Id
        join standing in db.Standings.On(day) on person.Id equals standing.PersonId
        select new Row
        {
            Id = person.Id,
            Kind = standing.Kind,
            UnitId = membership.UnitId,
            Title = person.Title,
            Locale = person.Locale,
            JoinedOn = person.JoinedOn,
            LeftOn = person.LeftOn,
        };

    private async Task<ILookup<long, (Role, UnitKind)>> PostsAsync(IQueryable<long> people, DateOnly day, CancellationToken cancellation)
    {
        var posts = await (
            from holding in db.RoleHoldings.On(day)
            join unit in db.Units on holding.UnitId equals unit.Id
            where people.Contains(holding.PersonId)
            select new { holding.PersonId, holding.Role, unit.Kind }).ToListAsync(cancellation);
        return posts.ToLookup(post => post.PersonId, post => (post.Role, post.Kind));
    }

    private async Task<ILookup<long, Category>> CategoriesAsync(IQueryable<long> people, DateOnly day, CancellationToken cancellation)
    {
        var held = await db.CategoryHoldings.On(day).Where(holding => people.Contains(holding.PersonId))
            .Select(holding => new { holding.PersonId, holding.Category }).ToListAsync(cancellation);
        return held.ToLookup(holding => holding.PersonId, holding => holding.Category);
    }

    private Task<Dictionary<long, Locale>> LanguagesAsync(IQueryable<long> people, CancellationToken cancellation) =>
        db.Preferences.Where(preference => preference.Language != null && people.Contains(preference.PersonId))
            .ToDictionaryAsync(preference => preference.PersonId, preference => preference.Language!.Value, cancellation);

    private async Task<IReadOnlyList<Friendship>> FriendshipsAsync(SuggestionOrder order, IQueryable<long> people, CancellationToken cancellation)
    {
        List<Friendship> all = [.. await PairingsAsync(people, cancellation), .. await OnTheirWayAsync(people, cancellation), .. order.Settled];
        if (!order.SparesBatches)
            return all;

        // Nothing comes any more of what a batch has for somebody who is bound otherwise: it would take a member's place for nothing.
        var bound = all.Where(one => one.Binds(order.Day)).Select(one => one.ColleagueId).ToHashSet();
        return [.. all, .. (await InBatchesAsync(order.Day, people, cancellation)).Where(one => !bound.Contains(one.ColleagueId))];
    }

    private async Task<IEnumerable<Friendship>> PairingsAsync(IQueryable<long> people, CancellationToken cancellation)
    {
        var pairings = await db.Pairings.Where(pairing => people.Contains(pairing.MemberId) || people.Contains(pairing.ColleagueId))
            .Select(pairing => new { pairing.MemberId, pairing.ColleagueId, pairing.EndedOn, pairing.Ending }).ToListAsync(cancellation);
        return pairings.Select(pairing => new Friendship(pairing.MemberId, pairing.ColleagueId, pairing.EndedOn, pairing.Ending.IsWish()));
    }

    private Task<List<Friendship>> OnTheirWayAsync(IQueryable<long> people, CancellationToken cancellation) =>
        db.Proposals.Open().Where(proposal => people.Contains(proposal.MemberId) || people.Contains(proposal.ColleagueId))
            .Select(proposal => new Friendship(proposal.MemberId, proposal.ColleagueId, null, false) { Stage = FriendshipStage.Asked }).ToListAsync(cancellation);

    private Task<List<Friendship>> InBatchesAsync(DateOnly day, IQueryable<long> people, CancellationToken cancellation) =>
        db.OpenPairs(day).Where(pair => people.Contains(pair.MemberId) || people.Contains(pair.ColleagueId))
            .Select(pair => new Friendship(pair.MemberId, pair.ColleagueId, null, false) { Stage = FriendshipStage.InBatch }).ToListAsync(cancellation);

    private async Task<IEnumerable<Wish>> DeclinedAsync(IQueryable<long> people, DateOnly day, CancellationToken cancellation)
    {
        var since = clock.StartOf(day.AddYears(-settings.RecentYears));
        var declined = await db.Proposals.DeclinedSince(since)
            .Where(proposal => people.Contains(proposal.MemberId) || people.Contains(proposal.ColleagueId))
            .Select(proposal => new { proposal.MemberId, proposal.ColleagueId, proposal.ClosedAt }).ToListAsync(cancellation);
        return declined.Select(proposal => new Wish(proposal.MemberId, proposal.ColleagueId, WishKind.Declined, clock.DayOf(proposal.ClosedAt!.Value)));
    }

    /// <summary>Either side may say so; which is which, their standing on the day tells.</summary>
    private async Task<IEnumerable<Wish>> AvoidedAsync(Dictionary<long, PersonKind> kinds, IQueryable<long> people, CancellationToken cancellation)
    {
        var wishes = await db.FriendWishes.Live()
            .Where(wish => wish.Kind == FriendWishKind.Avoids && wish.OtherId != null && people.Contains(wish.PersonId))
            .Select(wish => new { wish.PersonId, OtherId = wish.OtherId!.Value, wish.At }).ToListAsync(cancellation);
        return wishes.Select(wish => kinds.GetValueOrDefault(wish.PersonId, PersonKind.Colleague) == PersonKind.Member
            ? new Wish(wish.PersonId, wish.OtherId, WishKind.Avoid, clock.DayOf(wish.At))
            : new Wish(wish.OtherId, wish.PersonId, WishKind.Avoid, clock.DayOf(wish.At)));
    }
}
