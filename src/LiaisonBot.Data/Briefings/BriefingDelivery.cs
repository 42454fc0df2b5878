using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Briefings;

/// <summary>That a briefing goes to a person. It is unique in the two, so that nobody gets anything twice, whatever restarts or runs beside it.</summary>
public sealed class BriefingDelivery : IVersioned
{
    public long Id { get; set; }

    public long BriefingId { get; set; }

    public long PersonId { get; set; }

    public DeliveryState State { get; set; }

    /// <summary>The message that it became.</summary>
    public long? OutboxMessageId { get; set; }

    public OutboxMessage? OutboxMessage { get; set; }

    public long Version { get; set; }
}
