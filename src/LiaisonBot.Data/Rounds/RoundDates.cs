using LiaisonBot.Data.Programme;

namespace LiaisonBot.Data.Rounds;

/// <summary>The rounds that the calendar opens in every branch (D3).</summary>
public static class RoundDates
{
    /// <summary>Any year without a 29 February: a date has to be in every year.</summary>
    private const int CommonYear = 2026;

    /// <summary>The first and the last day of the one that runs on that day; null when none does.</summary>
    public static (DateOnly First, DateOnly Last)? On(ProgrammeSettings settings, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var date in settings.Rounds)
        {
            foreach (var year in new[] { day.Year, day.Year - 1 })
            {
                var (first, last) = Days(date, year);
                if (first <= day && last >= day)
                    return (first, last);
            }
        }

        return null;
    }

    /// <summary>What is wrong with the dates of the settings, in a line each.</summary>
    public static IEnumerable<string> Broken(IList<RoundDate> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var isWrong = false;
        foreach (var (place, date) in dates.Index())
        {
            if (Problem(date) is not { } problem)
                continue;
            isWrong = true;
            yield return $"{place}:{problem}";
        }

        // Whether they meet is asked only of days that exist.
        if (isWrong)
            yield break;
        var ordered = dates.Select((date, place) => (Days: Days(date, CommonYear), Place: place)).OrderBy(one => one.Days.First).ToList();
        foreach (var (at, one) in ordered.Index())
        {
            var next = at + 1 < ordered.Count ? ordered[at + 1] : (ordered[0].Days with { First = ordered[0].Days.First.AddYears(1) }, ordered[0].Place);
            if (next.Item1.First <= one.Days.Last)
                yield return $"{next.Item2}: begins before the round of {one.Place} has ended.";
        }
    }

    private static (DateOnly First, DateOnly Last) Days(RoundDate date, int year)
    {
        var first = new DateOnly(year, date.Month, date.Day);
        return (first, first.AddDays(date.Days - 1));
    }

    private static string? Problem(RoundDate date)
    {
        if (date.Month is < 1 or > 12)
            return $"{nameof(RoundDate.Month)}: must be between 1 and 12.";
        var most = DateTime.DaysInMonth(CommonYear, date.Month);
        if (date.Day < 1 || date.Day > most)
            return $"{nameof(RoundDate.Day)}: must be between 1 and {most}.";
        return date.Days is < 1 or > Round.MostDays ? $"{nameof(RoundDate.Days)}: must be between 1 and {Round.MostDays}." : null;
    }
}
