using System.Diagnostics;
using LiaisonBot.Testing.Processes;
using Npgsql;

namespace LiaisonBot.Testing.Databases;

/// <summary>A PostgreSQL server of the tests' own, by <c>tools/throwaway-postgres.sh</c>; it goes when it is disposed of, or this process ends.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>A busy machine is no outage.</summary>
    private const string Patient = ";Timeout=120;Command Timeout=120";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly Process process;
    private readonly string address;

    private PostgresServer(Process process, string address)
    {
        this.process = process;
        this.address = address;
    }

    /// <param name="settings">Further lines of <c>postgresql.conf</c>.</param>
    public static async Task<PostgresServer> StartAsync(string settings = "")
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "tools", "throwaway-postgres.sh")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["THROWAWAY_SETTINGS"] = settings;
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience, TimeProvider.System);
        return new PostgresServer(process, address ?? throw new InvalidOperationException("The PostgreSQL server did not start; its reason is above."));
    }

    /// <summary>A new, empty database; how to connect to it.</summary>
    public Task<string> NewDatabaseAsync() => NewDatabaseAsync(address, template: "template1");

    /// <summary>All sessions and the server end at once, as when the machine fails.</summary>
    public Task CrashAsync() => OrderAsync("crash");

    /// <summary>An operator's shutdown.</summary>
    public Task StopAsync() => OrderAsync("stop");

    public Task StartAgainAsync() => OrderAsync("start");

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        process.Dispose();
    }

    /// <summary>Copies a database that nobody is connected to; how to connect to the copy.</summary>
    internal static async Task<string> NewDatabaseAsync(string address, string template)
    {
        var name = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection($"{address};Database=postgres;Pooling=false{Patient}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both names are made here.
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE {template}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return $"{address}{Patient};Database={name}";
    }

    internal string Address => address;

    private async Task OrderAsync(string order)
    {
        await process.StandardInput.WriteLineAsync(order);
        await process.StandardInput.FlushAsync();
        if (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience, TimeProvider.System) != order)
            throw new InvalidOperationException($"The PostgreSQL server did not {order}.");
    }
}
