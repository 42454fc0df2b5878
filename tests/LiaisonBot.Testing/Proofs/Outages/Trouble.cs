using System.Diagnostics;
using System.Globalization;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Testing.Proofs.Outages;

/// <summary>Something that keeps a database from taking what the bot would write, for a while.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="BeginAsync">Begins it, for a bot that runs.</param>
/// <param name="EndAsync">Takes it away.</param>
public sealed record Trouble(string Name, Func<BotInTeams, Task> BeginAsync, Func<BotInTeams, Task> EndAsync)
{
    /// <summary>Every byte of the disk on which the database lies is taken.</summary>
    public static Trouble FullDisk { get; } = new("full disk", stand => SmallDisk.FillAsync(stand.Disk), stand =>
    {
        SmallDisk.Relieve(stand.Disk);
        return Task.CompletedTask;
    });

    /// <summary>No file takes a write any more; those that are open can still be read.</summary>
    public static Trouble ReadOnlyFile { get; } = new("read-only file", stand => LimitAsync(stand, "0"), stand => LimitAsync(stand, "unlimited"));

    /// <summary>Another process writes for longer than the bot waits.</summary>
    public static Trouble BusyWriter()
    {
        SqliteConnection? other = null;
        return new Trouble(
            "busy writer",
            async stand =>
            {
                other = new SqliteConnection($"Data Source={stand.Database};Pooling=False");
                await other.OpenAsync();
                await SayAsync(other, "BEGIN IMMEDIATE");
            },
            async _ =>
            {
                await SayAsync(other!, "ROLLBACK");
                await other!.DisposeAsync();
            });
    }

    /// <summary>The server is shut down by an operator, or ends at once as when its machine fails.</summary>
    public static Trouble ServerAway(PostgresServer server, bool crash) => new(
        crash ? "server crashed" : "server stopped",
        _ => crash ? server.CrashAsync() : server.StopAsync(),
        _ => server.StartAgainAsync());

    private static async Task LimitAsync(BotInTeams stand, string bytes)
    {
        using var prlimit = Process.Start("prlimit", [$"--pid={stand.Bot.Id.ToString(CultureInfo.InvariantCulture)}", $"--fsize={bytes}:unlimited"]);
        await prlimit.WaitForExitAsync();
        if (prlimit.ExitCode != 0)
            throw new InvalidOperationException("The limit on what the bot may write could not be set.");
    }

    private static async Task SayAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
