using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Dialogs.Dates;

/// <summary>yesterday, last Wednesday, on Monday, 3 days ago, March 5, 5th of March.</summary>
internal static partial class EnglishDays
{
    private const string Month =
        "(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

    private const string Year = @"(?:,? (?:(?:of )?(?<y>\d{4})\b|(?<rel>last|this) year\b))?";
    private const string Full = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    /// <summary>"sat" and "sun" are words of their own: they are days only after on, last, this or next.</summary>
    private const string Short = "mon|tues?|wed|thu(?:rs?)?|fri";

    private static readonly string[] Numbers =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static IReadOnlyList<DayRule> Rules { get; } =
    [
        new(MonthThenDay(), OfMonth) { NamesMonthDay = true },
        new(DayThenMonth(), OfMonth) { NamesMonthDay = true },
        new(DayWord(), (match, today) => today.AddDays(DayOffset(match.Value))),
        new(Ago(), DaysAgo),
        new(DayOfWeekWord(), (match, today) => Days.InWeek(match.Groups["rel"].Value == "last" ? -1 : 0, DayOf(match), today)),
        new(Weekday(), OnWeekday),
        new(DayOfMonth(), (match, today) => Days.LatestOfMonth(Number(match.Groups["d"].Value), today)),
        new(Vague(), (_, _) => null),
    ];

    private static DateOnly? OfMonth(Match match, DateOnly today)
    {
        var month = 1 + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            name => match.Groups["mon"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        var day = Number(match.Groups["d"].Value);
        if (match.Groups["y"].Success)
            return Days.Exact(Number(match.Groups["y"].Value), month, day);
        return match.Groups["rel"].Value switch
        {
            "last" => Days.Exact(today.Year - 1, month, day),
            "this" => Days.Exact(today.Year, month, day),
            _ => Days.Nearest(month, day, today),
        };
    }

    private static int DayOffset(string words) => words switch
    {
        _ when words.Contains("before yesterday", StringComparison.Ordinal) => -2,
        _ when words.Contains("after tomorrow", StringComparison.Ordinal) => 2,
        "yesterday" or "last night" => -1,
        "tomorrow" => 1,
        _ => 0,
    };

    private static DateOnly? DaysAgo(Match match, DateOnly today)
    {
        var n = match.Groups["n"].Value switch
        {
            "a" or "an" => 1,
            ['a', ..] or ['c', ..] => 2,
            var words when Array.IndexOf(Numbers, words) is > 0 and var number => number,
            var digits => Number(digits),
        };
        return match.Groups["u"].Value switch
        {
            "day" => Days.Back(today, days: n),
            "week" => Days.Back(today, days: n * 7),
            _ => Days.Back(today, months: n),
        };
    }

    private static DateOnly? OnWeekday(Match match, DateOnly today)
    {
        var day = DayOf(match);
        return match.Groups["rel"].Value switch
        {
            "last" or "past" => Days.Latest(day, today.AddDays(-1)),
            "this" => Days.InWeek(0, day, today),
            "next" => Days.Latest(day, today.AddDays(7)),
            _ => Days.Latest(day, today),
        };
    }

    private static DayOfWeek DayOf(Match match) => (DayOfWeek)Array.FindIndex(
        CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames,
        name => match.Groups["w"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:\bon )?\b" + Month + @" (?:the )?(?<d>\d{1,2})(?!\d)(?:st|nd|rd|th)?" + Year, RegexOptions.CultureInvariant)]
    private static partial Regex MonthThenDay();

    [GeneratedRegex(@"(?:\bon )?(?:\bthe )?(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th)? (?:of )?" + Month + Year, RegexOptions.CultureInvariant)]
    private static partial Regex DayThenMonth();

    [GeneratedRegex(@"\b(?:(?:the )?day (?:before yesterday|after tomorrow)|yesterday|last night|today|this (?:morning|afternoon|evening)|tonight|just now|tomorrow)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayWord();

    [GeneratedRegex(@"\b(?<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|(?:a )?couple of) (?<u>day|week|month)s? ago\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    [GeneratedRegex(@"(?:\bon )?\b(?<w>" + Full + "|" + Short + @")\b,? (?:of )?(?<rel>last|this) week\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfWeekWord();

    [GeneratedRegex(@"\b(?:(?:on )?(?:this )?(?<rel>last|this|next|past) (?<w>" + Full + "|" + Short + @"|sat|sun)|on (?<w>" + Full + "|" + Short + "|sat|sun)|(?<w>" + Full + "|" + Short + @"))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(?:on )?the (?<d>\d{1,2})(?:st|nd|rd|th)\b(?! (?:floor|time|grade|year|room|building|lab|meeting|session|week))", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"\b(?:(?:earlier )?(?:last|this) (?:week(?:end)?|month)|(?:on|over|at) the weekend|the other day|recently|(?:a )?few (?:days|weeks) ago)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();
}
