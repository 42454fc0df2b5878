using System.Collections.Concurrent;
using System.Data.Common;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.SendReplies;

/// <summary>
/// Sends what commits promised: at once when the bell rings, and after a restart whatever was left. Within a conversation in order;
/// conversations do not wait for each other.
/// </summary>
internal sealed class OutboxSender(LiaisonStore store, OutboxBell bell, OutboxPost post, TimeProvider time) : BackgroundService
{
    private const int MostAtOnce = 32;
    private const int LookAhead = 256;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, Task> conversations = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var (conversation, messages) in await DueAsync(stoppingToken))
                    Begin(conversation, messages, stoppingToken);
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

    /// <summary>The first messages of each conversation that nobody is sending to. A message that must wait holds back those after it.</summary>
    private async Task<List<(long Conversation, List<long> Messages)>> DueAsync(CancellationToken cancellation)
    {
        var room = MostAtOnce - conversations.Count;
        if (room <= 0)
            return [];
        await using var db = store.Read();
        var now = time.GetUtcNow();
        var pending = db.Set<OutboxMessage>().Where(message => message.State == OutboxState.Pending);
        var due = await pending
            .Where(message => message.DueAt <= now)
            .Where(message => !pending.Any(earlier =>
                earlier.ConversationId == message.ConversationId && earlier.Id < message.Id && earlier.DueAt > now))
            .OrderBy(message => message.Id)
            .Select(message => new { message.Id, message.ConversationId })
            .Take(LookAhead)
            .ToListAsync(cancellation);
        return due
            .Where(message => !conversations.ContainsKey(message.ConversationId))
            .GroupBy(message => message.ConversationId, message => message.Id)
            .Take(room)
            .Select(group => (group.Key, group.ToList()))
            .ToList();
    }

    private void Begin(long conversation, List<long> messages, CancellationToken cancellation)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (conversations.TryAdd(conversation, begun.Task))
            _ = Task.Run(() => SendInOrderAsync(conversation, messages, begun, cancellation), CancellationToken.None);
    }

    private async Task SendInOrderAsync(long conversation, List<long> messages, TaskCompletionSource begun, CancellationToken cancellation)
    {
        try
        {
            foreach (var message in messages)
            {
                if (cancellation.IsCancellationRequested || !await post.SendAsync(message, cancellation))
                    break;
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What is left is sent after the next start.
        }
        catch (DbException)
        {
            // The store is away; the next look finds the message again.
        }
        finally
        {
            conversations.TryRemove(conversation, out _);
            begun.SetResult();
            bell.Ring();
        }
    }
}
