using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Proposals;

/// <summary>
/// Two people who might be friends: proposed by one of them or assigned by the branch (P1), asked of the other, approved by the branch. What
/// was declined is kept, so that the two are not proposed to each other again for two years.
/// </summary>
public sealed class Proposal : IVersioned
{
    public const int AgreedHowLength = 100;
    public const int ReasonLength = 200;

    public long Id { get; set; }

    public long MemberId { get; set; }

    public long ColleagueId { get; set; }

    /// <summary>By the organisation, the member or the colleague: the pairing's origin, if one comes of it.</summary>
    public PairingOrigin Origin { get; set; }

    public long ProposedById { get; set; }

    public DateTimeOffset ProposedAt { get; set; }

    public ProposalState State { get; set; }

    public DateTimeOffset? MemberAgreedAt { get; set; }

    public DateTimeOffset? ColleagueAgreedAt { get; set; }

    /// <summary>How a colleague agreed who does not use the bot; null where they said so here.</summary>
    public string? AgreedHow { get; set; }

    /// <summary>The secretary or deputy who recorded it.</summary>
    public long? RecordedById { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who approved, declined or withdrew it.</summary>
    public long? ClosedById { get; set; }

    /// <summary>Why the branch did not approve; the two themselves owe none.</summary>
    public string? Reason { get; set; }

    /// <summary>The pairing that came of it.</summary>
    public long? PairingId { get; set; }

    /// <summary>The pairing that ends when this one begins: handed over to another member.</summary>
    public long? HandsOverId { get; set; }

    public long Version { get; set; }

    public bool IsOpen => ClosedAt is null;
}
