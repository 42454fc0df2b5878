using System.Diagnostics;
using Span = System.Diagnostics.Activity;

namespace LiaisonBot.MeasureWork;

/// <summary>
/// Of what a caller says of its trace the ids alone are kept, which <see cref="TracedTurns"/> reads: a stranger decides neither what is recorded
/// nor what text goes to a collector.
/// </summary>
internal static class CallersTraces
{
    public static void UseOwnTraces(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (Span.Current is { } request)
            (request.TraceStateString, request.ActivityTraceFlags) = (null, ActivityTraceFlags.None);
        return next(http);
    });
}
