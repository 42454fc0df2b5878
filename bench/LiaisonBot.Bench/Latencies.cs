using System.Collections.Concurrent;
using System.Globalization;

namespace LiaisonBot.Bench;

/// <summary>How long each of many turns took.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentBag<double> milliseconds = [];

    public int Count => milliseconds.Count;

    public void Add(TimeSpan took) => milliseconds.Add(took.TotalMilliseconds);

    /// <summary>So many milliseconds, or fewer, this share of them took.</summary>
    public double At(double share) => At([.. milliseconds.Order()], share);

    public override string ToString()
    {
        double[] sorted = [.. milliseconds.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"p50 {At(sorted, 0.5):0.0} ms, p99 {At(sorted, 0.99):0.0} ms, max {At(sorted, 1):0.0} ms");
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
