using OpenTelemetry;
using OpenTelemetry.Trace;

namespace LiaisonBot.MeasureWork;

/// <summary>Sends the bot's spans to a collector, where one is named. Otherwise nobody listens, and none are made.</summary>
internal sealed class Traces : IDisposable
{
    private readonly TracerProvider? provider = Collector.TakesTraces
        ? Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Collector.Bot).AddSource("LiaisonBot.*").AddOtlpExporter().Build()
        : null;

    public void Dispose() => provider?.Dispose();
}
