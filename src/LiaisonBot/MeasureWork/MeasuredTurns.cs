using System.Diagnostics.Metrics;
using System.Globalization;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.MeasureWork;

/// <summary>How long turns take, by the status they are answered with; those who gave up waiting for one have none.</summary>
internal sealed class MeasuredTurns(ITurnHandler turns) : ITurnHandler
{
    private static readonly Meter Meter = new("LiaisonBot.Turns");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "liaisonbot.turn.duration", "s", "Turns, by the HTTP status they were answered with, or none when they were given up.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15] });

    public async Task<TurnAnswer> HandleAsync(IncomingActivity incoming, CancellationToken cancellation)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var status = "none";
        try
        {
            var answer = await turns.HandleAsync(incoming, cancellation);
            status = answer.Status.ToString(CultureInfo.InvariantCulture);
            return answer;
        }
        finally
        {
            Duration.Record(TimeProvider.System.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("status", status));
        }
    }
}
