using System.Text.RegularExpressions;

namespace LiaisonBot.Dialogs.Dates;

/// <summary>昨天, 上周三, 去年12月3日, 5号, 三天前.</summary>
internal static partial class ChineseDays
{
    private const string N = ChineseNumber.Pattern;
    private const string Week = "(?:周|星期|礼拜)";

    /// <summary>A weekday's character, unless it begins the next word: 上周一起学习 is not a Monday.</summary>
    private const string Weekday = "(?<w>一(?![起直共同样般些下次定])|[二三四五六](?![位个次人名])|日(?!常)|天|[1-6](?!\\d))";

    public static IReadOnlyList<DayRule> Rules { get; } =
    [
        new(YearWordMonthDay(), OfYear),
        new(MonthDay(), (match, today) => Days.Nearest(Number(match, "m"), Number(match, "d"), today)) { NamesMonthDay = true },
        new(MonthWordDay(), OfMonth),
        new(WeekWordDay(), (match, today) => Days.InWeek(Offset(match), DayOf(match), today)),
        new(BareWeekday(), (match, today) => Days.Latest(DayOf(match), today)),
        new(Ago(), DaysAgo),
        new(DayWord(), (match, today) => today.AddDays(DayOffset(match.Value))),
        new(DayOfMonth(), (match, today) => Days.LatestOfMonth(Number(match, "d"), today)),
        new(Vague(), (_, _) => null),
    ];

    private static int Number(Match match, string group) => ChineseNumber.Read(match.Groups[group].Value);

    private static DateOnly? OfYear(Match match, DateOnly today)
    {
        var year = match.Groups["rel"].Value switch { "前年" => -2, "去年" => -1, "明年" => 1, _ => 0 };
        return Days.Exact(today.Year + year, Number(match, "m"), Number(match, "d"));
    }

    private static DateOnly? OfMonth(Match match, DateOnly today)
    {
        var month = today.AddMonths(Offset(match));
        return Days.Exact(month.Year, month.Month, Number(match, "d"));
    }

    private static int Offset(Match match) => match.Groups["rel"].Value switch { "上上" => -2, "上" => -1, "下" => 1, _ => 0 };

    private static DayOfWeek DayOf(Match match) => match.Groups["w"].Value switch
    {
        "一" or "1" => DayOfWeek.Monday,
        "二" or "2" => DayOfWeek.Tuesday,
        "三" or "3" => DayOfWeek.Wednesday,
        "四" or "4" => DayOfWeek.Thursday,
        "五" or "5" => DayOfWeek.Friday,
        "六" or "6" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };

    private static DateOnly? DaysAgo(Match match, DateOnly today)
    {
        var n = Number(match, "n");
        return (n, match.Groups["u"].Value[^1]) switch
        {
            (0, _) => null,
            (_, '月') => Days.Back(today, months: n),
            (_, '天' or '日') => Days.Back(today, days: n),
            _ => Days.Back(today, days: n * 7),
        };
    }

    private static int DayOffset(string word) => word switch
    {
        "大前天" => -3,
        "前天" or "前日" or "前晚" => -2,
        ['昨', ..] => -1,
        ['明', ..] => 1,
        "后天" => 2,
        "大后天" => 3,
        _ => 0,
    };

    [GeneratedRegex("(?<rel>前年|去年|今年|本年|明年)的? ?(?<m>" + N + ")月 ?(?<d>" + N + ")[日号]", RegexOptions.CultureInvariant)]
    private static partial Regex YearWordMonthDay();

    [GeneratedRegex(@"(?<![\d年])(?<m>" + N + ") ?月 ?(?<d>" + N + ") ?[日号]", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex("(?<rel>上上|上|本|这|当|下)个?月的?(?<d>" + N + ")[日号]", RegexOptions.CultureInvariant)]
    private static partial Regex MonthWordDay();

    [GeneratedRegex("(?<rel>上上|上|本|这|下)一?个?" + Week + "的?(?:" + Week + ")?" + Weekday, RegexOptions.CultureInvariant)]
    private static partial Regex WeekWordDay();

    [GeneratedRegex(@"(?<![每几一二两三四五六七八九十\d个])" + Week + Weekday, RegexOptions.CultureInvariant)]
    private static partial Regex BareWeekday();

    [GeneratedRegex("(?<n>" + N + ") ?(?<u>天|日|个?星期|个?礼拜|周|个月)(?:之前|以前|前)", RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex("大前天|前[天日晚]|昨[天日晚夜儿]|今[天日早晚晨儿]|刚才|刚刚|明[天日](?!报)|大后天|后天", RegexOptions.CultureInvariant)]
    private static partial Regex DayWord();

    // 1号楼 and 3号线 are places, not days.
    [GeneratedRegex(@"(?<![第月\d一二三四五六七八九十])(?:(?<d>\d{1,2})日|(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})号)(?![楼线门馆院厅室教实机床宿会文公病食桌店码])", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex("(?:上上?个?|本|这个?)" + Week + "末?|周末|前(?:几|两|些)天|这(?:几|两)天|(?:上个?月|月)[初中底末]|上个?月|前阵子|前段时间|最近|近日|半个月前", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();
}
