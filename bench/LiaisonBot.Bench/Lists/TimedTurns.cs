using System.Globalization;

namespace LiaisonBot.Bench.Lists;

/// <summary>
/// Turns of one kind, one after the other: how long each took, and how much processor time a turn cost, which says more where the machine
/// is shared.
/// </summary>
internal sealed class TimedTurns
{
    private readonly Latencies latencies = new();
    private TimeSpan processor;

    public double P99 => latencies.At(0.99);

    public async Task<T> TimeAsync<T>(Func<Task<T>> turn)
    {
        var (begun, used) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var answer = await turn();
        latencies.Add(TimeProvider.System.GetElapsedTime(begun));
        processor += Environment.CpuUsage.TotalTime - used;
        return answer;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{latencies}; processor {processor.TotalMilliseconds / latencies.Count:0.0} ms");
}
