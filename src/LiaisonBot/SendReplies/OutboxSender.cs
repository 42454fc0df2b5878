using System.Collections.Concurrent;
using System.Data.Common;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;

namespace LiaisonBot.SendReplies;

/// <summary>
/// Sends what commits promised: at once when the bell rings, and after a restart whatever was left. Within a conversation in order, also
/// where several nodes send; conversations do not wait for each other.
/// </summary>
internal sealed class OutboxSender(LiaisonStore store, OutboxBell bell, OutboxPost post, TimeProvider time) : BackgroundService
{
    private const int MostAtOnce = 32;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, Task> conversations = new();

    /// <summary>Whether a message is on its way.</summary>
    public bool IsSending => !conversations.IsEmpty;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var claim in await ClaimAsync(stoppingToken))
                    Begin(claim, stoppingToken);
                await bell.WaitAsync(BetweenLooks, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (DbException)
            {
                // The store is away: every turn is refused with 503 meanwhile. Look again.
                await Task.Delay(BetweenLooks, time, stoppingToken);
            }
        }

        await Task.WhenAll(conversations.Values);
    }

    private async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(CancellationToken cancellation)
    {
        long[] busy = [.. conversations.Keys];
        return busy.Length < MostAtOnce
            ? await store.ClaimAsync(new OutboxLook(time.GetUtcNow(), busy, MostAtOnce - busy.Length), cancellation)
            : [];
    }

    private void Begin(OutboxClaim claim, CancellationToken cancellation)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (conversations.TryAdd(claim.Conversation, begun.Task))
            _ = Task.Run(() => SendAsync(claim, begun, cancellation), CancellationToken.None);
    }

    /// <summary>One message, and then the bell: the next of its conversation is the first that is pending now.</summary>
    private async Task SendAsync(OutboxClaim claim, TaskCompletionSource begun, CancellationToken cancellation)
    {
        try
        {
            await post.SendAsync(claim, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What is left is sent after the next start, or by another node.
        }
        catch (DbException)
        {
            // The store is away; a later look finds the message again.
        }
        finally
        {
            conversations.TryRemove(claim.Conversation, out _);
            begun.SetResult();
            bell.Ring();
        }
    }
}
