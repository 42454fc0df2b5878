using System.Data.Common;
using System.Diagnostics.Metrics;
using LiaisonBot.Data;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.KeepTime;
using LiaisonBot.SendReplies;

namespace LiaisonBot.MeasureWork;

/// <summary>
/// What waits in the outbox, asked of the records whenever somebody looks: on several nodes each says the same, since they share one.
/// What has not had its first hour yet, such as a notice in the night, does not wait.
/// </summary>
internal sealed class OutboxGauges : IDisposable
{
    private readonly Meter meter = new(OutboxMeter.Name);
    private readonly LiaisonStore store;
    private readonly ProgrammeTime time;

    public OutboxGauges(LiaisonStore store, ProgrammeTime time)
    {
        this.store = store;
        this.time = time;
        meter.CreateObservableGauge<long>(
            "liaisonbot.outbox.waiting", Waiting, "{message}", "Messages that should have left by now and have not.");
        meter.CreateObservableGauge<double>(
            "liaisonbot.outbox.oldest.age", OldestAge, "s", "How long ago the oldest of them was written; 0 when there is none.");
    }

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> Waiting() => Ask(due => due.LongCount());

    private IEnumerable<Measurement<double>> OldestAge() => Ask(
        due => due.Min(message => (DateTimeOffset?)message.CreatedAt) is { } oldest ? (time.GetUtcNow() - oldest).TotalSeconds : 0);

    /// <summary>Without an answer there is no figure: a zero would say that all is well.</summary>
    private IEnumerable<Measurement<T>> Ask<T>(Func<IQueryable<OutboxMessage>, T> question)
        where T : struct
    {
        try
        {
            using var db = store.Read();
            return [new Measurement<T>(question(Due(db, time.GetUtcNow())))];
        }
        catch (DbException)
        {
            return [];
        }
    }

    /// <summary>Also what was tried and is to be tried again later.</summary>
    private static IQueryable<OutboxMessage> Due(LiaisonDb db, DateTimeOffset now) => db.Set<OutboxMessage>()
        .Where(message => message.State == OutboxState.Sending
            || (message.State == OutboxState.Pending && (message.DueAt <= now || message.Attempts > 0)));
}
