using System.Diagnostics.Metrics;

namespace LiaisonBot.Data.Store;

/// <summary>How long commits take and how they end, on either engine (docs/operating.md, Figures).</summary>
internal static class CommitMeter
{
    private static readonly Meter Meter = new("LiaisonBot.Records");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "liaisonbot.database.commit.duration", "s", "Commits to the database, by how they ended.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5] });

    public static async Task<CommitOutcome> MeasureAsync(Func<Task<CommitOutcome>> commit)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var ended = "failed";
        try
        {
            var outcome = await commit();
            ended = NameOf(outcome);
            return outcome;
        }
        finally
        {
            Duration.Record(TimeProvider.System.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("outcome", ended));
        }
    }

    private static string NameOf(CommitOutcome outcome) => outcome switch
    {
        CommitOutcome.Committed => "committed",
        CommitOutcome.Conflict => "conflict",
        _ => "unavailable",
    };
}
