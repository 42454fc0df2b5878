using System.Text.RegularExpressions;
using LiaisonBot.Data.Contacts;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>A word of contact in a sentence; without <paramref name="Kind"/> it says only that there was one ("联系了").</summary>
internal sealed record KindFound(int Start, int End, ContactKind? Kind);

/// <summary>
/// How the two met (C2). A forum or a reception day is what it is whatever was done there; otherwise the first plain word
/// counts; "聊", "电话" or "met" make it a talk only where nothing plainer is said.
/// </summary>
internal static partial class Kinds
{
    private static readonly (Regex Words, ContactKind? Kind, int Weight)[] Table =
    [
        (Forum(), ContactKind.Forum, 0),
        (Reception(), ContactKind.Reception, 0),
        (Visit(), ContactKind.Visit, 1),
        (Study(), ContactKind.Study, 1),
        (Talk(), ContactKind.Talk, 1),
        (LooseTalk(), ContactKind.Talk, 2),
        (Contacted(), null, 3),
    ];

    /// <summary>The words of contact, the one that decides first.</summary>
    public static IReadOnlyList<KindFound> Find(string folded) =>
    [
        .. Table
            .SelectMany(row => row.Words.Matches(folded).Select(match => (row.Weight, Found: Found(match, row.Kind))))
            .OrderBy(found => found.Weight)
            .ThenBy(found => found.Found.Start)
            .Select(found => found.Found),
    ];

    private static KindFound Found(Match match, ContactKind? kind) => new(match.Index, match.Index + match.Length, kind);

    [GeneratedRegex(@"座谈会|座谈|\bforum\b|\bsymposium\b|\bround ?table\b", RegexOptions.CultureInvariant)]
    private static partial Regex Forum();

    [GeneratedRegex(@"接待日|\breception(?: day)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reception();

    [GeneratedRegex(@"走访|家访|看望|拜访|探望|慰问|登门|上门|\bvisit(?:ed|ing)?\b|\b(?:dropped|stopped) (?:in|by)\b|\bcalled on\b|\bwent to see\b", RegexOptions.CultureInvariant)]
    private static partial Regex Visit();

    [GeneratedRegex(@"互帮互学|互学互帮|帮学|互学|学习|\bstud(?:y|ied|ying)\b|\blearn(?:ed|t)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Study();

    [GeneratedRegex(@"谈心|谈话|聊天|面谈|交谈|促膝|约谈|深谈|\bheart[- ]to[- ]heart\b|\btalk(?:ed|ing)?\b|\bchat(?:ted|ting)?\b|\bspoke(?:n)?\b|\bconversation\b", RegexOptions.CultureInvariant)]
    private static partial Regex Talk();

    [GeneratedRegex(@"聊|谈(?!判)|沟通|交流|见面|见了|碰面|碰头|电话|微信|视频|\bmet\b|\bmeeting with\b|\bdiscuss(?:ed|ion)?\b|\bphoned\b|\bcalled\b|\brang\b|\btexted\b|\bcaught up\b", RegexOptions.CultureInvariant)]
    private static partial Regex LooseTalk();

    [GeneratedRegex(@"联系|接触|吃了?饭|帮助?了?|陪|\bcontact(?:ed)?\b|\bsaw\b|\bhelped\b|\breached out\b|\blunch with\b|\bcoffee with\b", RegexOptions.CultureInvariant)]
    private static partial Regex Contacted();
}
