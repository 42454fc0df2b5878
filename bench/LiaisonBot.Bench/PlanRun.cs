using System.Diagnostics;
using System.Globalization;
using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Bench;

/// <summary>What planning the 20th of May takes for a school of so many pairings, in a process of its own so that its memory is its own.</summary>
internal static class PlanRun
{
    public const string InOwnProcess = "plan-here";

    private const double MostSeconds = 5;
    private const long MostMegabytes = 300;
    private static readonly DateTimeOffset MorningOfThe20th = new(2026, 5, 20, 0, 10, 0, TimeSpan.FromHours(8));

    public static async Task<int> RunAsync(Engine engine, int pairings)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine}; {pairings} pairings"));
        await using var records = await TestRecords.NewAsync(engine);
        await using (var db = records.Store.OpenAlone())
        {
            await BigSchool.WriteAsync(db, pairings);
            if (engine == Engine.Postgres)
                await SettleAsync(db);
        }

        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. OwnAssembly(), InOwnProcess, engine.ToString(), records.Connection]);
        using var own = Process.Start(start)!;
        await own.WaitForExitAsync();
        return own.ExitCode;
    }

    /// <summary>As a server is after a night: what the making of the school left to do is not planning's.</summary>
    private static async Task SettleAsync(LiaisonDb db)
    {
        await db.Database.ExecuteSqlAsync($"VACUUM ANALYZE");
        await db.Database.ExecuteSqlAsync($"CHECKPOINT");
    }

    /// <summary>The exit code: 0 when it kept to its limits.</summary>
    public static async Task<int> MeasureAsync(Engine engine, string connection)
    {
        await using var store = MigratedDatabases.Open(engine, connection);
        var clock = new ProgrammeClock(new SteppedClock(MorningOfThe20th), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        var plan = new ReminderPlan(store, clock, new ProgrammeSettings());
        using var process = Process.GetCurrentProcess();
        var (first, planned) = await TimeAsync(plan);
        var used = process.TotalProcessorTime.TotalSeconds;
        var (again, repeated) = await TimeAsync(plan);
        process.Refresh();
        var peak = process.PeakWorkingSet64 >> 20;
        Row("planned", string.Create(CultureInfo.InvariantCulture, $"{planned} reminders in {first:0.00} s"));
        Row("processor time until then", string.Create(CultureInfo.InvariantCulture, $"{used:0.00} s, the runtime's start included"));
        Row("planned again", string.Create(CultureInfo.InvariantCulture, $"{repeated} reminders in {again:0.00} s"));
        Row("peak memory", string.Create(CultureInfo.InvariantCulture, $"{peak} MB, the runtime included"));
        return first < MostSeconds && peak < MostMegabytes && planned > 0 && repeated == 0 ? 0 : 1;
    }

    private static async Task<(double Seconds, int Planned)> TimeAsync(ReminderPlan plan)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var planned = await plan.PlanAsync(CancellationToken.None);
        return (TimeProvider.System.GetElapsedTime(begun).TotalSeconds, planned);
    }

    /// <summary>Run as <c>dotnet LiaisonBot.Bench.dll</c>, the process is dotnet and wants the assembly first.</summary>
    private static IEnumerable<string> OwnAssembly() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(PlanRun).Assembly.Location] : [];

    private static void Row(string what, string figure) => Console.WriteLine($"| {what,-34} | {figure} |");
}
