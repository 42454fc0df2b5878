using LiaisonBot.Data.Outbox;

namespace LiaisonBot.Data.Gatherings;

/// <summary>That somebody was invited to a gathering, or was there.</summary>
public sealed class GatheringPerson
{
    public long GatheringId { get; set; }

    public long PersonId { get; set; }

    public bool IsInvited { get; set; }

    /// <summary>The message with the invitation; null where nobody could be reached, and once the outbox has forgotten it.</summary>
    public long? InvitationId { get; set; }

    public OutboxMessage? Invitation { get; set; }

    public bool WasThere { get; set; }
}
