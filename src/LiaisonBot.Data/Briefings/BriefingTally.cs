using LiaisonBot.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Briefings;

/// <summary>How many people a briefing has reached: figures, never who, and nobody knows who has read it.</summary>
/// <param name="Recipients">All whom it goes to.</param>
/// <param name="Sent">The channel took it.</param>
/// <param name="Waiting">Not sent yet: it is their turn soon, or when their quiet hours are over.</param>
/// <param name="Unknown">The channel did not say whether it took it; it is not sent again.</param>
/// <param name="Unreachable">The channel refused it, or could not be asked for too long.</param>
/// <param name="Chatless">Have no chat with the bot.</param>
/// <param name="TakenBack">It was taken back before they got it.</param>
public sealed record BriefingTally(int Recipients, int Sent, int Waiting, int Unknown, int Unreachable, int Chatless, int TakenBack);

public static class BriefingTallies
{
    /// <summary>The figures as they stand.</summary>
    public static async Task<BriefingTally> TallyAsync(this LiaisonDb db, Briefing briefing, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(briefing);
        var id = briefing.Id;
        var states = await db.BriefingDeliveries.Where(delivery => delivery.BriefingId == id)
            .GroupBy(delivery => new { delivery.State, Message = (OutboxState?)delivery.OutboxMessage!.State })
            .Select(group => new { group.Key.State, group.Key.Message, Count = group.Count() })
            .ToListAsync(cancellation);
        int Posted(params OutboxState[] messages) =>
            states.Where(one => one.State == DeliveryState.Posted && one.Message is { } message && messages.Contains(message)).Sum(one => one.Count);

        var (sent, unknown) = (Posted(OutboxState.Sent), Posted(OutboxState.Unknown));
        var unreachable = Posted(OutboxState.Dead, OutboxState.Withdrawn);
        var chatless = states.Where(one => one.State == DeliveryState.NoConversation).Sum(one => one.Count);
        var takenBack = states.Where(one => one.State == DeliveryState.TakenBack).Sum(one => one.Count);

        // While it is planned, some have no row yet; once it is taken back they never will.
        var left = briefing.Recipients - sent - unknown - unreachable - chatless - takenBack;
        return briefing.TakenBackOn is null
            ? new BriefingTally(briefing.Recipients, sent, left, unknown, unreachable, chatless, takenBack)
            : new BriefingTally(briefing.Recipients, sent, 0, unknown, unreachable, chatless, takenBack + left);
    }
}
