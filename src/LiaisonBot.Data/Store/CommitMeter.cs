using System.Diagnostics;
using System.Diagnostics.Metrics;
using LiaisonBot.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Store;

/// <summary>How long commits take and how they end, on either engine (docs/operating.md, Figures and Traces).</summary>
internal static class CommitMeter
{
    private const string Name = "LiaisonBot.Records";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Spans = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "liaisonbot.database.commit.duration", "s", "Commits to the database, by how they ended.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5] });

    public static async Task<CommitOutcome> MeasureAsync(LiaisonDb decided, Func<Task<CommitOutcome>> commit)
    {
        using var span = Spans.StartActivity("commit");
        var letters = span is null ? [] : LettersIn(decided);
        var begun = TimeProvider.System.GetTimestamp();
        var ended = "failed";
        try
        {
            var outcome = await commit();
            ended = NameOf(outcome);
            if (outcome == CommitOutcome.Committed)
                span?.SetTag("liaisonbot.messages", letters.ConvertAll(letter => letter.Id).ToArray());
            return outcome;
        }
        finally
        {
            span?.SetTag("liaisonbot.outcome", ended);
            Duration.Record(TimeProvider.System.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("outcome", ended));
        }
    }

    /// <summary>What is sent later, in a trace of its own: by its numbers one is found from the other.</summary>
    private static List<OutboxMessage> LettersIn(LiaisonDb decided) =>
        [.. decided.ChangeTracker.Entries<OutboxMessage>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];

    private static string NameOf(CommitOutcome outcome) => outcome switch
    {
        CommitOutcome.Committed => "committed",
        CommitOutcome.Conflict => "conflict",
        _ => "unavailable",
    };
}
