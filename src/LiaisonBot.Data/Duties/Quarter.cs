using System.Globalization;
using LiaisonBot.Data.Pairings;

namespace LiaisonBot.Data.Duties;

/// <summary>A calendar quarter, of which each member reports to the branch (R7).</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Number">From 1 to 4.</param>
public sealed record Quarter(int Year, int Number)
{
    private const int MonthsOfQuarter = 3;
    private const int QuartersOfYear = 4;
    private const int DueDay = 10;
    private const int DaysToWrite = 14;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>Fixed and stored: 2026-Q1.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");

    public DateOnly From => new(Year, (MonthsOfQuarter * (Number - 1)) + 1, 1);

    /// <summary>Its last day, as of which the figures are counted.</summary>
    public DateOnly Closing => From.AddMonths(MonthsOfQuarter).AddDays(-1);

    /// <summary>From this day on a report may be handed in: the quarter is over first, so that no contact is in none.</summary>
    public DateOnly OpensOn => Closing.AddDays(1);

    /// <summary>The 10th of the following month (settled readings).</summary>
    public DateOnly DueOn => OpensOn.AddDays(DueDay - 1);

    /// <summary>The first day of each of its months.</summary>
    public IReadOnlyList<DateOnly> Months => [.. Enumerable.Range(0, MonthsOfQuarter).Select(From.AddMonths)];

    public Quarter Before => Of(From.AddDays(-1));

    public Quarter After => Of(OpensOn);

    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / MonthsOfQuarter) + 1);

    /// <summary>The first one that is due on that day or later.</summary>
    public static Quarter DueFrom(DateOnly day) => Of(day).Before is var before && before.DueOn >= day ? before : Of(day);

    /// <summary>The one to report on: the last that is over, until the next one is first reminded of.</summary>
    public static Quarter ToReport(DateOnly today) => Of(today) is var running && running.DueOn.AddDays(-DaysToWrite) <= today ? running : running.Before;

    /// <summary>The quarter of that name; null for what is no name of one.</summary>
    public static Quarter? Read(string? name)
    {
        if (name?.Split("-Q") is not [var year, var number] || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var one))
            return null;
        return known is >= FirstYear and <= LastYear && one is >= 1 and <= QuartersOfYear ? new Quarter(known, one) : null;
    }

    /// <summary>The day as of which figures are counted: its last one, or today while that is to come.</summary>
    public DateOnly AsOf(DateOnly today) => today < Closing ? today : Closing;

    /// <summary>The day as of which one of its months is counted.</summary>
    /// <param name="month">Its first day.</param>
    /// <param name="asOf">What happened later is not known yet.</param>
    public static DateOnly EndOf(DateOnly month, DateOnly asOf) => MonthlyContact.LastDay(month, asOf);
}
