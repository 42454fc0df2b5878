namespace LiaisonBot.Data.Proposals;

/// <summary>Two people who may become friends.</summary>
public sealed record ProposedPair(long MemberId, long ColleagueId)
{
    /// <summary>The pairing that would be handed over: it does not stand in the way.</summary>
    public long? HandsOverId { get; init; }

    public static ProposedPair Of(Proposal one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new ProposedPair(one.MemberId, one.ColleagueId) { HandsOverId = one.HandsOverId };
    }
}
