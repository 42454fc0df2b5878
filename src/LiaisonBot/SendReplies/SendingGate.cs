using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Limits;
using LiaisonBot.Protocol.Connector;

namespace LiaisonBot.SendReplies;

/// <summary>
/// When a message may leave: within the limits of its conversation and its tenant, and while its service works. Our own page has no limits.
/// Counted on this node, by the time that passes: a clock that is set back silences nobody.
/// </summary>
internal sealed class SendingGate(SendingLimits limits, TimeProvider time)
{
    private static readonly TimeSpan ClosedFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1.5);

    private readonly Lock gate = new();
    private readonly PaceLimit[] ofConversation = Limits(
        (limits.PerConversationAndSecond, TimeSpan.FromSeconds(1)),
        (limits.PerConversationAndHalfMinute, TimeSpan.FromSeconds(30)),
        (limits.PerConversationAndHour, TimeSpan.FromHours(1)));

    private readonly PaceLimit[] ofTenant = Limits((limits.PerTenantAndSecond, TimeSpan.FromSeconds(1)));
    private readonly Dictionary<long, Pace> conversations = [];
    private readonly Dictionary<long, DateTimeOffset> resting = [];
    private readonly Dictionary<string, Pace> tenants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Breaker> services = new(StringComparer.Ordinal);
    private readonly DateTimeOffset begun = time.GetUtcNow();
    private readonly long begunAt = time.GetTimestamp();
    private DateTimeOffset tidied;

    public TimeProvider Time => time;

    /// <summary>The programme's clock as it would be had nobody set it: what this gate's moments are measured by.</summary>
    public DateTimeOffset Now => begun + time.GetElapsedTime(begunAt);

    /// <summary>What a look for work leaves out at present.</summary>
    public OutboxLook Look(IEnumerable<long> busy, int most)
    {
        lock (gate)
        {
            var now = Now;
            Tidy(now);
            return new OutboxLook(time.GetUtcNow(), [.. busy, .. resting.Keys], most)
            {
                ClosedServices = [.. services.Where(service => !service.Value.Takes(now)).Select(service => service.Key)],
                ClosedTenants = [.. tenants.Where(tenant => tenant.Value.FreeAt(now) > now).Select(tenant => tenant.Key)],
            };
        }
    }

    /// <summary>The first moment, after <see cref="Now"/>, at which something opens that is closed now; null when nothing is.</summary>
    public DateTimeOffset? OpensAt()
    {
        lock (gate)
        {
            var now = Now;
            var moments = resting.Values
                .Concat(tenants.Values.Select(tenant => tenant.FreeAt(now)))
                .Concat(services.Values.Select(service => service.OpensAt).OfType<DateTimeOffset>())
                .Where(moment => moment > now)
                .ToList();
            return moments.Count == 0 ? null : moments.Min();
        }
    }

    /// <summary>The moment at which a message may leave, which is spoken for by that; null when its service takes nothing.</summary>
    public DateTimeOffset? Enter(Conversation to)
    {
        lock (gate)
        {
            var now = Now;
            if (to.Service.Length == 0)
                return now;
            return ServiceOf(to).Enter(now) ? Reserve(to, now) : null;
        }
    }

    /// <summary>What became of it.</summary>
    /// <param name="to">Where it was sent.</param>
    /// <param name="delivery">How that ended.</param>
    /// <param name="wasSetAside">It had failed before: that it fails once more says nothing about the service.</param>
    public void Left(Conversation to, Delivery delivery, bool wasSetAside = false)
    {
        if (to.Service.Length == 0)
            return;
        lock (gate)
        {
            var failed = delivery is Delivery.Transient or Delivery.Ambiguous;
            ServiceOf(to).Note(Now, failed, counts: !(failed && wasSetAside));
        }
    }

    /// <summary>Nothing goes to a conversation for an hour: what was sent there could not be written down.</summary>
    public void Close(long conversation)
    {
        lock (gate)
        {
            resting[conversation] = Now + ClosedFor;
        }
    }

    private static PaceLimit[] Limits(params IEnumerable<(int Most, TimeSpan Window)> all) =>
        [.. all.Where(limit => limit.Most > 0).Select(limit => new PaceLimit(limit.Most, limit.Window))];

    private DateTimeOffset Reserve(Conversation to, DateTimeOffset now)
    {
        var paces = PacesOf(to).ToList();
        var at = paces.Aggregate(now, (free, pace) => pace.FreeAt(free));
        paces.ForEach(pace => pace.Leave(at));
        if (ofConversation.Length > 0 && conversations[to.Id].FreeAt(at) is var next && next > at)
            resting[to.Id] = next;
        return at;
    }

    private IEnumerable<Pace> PacesOf(Conversation to)
    {
        if (ofConversation.Length > 0)
            yield return Of(conversations, to.Id, ofConversation);
        if (ofTenant.Length > 0)
            yield return Of(tenants, to.TenantId, ofTenant);
    }

    private static Pace Of<TKey>(Dictionary<TKey, Pace> paces, TKey key, PaceLimit[] limits)
        where TKey : notnull
    {
        if (!paces.TryGetValue(key, out var pace))
            paces[key] = pace = new Pace(limits);
        return pace;
    }

    private Breaker ServiceOf(Conversation to)
    {
        if (!services.TryGetValue(to.Service, out var breaker))
            services[to.Service] = breaker = new Breaker();
        return breaker;
    }

    private void Tidy(DateTimeOffset now)
    {
        foreach (var (conversation, _) in resting.Where(rest => rest.Value <= now).ToList())
            resting.Remove(conversation);
        if (now - tidied < Forgotten)
            return;
        tidied = now;
        foreach (var (conversation, _) in conversations.Where(known => known.Value.Last < now - Forgotten).ToList())
            conversations.Remove(conversation);
    }
}
