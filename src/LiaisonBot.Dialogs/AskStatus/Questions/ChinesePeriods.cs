using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Dialogs.Dates;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>本月, 上个月, 5月, 去年12月底, 近六个月, 今年上半年, 一季度.</summary>
internal static partial class ChinesePeriods
{
    private const string N = ChineseNumber.Pattern;
    private const string Year = @"(?<y>去年|今年|本年|当年|前年|(?<!\d)\d{4}年)的?";

    public static IReadOnlyList<PeriodRule> Rules { get; } =
    [
        new(MonthOfYear(), (match, today) => Ending(match, OfMonth(Number(match, "m"), YearOf(match, today)))),
        new(Month(), (match, today) => Ending(match, Number(match, "m") is >= 1 and <= 12 and var month ? PeriodWords.LatestMonth(month, today) : null)),
        new(ThisMonth(), (match, today) => Ending(match, Period.Month(today.AddMonths(-Back(match))))),
        new(LastMonths(), (match, today) => Number(match, "n") is >= 1 and <= Period.MostMonths and var months ? Period.MonthsUpTo(today, months) : null),
        new(LastHalfYear(), (match, today) => Period.MonthsUpTo(today, match.Groups["w"].Value switch { "半年" => 6, "一年" => 12, _ => 3 })),
        new(WholeYear(), (match, today) => Ending(match, Period.MonthsFrom(YearOf(match, today), 1, 12))),
        new(SinceNewYear(), (_, today) => Period.MonthsFrom(today.Year, 1, 12)),
        new(HalfOfYear(), (match, today) => Period.MonthsFrom(match.Groups["y"].Success ? YearOf(match, today) : today.Year, match.Groups["h"].Value == "上" ? 1 : 7, 6)),
        new(Quarter(), (match, today) => OfQuarter(Number(match, "q"), match.Groups["y"].Success ? YearOf(match, today) : null, today)),
        new(ThisQuarter(), (match, today) => Period.MonthsUpTo(OfQuarter((today.Month + 2) / 3, today.Year, today).To.AddMonths(-3 * Back(match)), 3)),
        new(YearsEnd(), (_, today) => Period.AsOf(new DateOnly(today.Year - 1, 12, 31))),
    ];

    /// <summary>A quarter of a year; without one the latest that has begun.</summary>
    public static Period OfQuarter(int quarter, int? year, DateOnly today)
    {
        var first = (quarter * 3) - 2;
        return Period.MonthsFrom(year ?? (first > today.Month ? today.Year - 1 : today.Year), first, 3);
    }

    private static Period? OfMonth(int month, int year) => month is >= 1 and <= 12 ? Period.MonthsFrom(year, month, 1) : null;

    /// <summary>"12月底" is a day.</summary>
    private static Period? Ending(Match match, Period? period) => match.Groups["e"].Success && period is not null ? Period.AsOf(period.To) : period;

    private static int Number(Match match, string group) => ChineseNumber.Read(match.Groups[group].Value);

    private static int Back(Match match) => match.Groups["rel"].Value switch { "上上" => 2, "上" => 1, _ => 0 };

    private static int YearOf(Match match, DateOnly today) => match.Groups["y"].Value switch
    {
        "前年" => today.Year - 2,
        "去年" => today.Year - 1,
        ['今' or '本' or '当', ..] => today.Year,
        var figures => Math.Clamp(int.Parse(figures.AsSpan(0, 4), CultureInfo.InvariantCulture), 1901, 8999),
    };

    [GeneratedRegex(@"\G" + Year + @"\s?(?<m>" + N + @")\s?月(?:份)?(?<e>底|末)?(?!\s?(?:\d|[一二三四五六七八九十]{1,3}[日号]))", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(@"\G(?<!\d)(?<m>" + N + @")\s?月(?:份)?(?<e>底|末)?(?!\s?(?:\d|[一二三四五六七八九十]{1,3}[日号]))", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\G(?<rel>上上|上|本|这|当)一?个?月(?:份)?(?<e>底|末)?", RegexOptions.CultureInvariant)]
    private static partial Regex ThisMonth();

    [GeneratedRegex(@"\G(?:最近|近|过去|前|这)的?\s?(?<n>" + N + @")\s?个?月(?:以来|来|内|里)?", RegexOptions.CultureInvariant)]
    private static partial Regex LastMonths();

    [GeneratedRegex(@"\G(?:最近|近|过去|这)的?(?<w>半年|一年|一个?季度)(?:以来|来|内|里)?", RegexOptions.CultureInvariant)]
    private static partial Regex LastHalfYear();

    [GeneratedRegex(@"\G" + Year + @"(?:度|全年|以来|至今|到现在|到目前)?(?<e>年?[底末])?", RegexOptions.CultureInvariant)]
    private static partial Regex WholeYear();

    [GeneratedRegex(@"\G(?:年初以来|年初至今|全年)", RegexOptions.CultureInvariant)]
    private static partial Regex SinceNewYear();

    [GeneratedRegex(@"\G(?:" + Year + @")?\s?(?<h>[上下])半年", RegexOptions.CultureInvariant)]
    private static partial Regex HalfOfYear();

    [GeneratedRegex(@"\G(?:" + Year + @")?\s?(?:第?(?<q>[一二三四1-4])季度?|q(?<q>[1-4])(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\G(?<rel>上上|上|本|这|当)一?个?季度?", RegexOptions.CultureInvariant)]
    private static partial Regex ThisQuarter();

    [GeneratedRegex(@"\G年[底末]", RegexOptions.CultureInvariant)]
    private static partial Regex YearsEnd();
}
