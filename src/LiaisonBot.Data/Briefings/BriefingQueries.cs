using LiaisonBot.Data.Outbox;

namespace LiaisonBot.Data.Briefings;

public static class BriefingQueries
{
    /// <summary>Those with which something is still to be done, whoever sent them.</summary>
    public static IQueryable<Briefing> UnderWay(this IQueryable<Briefing> briefings) =>
        briefings.Where(briefing => briefing.State == BriefingState.Sending || briefing.State == BriefingState.TakingBack);

    /// <summary>A briefing's deliveries that no message was made of yet.</summary>
    public static IQueryable<BriefingDelivery> Planned(this IQueryable<BriefingDelivery> deliveries, long briefingId) =>
        deliveries.Where(delivery => delivery.BriefingId == briefingId && delivery.State == DeliveryState.Planned);

    /// <summary>
    /// A briefing's deliveries that can still be taken back: nobody got them, be it that they wait, or that there was no way to bring them. Those
    /// stand in people's lists until then.
    /// </summary>
    public static IQueryable<BriefingDelivery> Unsent(this IQueryable<BriefingDelivery> deliveries, long briefingId) =>
        deliveries.Where(delivery => delivery.BriefingId == briefingId
            && (delivery.State == DeliveryState.Planned
                || delivery.State == DeliveryState.NoConversation
                || (delivery.State == DeliveryState.Posted
                    && (delivery.OutboxMessage!.State == OutboxState.Pending
                        || delivery.OutboxMessage.State == OutboxState.Dead
                        || delivery.OutboxMessage.State == OutboxState.Withdrawn))));

    /// <summary>Those that went to a person, and were not taken back before they got them.</summary>
    public static IQueryable<Briefing> ToPerson(this LiaisonDb db, long personId)
    {
        ArgumentNullException.ThrowIfNull(db);
        var received = db.BriefingDeliveries.Where(delivery => delivery.PersonId == personId && delivery.State != DeliveryState.TakenBack);
        return db.Briefings.Where(briefing => received.Any(delivery => delivery.BriefingId == briefing.Id));
    }
}
