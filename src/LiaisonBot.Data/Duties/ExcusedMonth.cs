using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Duties;

/// <summary>A month in which a pairing owes no contact, since the secretary of the member's branch said so and why (C1).</summary>
public sealed class ExcusedMonth : IVersioned
{
    public const int ReasonLength = 200;

    public long Id { get; set; }

    public long PairingId { get; set; }

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; set; }

    public required string Reason { get; set; }

    public long ExcusedById { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public long Version { get; set; }
}
