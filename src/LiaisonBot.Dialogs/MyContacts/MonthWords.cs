using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LiaisonBot.Dialogs.MyContacts;

/// <summary>The month in what was said: 3月, 三月份, 2026年3月, 2026-03, 上个月, 去年12月, march, Mar 2026, last month.</summary>
internal static partial class MonthWords
{
    private const string ChineseDigits = "一二三四五六七八九";
    private const string EnglishMonths = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>The month's first day and what else was said. A month without a year is the latest that has begun.</summary>
    public static (DateOnly Month, string Besides)? Find(string words, DateOnly today)
    {
        var text = words.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var match = Pattern().Match(text);
        if (!match.Success || MonthOf(match, today) is not { } month || !IsPlausible(month))
            return null;
        return (month, text.Remove(match.Index, match.Length).Trim(' ', '的', ',', '，', '、'));
    }

    /// <summary>Years in which a programme's contact can have been, so that a claim never reaches the calendar's end.</summary>
    public static bool IsPlausible(DateOnly month) => month.Year is >= 1990 and <= 2100;

    private static DateOnly? MonthOf(Match match, DateOnly today)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        if (match.Groups["this"].Success)
            return thisMonth;
        if (match.Groups["last"].Success)
            return thisMonth.AddMonths(-1);
        var number = Number(match);
        if (match.Groups["year"] is { Success: true, Value: var digits })
        {
            var year = int.Parse(digits, CultureInfo.InvariantCulture);
            return year == 0 ? null : new DateOnly(year, number, 1);
        }

        var lastYear = match.Groups["lastYear"].Success || number > today.Month;
        return new DateOnly(lastYear ? today.Year - 1 : today.Year, number, 1);
    }

    private static int Number(Match match)
    {
        if (match.Groups["digits"] is { Success: true, Value: var digits })
            return int.Parse(digits, CultureInfo.InvariantCulture);
        if (match.Groups["english"] is { Success: true, Value: var english })
            return (EnglishMonths.IndexOf(english, StringComparison.Ordinal) / 3) + 1;
        var chinese = match.Groups["chinese"].Value;
        return (chinese[0] == '十' ? 10 : 0) + ChineseDigits.IndexOf(chinese[^1], StringComparison.Ordinal) + 1;
    }

    [GeneratedRegex(
        @"(?<this>本月|这个?月|this\ month) | (?<last>上个?月|last\ month)
        | (?<!\d)(?<year>\d{4})\s*[-/.年]\s*(?<digits>1[0-2]|0?[1-9])(?!\d)\s*(?:月份?)?
        | (?<lastYear>去年)?\s*(?<!\d)(?<digits>1[0-2]|0?[1-9])\s*月份?
        | (?<lastYear>去年)?\s*(?<chinese>十[一二]?|[一二三四五六七八九])月份?
        | \b(?<english>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b\.?(?:\s*,?\s*(?<year>\d{4})\b)?",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
