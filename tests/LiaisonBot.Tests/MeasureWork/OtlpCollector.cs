using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.MeasureWork;

/// <summary>
/// Stands in for a collector, of which none is to be had where the project is tested: takes what is posted to it over http and reads it by the
/// published messages, https://github.com/open-telemetry/opentelemetry-proto.
/// </summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private readonly WebApplication app;
    private readonly ConcurrentQueue<byte[]> bodies = new();
    private readonly ConcurrentQueue<OtlpSpan> spans = new();
    private readonly ConcurrentDictionary<string, string> figures = new();

    private OtlpCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v1/traces", (HttpRequest request) => TakeAsync(request, TakeSpans));
        app.MapPost("/v1/metrics", (HttpRequest request) => TakeAsync(request, TakeFigures));
    }

    /// <summary>With which a bot sends to it, and soon.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = app.Urls.First(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
    };

    public IReadOnlyList<OtlpSpan> Spans => [.. spans];

    /// <summary>All that came, as far as it is text.</summary>
    public string Raw => string.Concat(bodies.Select(Encoding.UTF8.GetString));

    public static async Task<OtlpCollector> StartAsync()
    {
        var collector = new OtlpCollector();
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>The first span like this, as soon as it is there.</summary>
    public Task<OtlpSpan> SpanAsync(Func<OtlpSpan, bool> like) => UntilAsync(() => spans.FirstOrDefault(like));

    /// <summary>The service whose figure it is, as soon as it came.</summary>
    public Task<string> ServiceOfAsync(string figure) => UntilAsync(() => figures.GetValueOrDefault(figure));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<T> UntilAsync<T>(Func<T?> look)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (look() is var found)
        {
            if (found is not null)
                return found;
            Assert.False(patience.IsCancellationRequested, $"It did not come. What did:\n{string.Join('\n', spans)}\n{string.Join('\n', figures.Keys)}");
            await Task.Delay(BetweenLooks, TimeProvider.System);
        }

        throw new InvalidOperationException("One does not get here.");
    }

    private async Task<IResult> TakeAsync(HttpRequest request, Action<ProtobufMessage> take)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        bodies.Enqueue(body.ToArray());
        take(new ProtobufMessage(body.ToArray()));
        return Results.Bytes([], "application/x-protobuf");
    }

    private void TakeSpans(ProtobufMessage request)
    {
        foreach (var resource in request.Within(1))
        {
            foreach (var span in resource.Within(2).SelectMany(scope => scope.Within(2)))
                spans.Enqueue(OtlpSpan.Of(span, ServiceOf(resource)));
        }
    }

    private void TakeFigures(ProtobufMessage request)
    {
        foreach (var resource in request.Within(1))
        {
            foreach (var metric in resource.Within(2).SelectMany(scope => scope.Within(2)))
                figures[metric.Text(1)] = ServiceOf(resource);
        }
    }

    private static string ServiceOf(ProtobufMessage resource) =>
        OtlpSpan.Attributes(resource.Within(1).Single(), 1).GetValueOrDefault("service.name", "");
}

/// <param name="Service">Whose it is.</param>
/// <param name="Trace">In which trace.</param>
/// <param name="Id">Its own.</param>
/// <param name="Parent">Empty for a trace's first.</param>
/// <param name="Name">What is being done.</param>
/// <param name="Tags">Its attributes, as text.</param>
internal sealed record OtlpSpan(string Service, string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Tags)
{
    public static OtlpSpan Of(ProtobufMessage span, string service) =>
        new(service, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), Attributes(span, 9));

    public static Dictionary<string, string> Attributes(ProtobufMessage owner, int field) =>
        owner.Within(field).ToDictionary(pair => pair.Text(1), pair => Value(pair.Within(2).Single()));

    public override string ToString() => $"{Name} {Trace} {Parent} > {Id} {string.Join(' ', Tags.Select(tag => $"{tag.Key}={tag.Value}"))}";

    /// <summary>A text, a whole number or a list of such: nothing else is sent here.</summary>
    private static string Value(ProtobufMessage value) =>
        value.Has(1) ? value.Text(1)
        : value.Has(5) ? string.Join(',', value.Within(5).Single().Within(1).Select(Value))
        : value.Number(3).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
