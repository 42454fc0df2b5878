using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Dialogs.Dates;

/// <summary>Dates in figures, alike in both languages.</summary>
internal static partial class WrittenDays
{
    public static IReadOnlyList<DayRule> Rules { get; } =
    [
        new(YearMonthDay(), (match, _) => Days.Exact(Number(match, "y"), Number(match, "m"), Number(match, "d"))),
        new(MonthDayYear(), (match, _) => Days.Exact(Number(match, "y"), Number(match, "m"), Number(match, "d"))),
        new(MonthDay(), (match, today) => Days.Nearest(Number(match, "m"), Number(match, "d"), today)) { NamesMonthDay = true },
    ];

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:\bon )?(?<!\d)(?<y>\d{4}) ?[-/.年] ?(?<m>\d{1,2}) ?[-/.月] ?(?<d>\d{1,2})(?!\d) ?[日号]?", RegexOptions.CultureInvariant)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"(?:\bon )?(?<![\d/])(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?:\bon )?(?<![\d/.])(?<m>\d{1,2})/(?<d>\d{1,2})(?![\d/%])", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();
}
