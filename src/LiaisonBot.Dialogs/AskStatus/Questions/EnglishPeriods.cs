using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>this month, May, December last year, 2025-12, the last six months, Q1 2026, first half of last year.</summary>
internal static partial class EnglishPeriods
{
    private const string Months =
        "(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

    private const string OfYear = @"(?:,? (?:of |in )?(?:(?<y>\d{4})\b|(?<ry>last|this|previous) year\b))?";

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"];
    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static IReadOnlyList<PeriodRule> Rules { get; } =
    [
        new(ThisMonth(), (match, today) => Period.Month(today.AddMonths(Back(match)))),
        new(BeforeLast(), (_, today) => Period.Month(today.AddMonths(-2))),
        new(Month(), OfMonth),
        new(InFigures(), (match, _) => Number(match, "m") is >= 1 and <= 12 and var month ? Period.MonthsFrom(Number(match, "y"), month, 1) : null),
        new(LastMonths(), (match, today) => Count(match.Groups["n"].Value) is >= 1 and <= Period.MostMonths and var months ? Period.MonthsUpTo(today, months) : null),
        new(PastYear(), (match, today) => Period.MonthsUpTo(today, match.Groups["half"].Success ? 6 : 12)),
        new(Year(), (match, today) => Period.MonthsFrom(today.Year + Back(match), 1, 12)),
        new(YearInFigures(), (match, _) => Period.MonthsFrom(Number(match, "y"), 1, 12)),
        new(Quarter(), (match, today) => ChinesePeriods.OfQuarter(Ordinal(match.Groups["q"].Value), YearOf(match, today), today)),
        new(ThisQuarter(), (match, today) => Period.MonthsUpTo(ChinesePeriods.OfQuarter((today.Month + 2) / 3, today.Year, today).To.AddMonths(3 * Back(match)), 3)),
        new(Half(), (match, today) => Period.MonthsFrom(YearOf(match, today) ?? today.Year, match.Groups["h"].Value == "first" ? 1 : 7, 6)),
    ];

    private static Period? OfMonth(Match match, DateOnly today)
    {
        var month = 1 + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            name => match.Groups["mon"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (YearOf(match, today) is { } year)
            return Period.MonthsFrom(year, month, 1);
        return match.Groups["rel"].Value switch
        {
            "last" => PeriodWords.LatestMonth(month, today.AddMonths(-1)),
            "this" => Period.MonthsFrom(today.Year, month, 1),
            _ => PeriodWords.LatestMonth(month, today),
        };
    }

    private static int? YearOf(Match match, DateOnly today) =>
        match.Groups["y"].Success ? Number(match, "y")
        : match.Groups["ry"].Success ? today.Year + (match.Groups["ry"].Value == "this" ? 0 : -1)
        : null;

    private static int Back(Match match) => match.Groups["rel"].Value is "last" or "previous" ? -1 : 0;

    private static int Number(Match match, string group) =>
        Math.Clamp(int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture), 1, 8999);

    private static int Count(string number) => Array.IndexOf(Numbers, number) is > 0 and var word ? word
        : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures : 0;

    private static int Ordinal(string said) => Array.IndexOf(Ordinals, said) is >= 0 and var place
        ? (place % 4) + 1
        : int.Parse(said.AsSpan(1), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G\b(?:the )?(?<rel>this|last|previous|current) month\b", RegexOptions.CultureInvariant)]
    private static partial Regex ThisMonth();

    [GeneratedRegex(@"\G\b(?:the )?month before last\b", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeLast();

    [GeneratedRegex(@"\G\b(?:(?<rel>last|this) )?" + Months + OfYear, RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\G(?<!\d)(?<y>20\d{2})[-/.](?<m>\d{1,2})(?![-/.\d])", RegexOptions.CultureInvariant)]
    private static partial Regex InFigures();

    [GeneratedRegex(@"\G\b(?:the )?(?:last|past|previous) (?<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) months\b", RegexOptions.CultureInvariant)]
    private static partial Regex LastMonths();

    [GeneratedRegex(@"\G\b(?:the |a )?(?:past (?<year>year)|(?:last|past) (?<half>half[ -]year))\b", RegexOptions.CultureInvariant)]
    private static partial Regex PastYear();

    [GeneratedRegex(@"\G\b(?:so far )?(?:the )?(?:(?<rel>this|last|previous|current) year|year to date)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\G(?<!\d)(?<y>20\d{2})(?![-/.\d年])\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearInFigures();

    [GeneratedRegex(@"\G\b(?:the )?(?:(?<q>first|second|third|fourth|1st|2nd|3rd|4th) quarter|(?<q>q[1-4]))\b" + OfYear, RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\G\b(?:the )?(?<rel>this|last|previous|current) quarter\b", RegexOptions.CultureInvariant)]
    private static partial Regex ThisQuarter();

    [GeneratedRegex(@"\G\b(?:the )?(?<h>first|second) half(?: of the year\b)?" + OfYear, RegexOptions.CultureInvariant)]
    private static partial Regex Half();
}
