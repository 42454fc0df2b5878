using LiaisonBot.Data.Store;
using LiaisonBot.KeepTime;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace LiaisonBot.MeasureWork;

/// <summary>
/// Gathers what the bot, its alarm clock and the runtime count, from when it is made. Hands it out as text; and to a collector as well, where
/// one is named.
/// </summary>
internal sealed class Figures : IDisposable
{
    private const int PatienceInMilliseconds = 5000;

    private readonly PrometheusText text = new();
    private readonly BaseExportingMetricReader reader;
    private readonly MeterProvider provider;
    private readonly OutboxGauges outbox;
    private readonly Lock reading = new();

    public Figures(LiaisonStore store, ProgrammeTime time)
    {
        outbox = new OutboxGauges(store, time);
        reader = new BaseExportingMetricReader(text);
        var builder = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Collector.Bot).AddMeter("LiaisonBot.*", "Quartz", "System.Runtime").AddReader(reader);
        if (Collector.TakesFigures)
            builder.AddOtlpExporter();
        provider = builder.Build();
    }

    public string Read()
    {
        lock (reading)
        {
            reader.Collect(PatienceInMilliseconds);
            return text.Text;
        }
    }

    public void Dispose()
    {
        provider.Dispose();
        reader.Dispose();
        text.Dispose();
        outbox.Dispose();
    }
}
