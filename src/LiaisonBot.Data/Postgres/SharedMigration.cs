using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Meta;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LiaisonBot.Data.Postgres;

/// <summary>Brings a shared database to this version: one node does it, the others wait for it and find it done.</summary>
internal sealed class SharedMigration(Func<LiaisonDb> openAlone)
{
    private const string Milliseconds = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS \"Value\"";

    private static readonly TimeSpan AsLongAsItTakes = TimeSpan.FromHours(6);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var db = openAlone();
        db.Database.SetCommandTimeout(AsLongAsItTakes);
        await OpenAsync(db, cancellation);
        await db.Database.ExecuteSqlRawAsync("SET lock_timeout = 0; SELECT pg_advisory_lock(19760, 2)", cancellation);
        try
        {
            await db.Database.MigrateAsync(cancellation);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock(19760, 2)", CancellationToken.None);
        }
    }

    /// <summary>What keeps this version from serving on the database; null when nothing does.</summary>
    public async Task<string?> ObstacleAsync(CancellationToken cancellation)
    {
        await using var db = openAlone();
        await OpenAsync(db, cancellation);
        return await IsBehindAsync(db, cancellation)
            ? "the database is behind this version: run the verb 'migrate' once, then start the nodes."
            : await RiskAsync(db, cancellation);
    }

    /// <summary>How the database stands, and what time it has.</summary>
    public async Task<StoreState> LookAsync(CancellationToken cancellation)
    {
        await using var db = openAlone();
        await db.Database.OpenConnectionAsync(cancellation);
        var milliseconds = await db.Database.SqlQueryRaw<long>(Milliseconds).SingleAsync(cancellation);
        var readAt = TimeProvider.System.GetUtcNow();
        var state = new StoreState(Exists: true, await IsBehindAsync(db, cancellation), await RiskAsync(db, cancellation))
        {
            Clock = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
            ClockReadAt = readAt,
        };
        return state.IsBehind ? state : state with
        {
            LastDone = await db.LastDoneAsync(cancellation),
            MovedClock = await db.ClockMomentAsync(cancellation),
        };
    }

    private static async Task<bool> IsBehindAsync(LiaisonDb db, CancellationToken cancellation) =>
        !await KnownMigrations.AreAllAppliedAsync<PostgresLiaisonDb>(db.Database.GetDbConnection(), cancellation);

    private static async Task<string?> RiskAsync(LiaisonDb db, CancellationToken cancellation)
    {
        var syncs = await db.Database.SqlQueryRaw<string>("SELECT current_setting('fsync') AS \"Value\"").SingleAsync(cancellation);
        return syncs == "on" ? null : "the server runs with fsync off, and could lose what was acknowledged.";
    }

    /// <summary>A turn gives up at once; whoever starts a program waits for a server that is still starting, or has a crowd at its door.</summary>
    private static async Task OpenAsync(LiaisonDb db, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await db.Database.OpenConnectionAsync(cancellation);
                return;
            }
            catch (NpgsqlException away)
                when (away.IsTransient && TimeProvider.System.GetElapsedTime(begun) < PostgresConnections.Patience)
            {
                await Task.Delay(BetweenTries, TimeProvider.System, cancellation);
            }
        }
    }
}
