using OpenTelemetry.Resources;

namespace LiaisonBot.MeasureWork;

/// <summary>Whether OpenTelemetry's own settings name a collector, and as what the bot speaks to it.</summary>
internal static class Collector
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string None = "none";

    public static bool TakesFigures => Takes("OTEL_METRICS_EXPORTER");

    public static bool TakesTraces => Takes("OTEL_TRACES_EXPORTER");

    /// <summary>What the environment says of it goes before what the program says.</summary>
    public static ResourceBuilder Bot => ResourceBuilder.CreateEmpty()
        .AddService("LiaisonBot", serviceVersion: typeof(Collector).Assembly.GetName().Version?.ToString(3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private static bool Takes(string exporter) =>
        Environment.GetEnvironmentVariable(Endpoint) is { Length: > 0 }
        && !string.Equals(Environment.GetEnvironmentVariable(exporter), None, StringComparison.OrdinalIgnoreCase);
}
