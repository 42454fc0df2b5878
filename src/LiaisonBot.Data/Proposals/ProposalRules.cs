using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Proposals;

/// <summary>Whether two people may be proposed to each other, and paired when they agree (P1, W3). The day is the one on which it is asked.</summary>
public sealed class ProposalRules(LiaisonDb db, SuggestionSettings settings, DateOnly today)
{
    /// <summary>What stands in the way of a new proposal; null for nothing.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="by">Who proposes them: what somebody once declined or ended they may take up again themselves.</param>
    /// <param name="since">The moment <see cref="SuggestionSettings.RecentYears"/> ago.</param>
    public async Task<ProposalObstacle?> OfNewAsync(ProposedPair pair, long by, DateTimeOffset since)
    {
        if (await OfPairingAsync(pair) is { } obstacle)
            return obstacle;
        var (member, colleague) = (pair.MemberId, pair.ColleagueId);
        if (await db.Proposals.Open().AnyAsync(one => one.MemberId == member && one.ColleagueId == colleague))
            return ProposalObstacle.Open;
        return await UnsuitedTo(colleague, by, since).ContainsAsync(member) ? ProposalObstacle.Recent : null;
    }

    /// <summary>
    /// The members who are not proposed to this colleague for now: one of the two declined the other, or ended their pairing, not long ago. A wish
    /// to avoid somebody is not asked: it is for suggestions alone, which leave nobody's name out of a list that others know by heart.
    /// </summary>
    /// <param name="colleague">Whose friend is looked for.</param>
    /// <param name="by">Who proposes: what they declined or ended themselves they may take up again.</param>
    /// <param name="since">The moment <see cref="SuggestionSettings.RecentYears"/> ago.</param>
    public IQueryable<long> UnsuitedTo(long colleague, long by, DateTimeOffset since)
    {
        var day = today.AddYears(-settings.RecentYears);
        return db.Proposals.DeclinedSince(since).Where(one => one.ColleagueId == colleague && one.ClosedById != by).Select(one => one.MemberId)
            .Concat(db.Pairings.Where(one => one.ColleagueId == colleague && one.EndedOn >= day
                && ((one.Ending == PairingEnding.Member && one.MemberId != by) || (one.Ending == PairingEnding.Colleague && colleague != by))).Select(one => one.MemberId));
    }

    /// <summary>What stands in the way of pairing them; null for nothing.</summary>
    public async Task<ProposalObstacle?> OfPairingAsync(ProposedPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.MemberId == pair.ColleagueId)
            return ProposalObstacle.Oneself;
        if (!await IsHereAsync(pair.MemberId, PersonKind.Member))
            return ProposalObstacle.NoMember;
        if (!await IsHereAsync(pair.ColleagueId, PersonKind.Colleague))
            return ProposalObstacle.NoColleague;
        if (await db.Pairings.OfColleague(pair.ColleagueId).LastingAfter(today).AnyAsync(one => one.Id != pair.HandsOverId))
            return ProposalObstacle.HasFriend;
        return await db.Pairings.OfMember(pair.MemberId).LastingAfter(today).CountAsync() >= settings.Places ? ProposalObstacle.PlacesFull : null;
    }

    /// <summary>The first day of their pairing: today, or tomorrow where the one before it still counts today. A colleague has one friend a day.</summary>
    public async Task<DateOnly> FirstDayAsync(ProposedPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (colleague, handedOver) = (pair.ColleagueId, pair.HandsOverId);
        var lastsToday = await db.Pairings.OfColleague(colleague).AnyAsync(one => one.EndedOn == today || (one.Id == handedOver && one.StartedOn >= today));
        return lastsToday ? today.AddDays(1) : today;
    }

    private async Task<bool> IsHereAsync(long id, PersonKind kind) =>
        await db.People.Here(today).AnyAsync(person => person.Id == id) && await db.KindOnAsync(id, today, CancellationToken.None) == kind;
}
