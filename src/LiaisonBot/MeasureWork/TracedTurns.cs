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
        var answer = await turns.HandleAsync(incoming, cancellation);
        span?.SetTag("liaisonbot.status", answer.Status);
        if (answer.Status >= StatusCodes.Status500InternalServerError)
            span?.SetStatus(ActivityStatusCode.Error);
        return answer;
    }

    /// <summary>The <c>traceparent</c> that came with the request; the beginning of a trace when none did.</summary>
    private static ActivityContext CallersTrace() =>
        Span.Current is { Parent: null, ParentId: { } parent } request
        && ActivityContext.TryParse(parent, request.TraceStateString, isRemote: true, out var caller) ? caller : default;

    /// <summary>A caller may write anything there: only what is known is told on.</summary>
    private static string KindOf(string? type) => type switch
    {
        ActivityTypes.Message => "message",
        ActivityTypes.Invoke => "invoke",
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate => "update",
        _ => "other",
    };
}
