using System.Diagnostics.Metrics;
using LiaisonBot.MeasureWork;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace LiaisonBot.Tests.MeasureWork;

/// <summary>The text that Prometheus reads, kind by kind.</summary>
public sealed class PrometheusTextTests : IDisposable
{
    private readonly Meter meter = new($"test-{Guid.NewGuid()}");

    public void Dispose() => meter.Dispose();

    [Fact]
    public void A_counter_has_its_labels_quoted()
    {
        var text = Written(() => meter.CreateCounter<long>("test.seen", "{message}", "Seen\nso \\far.")
            .Add(3, new KeyValuePair<string, object?>("by.whom", "a \"b\"\\\nc")));

        Assert.Equal(
            """
            # HELP test_seen_total Seen\nso \\far.
            # TYPE test_seen_total counter
            test_seen_total{by_whom="a \"b\"\\\nc"} 3

            """, text);
        Assert.Equal(3, Assert.Single(PrometheusLines.Of(text)).Value);
    }

    [Fact]
    public void A_gauge_has_its_unit()
    {
        var text = Written(() => meter.CreateObservableGauge("test.age", () => 1.5, "s", "Age."));

        Assert.Equal("# HELP test_age_seconds Age.\n# TYPE test_age_seconds gauge\ntest_age_seconds 1.5\n", text);
    }

    [Fact]
    public void A_histogram_adds_up_from_bucket_to_bucket()
    {
        var text = Written(() =>
        {
            var histogram = meter.CreateHistogram(
                "test.took", "s", "Took.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1] });
            histogram.Record(0.25);
            histogram.Record(0.75);
            histogram.Record(4);
        });

        Assert.Equal(
            """
            # HELP test_took_seconds Took.
            # TYPE test_took_seconds histogram
            test_took_seconds_bucket{le="0.5"} 1
            test_took_seconds_bucket{le="1"} 2
            test_took_seconds_bucket{le="+Inf"} 3
            test_took_seconds_sum 5
            test_took_seconds_count 3

            """, text);
    }

    private string Written(Action measure)
    {
        using var text = new PrometheusText();
        using var reader = new BaseExportingMetricReader(text);
        using var provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name).AddReader(reader).Build();
        measure();
        reader.Collect();
        return text.Text;
    }
}
