using System.Globalization;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Bench;

/// <summary>One bot on a database of its own, from its first start to its busiest second.</summary>
internal sealed class LoadRun(LoadPlan plan, BotInTeams stand) : IAsyncDisposable
{
    private const int Starts = 5;
    private const int AtOnce = 32;
    private const int TurnsAContact = 2;
    private readonly Chats chats = new(stand, plan.Members);

    public static async Task<int> MeasureAsync(Engine engine, LoadPlan plan)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{engine}; {plan.Members} members; {plan.Span.TotalSeconds:0} s a measure; warm-up {plan.WarmUp.TotalSeconds:0} s before the first"));
        Console.WriteLine();
        await using var run = new LoadRun(plan, await BotInTeams.StartAsync(plan.Members, engine));
        await run.MeasureAsync();
        return 0;
    }

    private async Task MeasureAsync()
    {
        await MeasureStartAsync();
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        Row("memory, idle", $"{stand.Bot.WorkingSet >> 20} MB");
        await OpenLoopAsync(plan.WarmUp, new(), new());
        await MeasureOpenLoopAsync();
        await MeasureClosedLoopAsync();
        Row("memory, loaded", $"{stand.Bot.WorkingSet >> 20} MB");
    }

    public ValueTask DisposeAsync() => stand.DisposeAsync();

    /// <summary>From the start of the process on an existing database until it says it is ready, and until its first contact is logged.</summary>
    private async Task MeasureStartAsync()
    {
        List<double> ready = [], logged = [];
        for (var start = 0; start < Starts; start++)
        {
            await stand.Bot.KillAsync();
            var begun = TimeProvider.System.GetTimestamp();
            await stand.RestartAsync();
            (await stand.Bot.Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).EnsureSuccessStatusCode();
            ready.Add(TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
            await chats.LogContactAsync(begun, new(), new());
            logged.Add(TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
        }

        Row("start to ready", MedianOf(ready));
        Row("start to first contact logged", MedianOf(logged));
    }

    private static string MedianOf(List<double> seconds) => string.Create(
        CultureInfo.InvariantCulture, $"{seconds.Order().ElementAt(seconds.Count / 2):0.00} s (median of {seconds.Count}, longest {seconds.Max():0.00} s)");

    private async Task MeasureOpenLoopAsync()
    {
        var (open, save) = (new Latencies(), new Latencies());
        var processor = stand.Bot.ProcessorTime;
        await OpenLoopAsync(plan.Span, open, save);
        var used = stand.Bot.ProcessorTime - processor;
        Row($"{plan.TurnsASecond} turns/s: open the form", open.ToString());
        Row($"{plan.TurnsASecond} turns/s: save", save.ToString());
        Row("processor time a turn", string.Create(
            CultureInfo.InvariantCulture, $"{used.TotalMilliseconds / (open.Count + save.Count):0.00} ms, all cores"));
    }

    /// <summary>Contacts are begun by the clock, whether the ones before are done or not, and timed from when they were due.</summary>
    private async Task OpenLoopAsync(TimeSpan span, Latencies open, Latencies save)
    {
        var between = TimeSpan.FromSeconds((double)TurnsAContact / plan.TurnsASecond);
        var begun = TimeProvider.System.GetTimestamp();
        List<Task> contacts = [];
        for (var due = TimeSpan.Zero; due < span; due += between)
        {
            if (due - TimeProvider.System.GetElapsedTime(begun) is { Ticks: > 0 } early)
                await Task.Delay(early, TimeProvider.System);
            var dueAt = begun + (long)(due.TotalSeconds * TimeProvider.System.TimestampFrequency);
            contacts.Add(chats.LogContactAsync(dueAt, open, save));
        }

        await Task.WhenAll(contacts);
    }

    private async Task MeasureClosedLoopAsync()
    {
        var (open, save) = (new Latencies(), new Latencies());
        var begun = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (TimeProvider.System.GetElapsedTime(begun) < plan.Span)
                await chats.LogContactAsync(TimeProvider.System.GetTimestamp(), open, save);
        }));
        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        Row($"most, {AtOnce} people at once", string.Create(CultureInfo.InvariantCulture, $"{(open.Count + save.Count) / seconds:0} turns/s"));
        Row($"  their save", save.ToString());
    }

    private static void Row(string what, string figure) => Console.WriteLine($"| {what,-34} | {figure} |");
}
