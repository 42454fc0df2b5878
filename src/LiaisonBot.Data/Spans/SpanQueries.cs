namespace LiaisonBot.Data.Spans;

public static class SpanQueries
{
    /// <summary>What held on that day, its first and last day included.</summary>
    public static IQueryable<T> On<T>(this IQueryable<T> spans, DateOnly day)
        where T : class, ISpan =>
        spans.Where(span => span.From <= day && (span.To == null || span.To >= day));

    /// <summary>Whether this held on that day, its first and last day included.</summary>
    public static bool Covers(this ISpan span, DateOnly day) => span.From <= day && (span.To is null || span.To >= day);
}
