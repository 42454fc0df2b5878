using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Protocol.Connector;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.SendReplies;

/// <summary>
/// Writes down what became of messages, those that end together in one commit. It returns only when it is written, however long the
/// store is away: a full disk must not repeat a message, nor an orderly stop.
/// </summary>
internal sealed partial class OutboxLedger(LiaisonStore store, TimeProvider time, ILogger<OutboxLedger> log) : IDisposable
{
    private const int MostInOneCommit = 128;
    private const int MostBugs = 3;
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromSeconds(1);

    /// <summary>A node whose claim ended so long ago will not write down any more what became of it; its clock may differ from ours.</summary>
    private static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<Entry> waiting = new();
    private readonly SemaphoreSlim writing = new(1, 1);

    /// <param name="claim">The message.</param>
    /// <param name="delivery">What became of it; null when it was not tried.</param>
    /// <param name="cancellation">Gives up the wait for a store that is away.</param>
    public async Task WriteDownAsync(OutboxClaim claim, Delivery? delivery, CancellationToken cancellation)
    {
        var entry = new Entry(claim, delivery);
        waiting.Enqueue(entry);
        await writing.WaitAsync(CancellationToken.None);
        try
        {
            while (!entry.IsDone)
            {
                // Whoever had taken it to write it down may have been stopped.
                cancellation.ThrowIfCancellationRequested();
                await WriteWaitingAsync(cancellation);
            }
        }
        finally
        {
            writing.Release();
        }

        if (entry.Bug is not null)
            throw new InvalidOperationException("What became of a message cannot be written down.", entry.Bug);
    }

    /// <summary>Nudges that were on their way when their process ended: nobody knows whether they arrived, so they are not sent again.</summary>
    /// <param name="busy">The conversations that this process is sending to at present.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task LoseAsync(IReadOnlyCollection<long> busy, CancellationToken cancellation)
    {
        await using var db = store.Read();
        var lost = await db.Set<OutboxMessage>()
            .Lost(store.IsShared ? TimeProvider.System.GetUtcNow() - LostAfter : null)
            .Where(message => !busy.Contains(message.ConversationId))
            .ToListAsync(cancellation);
        if (lost.Count == 0)
            return;
        foreach (var message in lost)
        {
            message.LastError = "stopped while sending";
            message.End(OutboxState.Unknown, time.GetUtcNow());
            LogUnknown(log, message.Id, message.LastError);
        }

        if (await store.CommitAsync(db, cancellation) == CommitOutcome.Committed)
            lost.ForEach(OutboxMeter.Count);
    }

    public void Dispose() => writing.Dispose();

    private async Task WriteWaitingAsync(CancellationToken cancellation)
    {
        List<Entry> batch = [];
        while (batch.Count < MostInOneCommit && waiting.TryDequeue(out var entry))
            batch.Add(entry);
        if (!await TryWriteAsync(batch))
        {
            foreach (var entry in batch)
                await WriteAloneAsync(entry, cancellation);
        }

        batch.ForEach(entry => entry.IsDone = true);
    }

    /// <summary>All of them as they were claimed, without reading them again; false when that cannot be, and then nothing is written.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with one of them must not lose the others: each is written alone then.")]
    private async Task<bool> TryWriteAsync(List<Entry> batch)
    {
        try
        {
            await using var db = store.Read();
            db.AttachRange(batch.Select(entry => entry.Claim.Content));
            batch.ForEach(entry => Settle(entry.Claim.Content, entry.Delivery));
            if (await store.CommitAsync(db, CancellationToken.None) != CommitOutcome.Committed)
                return false;
            batch.ForEach(entry => OutboxMeter.Count(entry.Claim.Content));
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A bug in writing down one message is told to whoever sent it, and not to those who wait behind it.")]
    private async Task WriteAloneAsync(Entry entry, CancellationToken cancellation)
    {
        for (var bugs = 0; bugs < MostBugs;)
        {
            try
            {
                await using var db = store.Read();
                if (await FindAsync(db, entry.Claim) is not { } message)
                    return;
                Settle(message, entry.Delivery);
                if (await store.CommitAsync(db, CancellationToken.None) == CommitOutcome.Committed)
                {
                    OutboxMeter.Count(message);
                    entry.Bug = null;
                    return;
                }
            }
            catch (Exception away) when (away.IsOfStore())
            {
                // The store is away: try to write it down again.
            }
            catch (Exception bug)
            {
                (entry.Bug, bugs) = (bug, bugs + 1);
            }

            await Task.Delay(BetweenWrites, time, cancellation);
        }
    }

    /// <summary>The message as it was claimed; null when it is settled, or another node's by now.</summary>
    private static Task<OutboxMessage?> FindAsync(LiaisonDb db, OutboxClaim claim) =>
        db.Set<OutboxMessage>().Include(message => message.Conversation).SingleOrDefaultAsync(message => message.Id == claim.Message
            && message.Version == claim.Version && (message.State == OutboxState.Pending || message.State == OutboxState.Sending));

    private void Settle(OutboxMessage message, Delivery? delivery)
    {
        Settlement.Settle(message, delivery, time.GetUtcNow());
        if (message.State == OutboxState.Dead)
            LogGivenUp(log, message.Id, message.Attempts, message.LastError);
        else if (message.State == OutboxState.Unknown)
            LogUnknown(log, message.Id, message.LastError);
    }

    private sealed class Entry(OutboxClaim claim, Delivery? delivery)
    {
        public OutboxClaim Claim { get; } = claim;

        public Delivery? Delivery { get; } = delivery;

        /// <summary>Written down, or given up for <see cref="Bug"/>.</summary>
        public bool IsDone { get; set; }

        public Exception? Bug { get; set; }
    }

    [LoggerMessage(2002, LogLevel.Warning, "Message {Message} was given up after {Attempts} attempts: {Reason}")]
    private static partial void LogGivenUp(ILogger log, long message, int attempts, string? reason);

    [LoggerMessage(2003, LogLevel.Warning, "Whether nudge {Message} arrived is not known, so it is not sent again: {Reason}")]
    private static partial void LogUnknown(ILogger log, long message, string? reason);
}
