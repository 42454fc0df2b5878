namespace LiaisonBot.Data.Proposals;

public static class ProposalQueries
{
    /// <summary>Those still on their way.</summary>
    public static IQueryable<Proposal> Open(this IQueryable<Proposal> proposals) => proposals.Where(proposal => proposal.ClosedAt == null);

    /// <summary>Those that one of the two declined at that moment or later.</summary>
    public static IQueryable<Proposal> DeclinedSince(this IQueryable<Proposal> proposals, DateTimeOffset moment) =>
        proposals.Where(proposal => (proposal.State == ProposalState.DeclinedByMember || proposal.State == ProposalState.DeclinedByColleague)
            && proposal.ClosedAt >= moment);
}
