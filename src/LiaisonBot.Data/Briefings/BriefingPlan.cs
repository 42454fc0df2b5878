using LiaisonBot.Data.Store;
using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Briefings;

/// <summary>
/// Writes down whom a briefing goes to, some hundred people in each commit: a turn that comes meanwhile waits for one of these and no longer.
/// It may be cut off anywhere, begin again, and run beside itself: nobody is written down twice.
/// </summary>
public sealed class BriefingPlan(LiaisonStore store)
{
    public const int PeopleInOneCommit = 500;

    /// <summary>The next of them; false when this briefing has no more to plan, or was changed meanwhile.</summary>
    public async Task<bool> StepAsync(long briefingId, CancellationToken cancellation)
    {
        await using var db = store.Read();
        var briefing = await db.Briefings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == briefingId, cancellation);
        if (briefing is not { State: BriefingState.Sending, IsPlanned: false, SentOn: { } day })
            return false;
        var unit = await db.Units.AsNoTracking().SingleAsync(one => one.Id == briefing.UnitId, cancellation);
        var people = await db.AudienceOf(unit, day).Where(person => person > briefing.PlannedThrough).Order().Take(PeopleInOneCommit).ToListAsync(cancellation);
        var before = await db.BriefingDeliveries.CountAsync(delivery => delivery.BriefingId == briefingId, cancellation);
        return await WriteAsync(briefing, people, before + people.Count, cancellation);
    }

    private async Task<bool> WriteAsync(Briefing briefing, List<long> people, int count, CancellationToken cancellation)
    {
        await using var db = store.OpenAlone();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await MarkAsync(db, briefing, people, count, cancellation))
            return false;
        await new NewRows<BriefingDelivery>(db).WriteMissingAsync(
            [.. people.Select(person => new BriefingDelivery { BriefingId = briefing.Id, PersonId = person })], cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>False when somebody took it back, or another node planned these, since it was read: then nothing is written.</summary>
    private static async Task<bool> MarkAsync(LiaisonDb db, Briefing briefing, List<long> people, int count, CancellationToken cancellation)
    {
        var (id, version, isLast) = (briefing.Id, briefing.Version, people.Count < PeopleInOneCommit);
        var through = people.Count == 0 ? briefing.PlannedThrough : people[^1];
        var recipients = isLast ? count : Math.Max(count, briefing.Recipients);
        return await db.Briefings.Where(one => one.Id == id && one.Version == version)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.PlannedThrough, through)
                    .SetProperty(one => one.IsPlanned, isLast)
                    .SetProperty(one => one.Recipients, recipients)
                    .SetProperty(one => one.Version, version + 1),
                cancellation) == 1;
    }
}
