using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.LogContact.Sentences;

/// <summary>A place in a sentence that reads as somebody's name.</summary>
internal sealed record OtherName(int Start, int End)
{
    public bool Overlaps(NameFound name) => name.Start < End && Start < name.End;

    public string In(SentenceText text) => text.Written[Start..End];
}

/// <summary>
/// Names by their shape alone, whoever they are: a family name and one or two characters, or a form of address, where company is named;
/// capitalised words after "with" and the like. No roster is asked, so that the answer tells nothing of who is on it.
/// </summary>
internal static partial class OtherNames
{
    private const string Families =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
        + "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵";

    public static IEnumerable<OtherName> Find(SentenceText text, IReadOnlyList<DayFound> days, IReadOnlyList<KindFound> kinds)
    {
        var found = new List<OtherName>();
        foreach (Match match in Chinese().Matches(text.Folded))
        {
            if (NameIn(match, text.Folded, days, kinds) is { } name)
                found.Add(name);
        }

        return found.Concat(Latin().Matches(text.Written)
            .Select(match => match.Groups["name"])
            .Select(name => new OtherName(name.Index, name.Index + name.Length))
            .Where(name => !days.Any(day => day.Start < name.End && name.Start < day.End)));
    }

    /// <summary>The longest reading that something a name is followed by ends.</summary>
    private static OtherName? NameIn(Match match, string folded, IReadOnlyList<DayFound> days, IReadOnlyList<KindFound> kinds)
    {
        var run = match.Groups["name"];
        for (var end = run.Index + run.Length; end >= run.Index + 2; end--)
        {
            if (Ends(folded, end, days, kinds))
                return new OtherName(run.Index, end);
        }

        return null;
    }

    private static bool Ends(string folded, int at, IReadOnlyList<DayFound> days, IReadOnlyList<KindFound> kinds) =>
        at == folded.Length || !SentenceText.IsHan(folded[at]) || "和跟与同在去打聊谈".Contains(folded[at], StringComparison.Ordinal)
        || kinds.Any(kind => kind.Start == at) || days.Any(day => day.Start == at);

    [GeneratedRegex("(?:[和跟与同找约、]|走访了?|家访了?|看望了?|拜访了?|探望了?|慰问了?|联系了?|见了|陪|给) ?"
        + "(?<name>(?:小|老)?[" + Families + "](?:副?教授|老师|医生|博士|主任|院长|处长|科长|所长|书记|同志|同学|师傅|工程师|校长|先生|女士|(?![们生事家])[\u4e00-\u9fff]{1,2}(?:副?教授|老师|同志|同学)?))", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?:\b(?:[Ww]ith|[Aa]nd|[Mm]et|[Vv]isited|[Ss]aw|[Cc]alled|[Pp]honed|[Hh]elped|[Cc]ontacted)|,) (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?![\p{L}'])", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();
}
