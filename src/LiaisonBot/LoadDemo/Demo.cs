using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Meta;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.LoadDemo;

/// <summary>An invented organisation to try the bot with; a real roster takes its place at the first import.</summary>
internal static class Demo
{
    /// <summary>Loads the demo through the same import as a real roster; true when the database was empty until now.</summary>
    public static async Task<bool> LoadIfEmptyAsync(LiaisonStore store, ProgrammeClock clock, CancellationToken cancellation)
    {
        await using var db = store.OpenAlone();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Units.AnyAsync(cancellation))
            return false;

        var report = await new RosterImport(db, clock)
            .RunAsync(name => DemoFiles.Open(name, clock.Today), dryRun: false, cancellation);
        if (!report.IsAccepted)
            throw new InvalidOperationException($"The demo's own files are wrong: {report.Errors[0]}");

        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await new DemoHistory(db, clock).AddAsync(cancellation);
        await new DemoCases(db, clock).AddAsync(cancellation);
        await new DemoTalks(db, clock).AddAsync(cancellation);
        db.MarkAsDemo(clock.Today);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
