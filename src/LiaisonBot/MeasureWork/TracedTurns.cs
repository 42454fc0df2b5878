using System.Diagnostics;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using Span = System.Diagnostics.Activity;

namespace LiaisonBot.MeasureWork;

/// <summary>A span for each turn, in the trace of whoever called. It says what kind of turn it was and how it was answered, never who or what.</summary>
internal sealed class TracedTurns(ITurnHandler turns) : ITurnHandler
{
    private static readonly ActivitySource Spans = new("LiaisonBot.Turns");

    public Task<TurnAnswer> HandleAsync(IncomingActivity incoming, CancellationToken cancellation) =>
        Spans.HasListeners() ? TraceAsync(incoming, cancellation) : turns.HandleAsync(incoming, cancellation);

    private async Task<TurnAnswer> TraceAsync(IncomingActivity incoming, CancellationToken cancellation)
    {
        var caller = CallersTrace();

        // The host's own span of the request goes to no collector: a child of it would have a parent that nobody ever sees.
        Span.Current = null;
        using var span = Spans.StartActivity("turn", ActivityKind.Server, caller);
        span?.SetTag("liaisonbot.kind", KindOf(incoming.Activity.Type));
        try
        {
            var answer = await turns.HandleAsync(incoming, cancellation);
            span?.SetTag("liaisonbot.status", answer.Status);
            if (answer.Status >= StatusCodes.Status500InternalServerError)
                span?.SetStatus(ActivityStatusCode.Error);
            return answer;
        }
        catch
        {
            // Given up, or a bug: no status, and just what is looked for.
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }

    /// <summary>
    /// The ids of the <c>traceparent</c> that came with the request; the beginning of a trace when none did. Nothing else that a caller says of its
    /// trace is taken: not whether to record this turn, and not its <c>tracestate</c>, which is any text.
    /// </summary>
    private static ActivityContext CallersTrace() =>
        Span.Current is { Parent: null, ParentId: { } parent } && ActivityContext.TryParse(parent, null, isRemote: true, out var caller)
            ? new ActivityContext(caller.TraceId, caller.SpanId, ActivityTraceFlags.Recorded, traceState: null, isRemote: true)
            : default;

    /// <summary>A caller may write anything there: only what is known is told on.</summary>
    private static string KindOf(string? type) => type switch
    {
        ActivityTypes.Message => "message",
        ActivityTypes.Invoke => "invoke",
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => "update",
        _ => "other",
    };
}
