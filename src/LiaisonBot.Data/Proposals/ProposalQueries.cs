using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Proposals;

public static class ProposalQueries
{
    /// <summary>Those still on their way.</summary>
    public static IQueryable<Proposal> Open(this IQueryable<Proposal> proposals) => proposals.Where(proposal => proposal.ClosedAt == null);

    /// <summary>Those that one of the two declined at that moment or later.</summary>
    public static IQueryable<Proposal> DeclinedSince(this IQueryable<Proposal> proposals, DateTimeOffset moment) =>
        proposals.Where(proposal => (proposal.State == ProposalState.DeclinedByMember || proposal.State == ProposalState.DeclinedByColleague)
            && proposal.ClosedAt >= moment);

    /// <summary>A colleague has a friend: what is still open for them lapses. What that was; those concerned are to be told.</summary>
    /// <param name="db">Where the proposals are.</param>
    /// <param name="colleagueId">The colleague.</param>
    /// <param name="at">Since when.</param>
    /// <param name="but">The proposal of which that friend came, if one did.</param>
    public static async Task<IReadOnlyList<Proposal>> LapseOpenAsync(this LiaisonDb db, long colleagueId, DateTimeOffset at, long? but = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        var open = await db.Proposals.Open().Include(one => one.MemberNotice).Include(one => one.ColleagueNotice)
            .Where(one => one.ColleagueId == colleagueId && one.Id != but).OrderBy(one => one.Id).ToListAsync();
        foreach (var one in open)
            one.Close(ProposalState.Lapsed, null, at);
        return open;
    }

    /// <summary>Who hears that nothing came of it: whoever proposed it, had agreed, or was asked and owes no answer any more.</summary>
    public static IEnumerable<long> Concerned(this Proposal one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new[] { one.ProposedById, one.MemberId, one.ColleagueId }.Distinct().Where(person => one.IsWantedBy(person) || one.WasAsked(person));
    }
}
