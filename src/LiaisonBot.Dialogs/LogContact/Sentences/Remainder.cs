using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>
/// What stands behind the meeting where no word says "about": "I visited David, he needs a new office", 走访马志强 家里困难. It begins at the
/// first break after whoever, however and when; clauses that say no more than these, and the next meeting, are left out.
/// </summary>
internal static partial class Remainder
{
    /// <summary>Besides the meeting itself a clause holds no more than this when it tells nothing: 前天也走访了.</summary>
    private const int MostFiller = 2;

    /// <param name="text">The sentence.</param>
    /// <param name="met">Where the first name and the first word of contact end.</param>
    /// <param name="parts">What belongs to the meeting: names, words of contact and days, from and to.</param>
    /// <param name="next">When the two mean to meet again.</param>
    public static Range? Of(SentenceText text, int met, IReadOnlyList<(int Start, int End)> parts, DayFound? next)
    {
        var folded = text.Folded;
        var end = next is not null && next.Start > met ? text.ClauseStart(next.Start) : folded.Length;
        var start = met;
        foreach (var (from, to) in parts.OrderBy(part => part.Start))
            start = from >= start && from < text.ClauseEnd(start) ? to : start;
        if (Space().Match(folded, start) is not { Success: true, Index: var at } || at != start)
            start = text.ClauseEnd(start);
        while (start < end && IsBreak(folded[start]))
            start++;
        while (start < end && IsFiller(text, start, parts))
            start = Math.Min(text.ClauseEnd(start) + 1, folded.Length);
        return start < end ? start..end : null;
    }

    private static bool IsBreak(char letter) => letter is ' ' or ',' or '。' or ';' or '.' or '\n' or '、';

    private static bool IsFiller(SentenceText text, int start, IReadOnlyList<(int Start, int End)> parts)
    {
        var end = text.ClauseEnd(start);
        var told = parts.Where(part => part.Start >= start && part.End <= end).ToList();
        return told.Count > 0 && end - start - told.Sum(part => part.End - part.Start) <= MostFiller;
    }

    /// <summary>Between Chinese words a space is a break, as a comma is.</summary>
    [GeneratedRegex(@"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
