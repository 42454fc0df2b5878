using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;

namespace LiaisonBot.SendReplies;

/// <summary>What the outbox will do next, and whether it is doing something: asked by whoever moves the clock.</summary>
internal sealed class OutboxWatch(LiaisonStore store, OutboxSender sender, OutboxBell bell, SendingGate gate)
{
    /// <summary>The first moment after this one at which a message becomes due, or something opens that kept one; null when none will.</summary>
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = store.Read();
        var due = await db.NextDueAsync(now, cancellation);
        return gate.OpensAt() - gate.Now is { } wait && !(due < now + wait) ? now + wait : due;
    }

    /// <summary>Whether everything that can be sent by now was sent and settled.</summary>
    public async Task<bool> IsIdleAsync(CancellationToken cancellation)
    {
        if (sender.IsSending)
            return false;
        await using var db = store.Read();
        if (!await db.AnyDueAsync(gate.Look([], 1), cancellation))
            return !sender.IsSending;
        bell.Ring();
        return false;
    }
}
