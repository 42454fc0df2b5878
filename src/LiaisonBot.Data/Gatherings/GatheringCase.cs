using LiaisonBot.Data.Cases;

namespace LiaisonBot.Data.Gatherings;

/// <summary>That a case came of what somebody raised at a gathering.</summary>
public sealed class GatheringCase
{
    public long CaseId { get; set; }

    public Case? Case { get; set; }

    public long GatheringId { get; set; }
}
