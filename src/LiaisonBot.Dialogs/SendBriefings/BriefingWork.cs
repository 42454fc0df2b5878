using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>
/// Brings briefings into the outbox, and takes back what is not wanted any more: beside the turns, some people in each commit, so that nobody
/// waits for it. Each step is decided from the records, so a restart goes on where it was cut off, and nodes may do it side by side.
/// </summary>
public sealed partial class BriefingWork
{
    /// <summary>Few enough that whoever writes meanwhile notices nothing.</summary>
    public const int PeopleInOneCommit = 50;

    /// <summary>What the channel could not be given for so long is no news any more; it stands in people's lists.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromDays(7);

    private readonly BriefingPlan plan;
    private readonly TimeTurns turns;
    private readonly LiaisonStore store;
    private readonly ILogger log;

    /// <summary>Those in which a bug was met: they wait for the next start, and hold up no other.</summary>
    private readonly ConcurrentDictionary<long, bool> broken = new();

    internal BriefingWork(LiaisonStore store, TimeTurns turns, ILogger<BriefingWork> log) =>
        (plan, this.store, this.turns, this.log) = (new BriefingPlan(store), store, turns, log);

    /// <summary>Does one piece of work; false when there is none, or the store did not take it.</summary>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        foreach (var id in await UnderWayAsync(cancellation))
        {
            if (!broken.ContainsKey(id) && await StepAsync(id, cancellation))
                return true;
        }

        return false;
    }

    private async Task<IReadOnlyList<long>> UnderWayAsync(CancellationToken cancellation)
    {
        await using var db = store.Read();
        return await db.Briefings.UnderWay().OrderBy(briefing => briefing.Id).Select(briefing => briefing.Id).ToListAsync(cancellation);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The boundary of one briefing: a bug in it must not stop the others.")]
    private async Task<bool> StepAsync(long id, CancellationToken cancellation)
    {
        try
        {
            return await plan.StepAsync(id, cancellation)
                || await turns.TakeAsync(turn => PostAsync(turn, id), cancellation)
                || await turns.TakeAsync(turn => TakeBackAsync(turn, id), cancellation);
        }
        catch (Exception bug) when (bug is not (OperationCanceledException or DbException or IOException))
        {
            LogBug(log, id, bug.GetType().Name, bug.StackTrace);
            broken.TryAdd(id, true);
            return false;
        }
    }

    /// <summary>The next people's messages; when there is nobody left, it is sent.</summary>
    private static async Task<bool> PostAsync(Turn turn, long id)
    {
        var briefing = await turn.Db.Briefings.SingleAsync(one => one.Id == id);
        if (briefing is not { State: BriefingState.Sending, IsPlanned: true })
            return false;
        var some = await turn.Db.BriefingDeliveries.Planned(id).OrderBy(delivery => delivery.Id).Take(PeopleInOneCommit).ToListAsync();
        if (some.Count == 0)
        {
            briefing.State = BriefingState.Sent;
            return true;
        }

        var people = some.ConvertAll(delivery => delivery.PersonId);
        var outOfReach = await (await turn.Db.OutOfReachAsync()).Where(person => people.Contains(person)).ToListAsync();
        var view = await turn.ViewAsync(briefing);
        foreach (var delivery in some)
        {
            var isPosted = !outOfReach.Contains(delivery.PersonId) && await PostAsync(turn, view, delivery);
            delivery.State = isPosted ? DeliveryState.Posted : DeliveryState.NoConversation;
        }

        return true;
    }

    private static Task<bool> PostAsync(Turn turn, BriefingView view, BriefingDelivery delivery) => turn.NudgeAsync(
        delivery.PersonId,
        words => ReceivedCard.Of(view, words),
        new Nudge(turn.Now + Freshness, message => delivery.OutboxMessage = message) { Delivery = Delivery.AfterQuietHours });

    /// <summary>The last ones first: the outbox sends the first ones meanwhile, and whoever meets the other is decided again.</summary>
    private static async Task<bool> TakeBackAsync(Turn turn, long id)
    {
        var briefing = await turn.Db.Briefings.SingleAsync(one => one.Id == id);
        if (briefing.State != BriefingState.TakingBack)
            return false;
        var some = await turn.Db.BriefingDeliveries.Unsent(id).Include(delivery => delivery.OutboxMessage)
            .OrderByDescending(delivery => delivery.Id).Take(PeopleInOneCommit).ToListAsync();
        if (some.Count == 0)
            briefing.State = BriefingState.TakenBack;
        foreach (var delivery in some)
        {
            // One that was given up could be put back by hand, and must not be.
            if (delivery.OutboxMessage is { State: OutboxState.Pending or OutboxState.Dead } message)
                message.End(OutboxState.Withdrawn, turn.Now);
            delivery.State = DeliveryState.TakenBack;
        }

        return true;
    }

    [LoggerMessage(3401, LogLevel.Error, "Briefing {Briefing} is left as it stands: {Kind} at {Trace}")]
    private static partial void LogBug(ILogger log, long briefing, string kind, string? trace);
}
