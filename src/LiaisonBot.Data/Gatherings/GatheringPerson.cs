namespace LiaisonBot.Data.Gatherings;

/// <summary>That somebody was invited to a gathering, or was there.</summary>
public sealed class GatheringPerson
{
    public long GatheringId { get; set; }

    public long PersonId { get; set; }

    public bool IsInvited { get; set; }

    public bool WasThere { get; set; }
}
