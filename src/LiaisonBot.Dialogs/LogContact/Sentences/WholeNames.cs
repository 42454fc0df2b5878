using System.Collections.Frozen;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>Full names, also written with spaces (王 芳) or another dot (阿依古丽.买买提).</summary>
internal static class WholeNames
{
    /// <summary>Names that are words as well: they count only where nothing but a name can stand.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "高兴", "高明", "高峰", "高洁", "高尚", "文静", "文明", "文雅", "安静", "安康", "安宁", "安心", "安全", "平安", "平静", "明白", "明亮",
        "向阳", "向前", "方向", "方便", "方正", "常青", "常规", "和平", "和谐", "成功", "成长", "温柔", "温暖", "温馨", "马上", "马力", "周全",
        "周到", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末", "周年", "万一", "白雪", "金秋", "江山", "严肃", "严格", "冷静",
        "乐观", "康复", "康健", "胜利", "建设", "国庆", "元旦", "海洋", "阳光", "春天", "时间", "时光", "于是", "关心", "关怀", "关爱", "任何",
        "任务", "何时", "何况", "解放", "祝福", "祝贺", "祝愿", "欢乐", "景色", "路程", "程度", "强大", "单位", "单纯", "毕业", "应该", "曾经",
        "许多", "许可", "余生", "经常", "全力", "全面", "郎朗", "苗条", "古老", "顾虑", "顾问", "管理", "房子", "包容", "左右", "石头", "段落");

    public static IReadOnlyList<NameFound> Find(SentenceText text, NamePlaces places, IReadOnlyList<Candidate> candidates)
    {
        var found = new List<NameFound>();
        var sameNames = candidates
            .Select(candidate => (Candidate: candidate, Letters: Letters(candidate.Name)))
            .Where(named => named.Letters.Length > 1)
            .GroupBy(named => named.Letters, named => named.Candidate, StringComparer.Ordinal)
            .OrderByDescending(group => group.Key.Length);
        foreach (var group in sameNames)
        {
            foreach (var (start, end) in Places(text.Folded, group.Key))
            {
                if (found.Exists(name => name.Start < end && start < name.End) || places.RunsOn(start, end))
                    continue;
                if (!Words.Contains(group.Key) || places.IsStrict(start, end))
                    found.Add(new NameFound(start, places.WithAddress(end), [.. group], places.IsFirm(start, end)));
            }
        }

        return found;
    }

    /// <summary>The name without what people leave out or write differently: spaces, dots, capitals.</summary>
    private static string Letters(string name) =>
        string.Concat(SentenceText.From(name).Folded.Where(letter => !IsLoose(letter)));

    private static bool IsLoose(char c) => c is ' ' or '·' or '•' or '・' or '.' or '-' or '‧';

    private static IEnumerable<(int Start, int End)> Places(string folded, string letters)
    {
        for (var start = 0; start + letters.Length <= folded.Length; start++)
        {
            if (EndOf(folded, start, letters) is { } end && IsWhole(folded, start, end))
                yield return (start, end);
        }
    }

    private static int? EndOf(string folded, int start, string letters)
    {
        var at = start;
        foreach (var letter in letters)
        {
            while (at > start && at < folded.Length && IsLoose(folded[at]))
                at++;
            if (at == folded.Length || folded[at] != letter)
                return null;
            at++;
        }

        return at;
    }

    private static bool IsWhole(string folded, int start, int end) =>
        !(IsLatin(folded[start]) && start > 0 && IsLatin(folded[start - 1]))
        && !(IsLatin(folded[end - 1]) && end < folded.Length && IsLatin(folded[end]));

    private static bool IsLatin(char c) => char.IsLetter(c) && !SentenceText.IsHan(c);
}
