using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Protocol.Connector;

namespace LiaisonBot.SendReplies;

/// <summary>
/// Sends what commits promised: at once when the bell rings, and after a restart whatever was left. Within a conversation in order, also
/// where several nodes send; conversations do not wait for each other (docs/outbox.md).
/// </summary>
internal sealed class OutboxSender(LiaisonStore store, OutboxBell bell, OutboxPost post, SendingGate gate) : BackgroundService
{
    private const int MostAtOnce = 256;
    private const int MostInOneLook = 64;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan BetweenSearches = TimeSpan.FromSeconds(30);

    /// <summary>What is on its way at a stop may arrive within this time, rather than be sent twice.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<long, Task> conversations = new();

    /// <summary>When what failed here is tried again, by conversation: a look is due then, and not up to a second later.</summary>
    private readonly ConcurrentDictionary<long, DateTimeOffset> retries = new();
    private volatile bool isLooking;
    private long? searchedAt;

    /// <summary>Cancelled when what is on its way is no longer waited for.</summary>
    private CancellationToken abandoned;

    /// <summary>Whether a message is on its way.</summary>
    public bool IsSending => isLooking || !conversations.IsEmpty;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var abandoning = new CancellationTokenSource();
        abandoned = abandoning.Token;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await TryLookAsync(stoppingToken))
                await Task.Delay(BetweenLooks, gate.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await FinishAsync(abandoning);
    }

    /// <summary>Looks, and waits until it is time to look again; false when that came to nothing.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The boundary of one look: a bug in it must not end the program, which nobody would hear from.")]
    private async Task<bool> TryLookAsync(CancellationToken stopping)
    {
        try
        {
            await SearchAsync(stopping);
            await LookAsync(stopping);
            await bell.WaitAsync(UntilNextLook(), gate.Time, stopping);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception away) when (away.IsOfStore())
        {
            // Every turn is refused with 503 meanwhile.
            return false;
        }
        catch (Exception bug)
        {
            post.ReportLook(bug);
            return false;
        }
    }

    private async Task FinishAsync(CancellationTokenSource abandoning)
    {
        var rest = Task.WhenAll(conversations.Values);
        await Task.WhenAny(rest, Task.Delay(Grace, TimeProvider.System));
        await abandoning.CancelAsync();
        await rest;
    }

    /// <summary>For nudges that are on their way and that nobody sends any more.</summary>
    private async Task SearchAsync(CancellationToken cancellation)
    {
        if (searchedAt is { } last && gate.Time.GetElapsedTime(last) < BetweenSearches)
            return;
        await post.Ledger.LoseAsync([.. conversations.Keys], cancellation);
        searchedAt = gate.Time.GetTimestamp();
    }

    private TimeSpan UntilNextLook()
    {
        var now = gate.Time.GetUtcNow();
        foreach (var retry in retries.Where(retry => retry.Value <= now))
            retries.TryRemove(retry);
        var wait = retries.Values.Select(retry => retry - now).Append(BetweenLooks).Min();
        if (gate.OpensAt() - gate.Now is { } opens && opens < wait)
            wait = opens;
        return wait < ShortestWait ? ShortestWait : wait;
    }

    /// <summary>A look costs a query: it is worth it when there is room for more than a few.</summary>
    private async Task LookAsync(CancellationToken stopping)
    {
        long[] busy = [.. conversations.Keys];
        if (busy.Length > MostAtOnce - MostInOneLook)
            return;
        isLooking = true;
        KillPoint.Pass("send.looking");
        try
        {
            foreach (var claim in await store.ClaimAsync(gate.Look(busy, MostInOneLook), stopping))
                Begin(claim, stopping);
        }
        finally
        {
            isLooking = false;
        }
    }

    private void Begin(OutboxClaim claim, CancellationToken stopping)
    {
        KillPoint.Pass("send.claimed");
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (conversations.TryAdd(claim.Conversation, begun.Task))
            _ = Task.Run(() => SendAsync(claim, begun, stopping), CancellationToken.None);
    }

    /// <summary>One message, and then the bell: the next of its conversation is the first that is pending now.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The boundary of one message: nobody waits for this task, so a bug would go unseen.")]
    private async Task SendAsync(OutboxClaim claim, TaskCompletionSource begun, CancellationToken stopping)
    {
        try
        {
            await SendAsync(claim, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What is left is sent after the next start, or by another node.
        }
        catch (Exception away) when (away.IsOfStore())
        {
            // A later look finds the message again.
        }
        catch (Exception bug)
        {
            // Found again at once it would be sent again, without end.
            post.Report(claim.Message, bug.GetBaseException());
            gate.Close(claim.Conversation);
        }
        finally
        {
            if (claim.Content is { State: OutboxState.Pending, DueAt: var due })
                retries[claim.Conversation] = due;
            conversations.TryRemove(claim.Conversation, out _);
            begun.SetResult();
            bell.Ring();
        }
    }

    private async Task SendAsync(OutboxClaim claim, CancellationToken stopping)
    {
        var to = claim.Content.Conversation;
        if (claim.Content.IsExpired(gate.Time.GetUtcNow()) || gate.Enter(to) is not { } moment || !await WaitAsync(moment, stopping))
            await post.Ledger.WriteDownAsync(claim, delivery: null, abandoned);
        else
            await SendNowAsync(claim, to);
    }

    /// <summary>The gate hears of every call that it let pass: it may be the one by which it sees whether a service works again.</summary>
    private async Task SendNowAsync(OutboxClaim claim, Conversation to)
    {
        Delivery delivery = new Delivery.Ambiguous();
        try
        {
            delivery = await post.SendAsync(claim, abandoned);
        }
        finally
        {
            gate.Left(to, delivery, claim.IsSetAside);
        }
    }

    /// <summary>Until its moment comes; false when the program stops before.</summary>
    private async Task<bool> WaitAsync(DateTimeOffset moment, CancellationToken stopping)
    {
        var wait = moment - gate.Now;
        if (wait <= TimeSpan.Zero)
            return true;
        await Task.Delay(wait, gate.Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stopping.IsCancellationRequested;
    }
}
