using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Applying;

/// <summary>Brings one person's spans of one sort to what the file says, keeping what was true until now.</summary>
internal sealed class SpanChanges<TSpan, TKey>(
    DbSet<TSpan> spans, List<TSpan> added, Func<TSpan, TKey> keyOf, Func<TKey, TSpan> begin)
    where TSpan : class, ISpan
    where TKey : notnull
{
    /// <summary>True when anything changed.</summary>
    public bool Apply(IEnumerable<TSpan> known, IEnumerable<TKey> wanted, Stay stay)
    {
        var changed = false;
        var missing = wanted.ToHashSet();
        foreach (var span in known)
        {
            if (IsLeftBehind(span, stay))
            {
                missing.Remove(keyOf(span));
                changed |= CutOff(span, stay.Until);
            }
            else if (IsCurrent(span, stay) && missing.Remove(keyOf(span)))
            {
                changed |= RunUntil(span, stay.Until);
            }
            else if (span.To is null || span.To >= stay.Today)
            {
                changed |= CutOff(span, stay.Today.AddDays(-1));
            }
        }

        return (!stay.IsFixed && Begin(missing, stay)) || changed;
    }

    /// <summary>Of somebody who has left, everything only ends: with them, or before.</summary>
    private static bool IsLeftBehind(TSpan span, Stay stay) => stay.IsFixed && (span.To is null || span.To > stay.Until || span.To == stay.WasUntil);

    private static bool IsCurrent(TSpan span, Stay stay) =>
        span.To is null || span.To >= stay.Today || span.To == stay.WasUntil;

    private static bool RunUntil(TSpan span, DateOnly? until)
    {
        if (span.To == until)
            return false;
        span.To = until;
        return true;
    }

    /// <summary>Ends a span; what would end before it began never was.</summary>
    private bool CutOff(TSpan span, DateOnly? until)
    {
        if (span.From <= until)
            return RunUntil(span, until);
        spans.Remove(span);
        return true;
    }

    private bool Begin(HashSet<TKey> missing, Stay stay)
    {
        foreach (var key in missing)
        {
            var span = begin(key);
            span.From = stay.From;
            span.To = stay.Until;
            added.Add(span);
        }

        return missing.Count > 0;
    }
}
