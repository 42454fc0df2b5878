using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>小王, 王老师, Dr 王, 天桂, 天桂老师, 小芳, Anna: parts of a name and ways to address people.</summary>
internal static partial class PartialNames
{
    /// <summary>Where a part of a name makes one: from and to, with what goes with it (小, 老师); null where it does not.</summary>
    private delegate (int Start, int End)? Reading(string folded, NamePlaces places, int start, int end);

    public static IEnumerable<NameFound> Find(SentenceText text, NamePlaces places, IReadOnlyList<Candidate> candidates) =>
        candidates
            .SelectMany(PartsOf)
            .GroupBy(part => (part.Words, part.Read), part => part.Candidate)
            .SelectMany(same => Occurrences(text.Folded, same.Key.Words)
                .Select(start => same.Key.Read(text.Folded, places, start, start + same.Key.Words.Length))
                .OfType<(int Start, int End)>()
                .Where(place => !places.RunsOn(place.Start, place.End))
                .Select(place => new NameFound(place.Start, places.WithAddress(place.End), [.. same.Distinct()], Firm: true)));

    private static IEnumerable<(string Words, Reading Read, Candidate Candidate)> PartsOf(Candidate candidate)
    {
        if (ChineseName.Of(candidate.Name) is not { } name)
        {
            foreach (var part in Words().Matches(SentenceText.From(candidate.Name).Folded).Select(match => match.Value))
                yield return (part, ReadAlone, candidate);
            yield break;
        }

        yield return (name.Family, ReadFamily, candidate);
        yield return (name.Given[^1..], ReadNickname, candidate);
        if (name.Given.Length > 1)
            yield return (name.Given, ReadAlone, candidate);
    }

    private static IEnumerable<int> Occurrences(string folded, string words)
    {
        for (var at = folded.IndexOf(words, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(words, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    /// <summary>小王, 老王, 王老师, Dr 王: a family name alone is no name.</summary>
    private static (int Start, int End)? ReadFamily(string folded, NamePlaces places, int start, int end)
    {
        if (start > 0 && folded[start - 1] is '小' or '老' or '阿')
            return places.IsFirm(start - 1, end) ? (start - 1, end) : null;
        var titled = Title().IsMatch(folded.AsSpan(0, start)) && (end == folded.Length || !char.IsLetter(folded[end]));
        return titled || (places.WithAddress(end) > end && places.IsFirm(start, end)) ? (start, end) : null;
    }

    /// <summary>小芳: the last character of the given name.</summary>
    private static (int Start, int End)? ReadNickname(string folded, NamePlaces places, int start, int end) =>
        start > 0 && folded[start - 1] is '小' or '阿' && places.IsStrict(start - 1, end) ? (start - 1, end) : null;

    /// <summary>A given name, or one word of a name in Latin letters, where nothing but a name can stand.</summary>
    private static (int Start, int End)? ReadAlone(string folded, NamePlaces places, int start, int end)
    {
        var inWord = !SentenceText.IsHan(folded[start])
            && ((start > 0 && char.IsAsciiLetter(folded[start - 1])) || (end < folded.Length && char.IsAsciiLetter(folded[end])));
        return !inWord && places.IsStrict(start, end) ? (start, end) : null;
    }

    /// <summary>The words of a name that is not plain Chinese, two letters or more.</summary>
    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:mr|mrs|ms|miss|dr|prof|professor|teacher)\.? ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
