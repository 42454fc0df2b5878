using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>The part of a sentence that tells what the two spoke of. Names, days and kinds in it are not the meeting's.</summary>
internal sealed record TopicFound(int Start, int End);

/// <summary>Finds what a talk was about: after 聊了, 关于, about …, between 就 and 进行了交流, after a colon.</summary>
internal static partial class Topics
{
    public static TopicFound? Find(SentenceText text, IReadOnlyList<NameFound> names, IReadOnlyList<KindFound> kinds)
    {
        foreach (Match marker in Bounded().Matches(text.Folded))
        {
            if (BoundedBy(text, marker, names, kinds) is { } topic)
                return topic;
        }

        return Open().Matches(text.Folded).Concat(Colon().Matches(text.Folded).Where(colon => names.Any(name => name.End <= colon.Index)))
            .Where(marker => !names.Any(name => name.Start < marker.Index + marker.Length && marker.Index < name.End))
            .OrderBy(marker => marker.Index)
            .Select(marker => OpenAfter(text, marker.Index + marker.Length))
            .FirstOrDefault(topic => topic is not null);
    }

    /// <summary>就实验室搬迁与王芳谈心: the topic ends where the company or the verb begins.</summary>
    private static TopicFound? BoundedBy(
        SentenceText text, Match marker, IReadOnlyList<NameFound> names, IReadOnlyList<KindFound> kinds)
    {
        var start = marker.Index + marker.Length;
        var clauseEnd = text.ClauseEnd(start);
        var end = BoundedEnd().Matches(text.Folded)
            .Where(match => match.Index > start + 1 && match.Index < clauseEnd)
            .Where(match => !match.Groups["with"].Success || names.Any(name => name.Start == match.Index + match.Length))
            .Select(match => match.Index)
            .FirstOrDefault(-1);
        var crossed = names.Any(name => name.Start >= start && name.Start < end) || kinds.Any(kind => kind.Start >= start && kind.Start < end);
        return end < 0 || crossed ? null : new TopicFound(start, end);
    }

    private static TopicFound? OpenAfter(SentenceText text, int start)
    {
        foreach (var filler in Filler().EnumerateMatches(text.Folded.AsSpan(start)))
            start += filler.Length;
        var end = SentenceEnd().Match(text.Folded, start) is { Success: true } stop ? stop.Index : text.Folded.Length;
        return end <= start || text.ClauseEnd(start) == start ? null : new TopicFound(start, end);
    }

    [GeneratedRegex("就(?!是|要|会|到|近)|围绕|关于", RegexOptions.CultureInvariant)]
    private static partial Regex Bounded();

    [GeneratedRegex("(?:的?(?:问题|事宜|一事))?(?:(?<with>[与和跟同] ?)|进行|展开|交换|[做作]了|深入)", RegexOptions.CultureInvariant)]
    private static partial Regex BoundedEnd();

    [GeneratedRegex(
        "聊了聊|聊一聊|聊聊|谈了谈|谈一谈|谈谈|(?:聊|谈|说|讲|讨论|交流|沟通|商量|了解|学习|询问|介绍|解释|反映|宣讲)(?:的是|了|到|起|及|过)"
        + "|讨论|商量|了解|反映|宣讲|关于|有关|聊(?![天得着完])|(?<!座)谈(?![心话得着完论吐会判])|(?:内容|主题|话题)[是为]"
        + @"|\b(?:about|regarding|concerning|discuss(?:ed|ing)|covered|topic was)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"(?<!\d):|:(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    /// <summary>How long or how much they spoke is not what they spoke of.</summary>
    [GeneratedRegex("^(?: |:|关于|有关|(?:很久|许久|半天|很多|不少|[几两]句|一(?:会儿?|下午|上午|晚上|阵子?|次|些|下)|(?:" + ChineseNumber.Pattern + "|半)(?:个?半?多?(?:小时|钟头)|分钟)|(?:with|to) (?:him|her|them)\\b)的?(?:天|话)?)+", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"[。;!?\n]|\.(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
