using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace LiaisonBot.MeasureWork;

/// <summary>
/// Figures as Prometheus reads them, https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format. Its exporter for
/// OpenTelemetry is no released package (docs/adr/0009-figures.md).
/// </summary>
internal sealed class PrometheusText : BaseExporter<Metric>
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>As of the last collection.</summary>
    public string Text { get; private set; } = "";

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var text = new StringBuilder();
        foreach (var metric in batch)
            Write(text, metric);
        Text = text.ToString();
        return ExportResult.Success;
    }

    private static void Write(StringBuilder text, Metric metric)
    {
        var name = NameOf(metric);
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {OneLine(metric.Description)}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {KindOf(metric.MetricType)}\n");
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var labels = LabelsOf(point);
            if (metric.MetricType == MetricType.Histogram)
                WriteHistogram(text, name, labels, point);
            else
                WriteLine(text, name, labels, ValueOf(metric.MetricType, point));
        }
    }

    private static void WriteHistogram(StringBuilder text, string name, string labels, in MetricPoint point)
    {
        var below = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            below += bucket.BucketCount;
            WriteLine(text, $"{name}_bucket", $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{Number(bucket.ExplicitBound)}\"", below);
        }

        WriteLine(text, $"{name}_sum", labels, point.GetHistogramSum());
        WriteLine(text, $"{name}_count", labels, point.GetHistogramCount());
    }

    private static void WriteLine(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels.Length > 0 ? $"{{{labels}}}" : "").Append(' ').Append(Number(value)).Append('\n');

    private static double ValueOf(MetricType type, in MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
        MetricType.LongGauge => point.GetGaugeLastValueLong(),
        _ => point.GetGaugeLastValueDouble(),
    };

    private static string KindOf(MetricType type) => type switch
    {
        MetricType.LongSum or MetricType.DoubleSum => "counter",
        MetricType.Histogram => "histogram",
        _ => "gauge",
    };

    /// <summary>With its unit, as Prometheus wants it; what is counted, such as <c>{message}</c>, is no unit.</summary>
    private static string NameOf(Metric metric)
    {
        var unit = metric.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return Legal(metric.Name) + unit + (KindOf(metric.MetricType) == "counter" ? "_total" : "");
    }

    private static string LabelsOf(in MetricPoint point)
    {
        var labels = new List<string>();
        foreach (var (key, value) in point.Tags)
            labels.Add($"{Legal(key)}=\"{Quoted(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        return string.Join(',', labels);
    }

    private static string Legal(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static string Quoted(string value) => OneLine(value).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string OneLine(string value) =>
        value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
