using System.Globalization;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Papers;

/// <summary>What a paper is about: a kind, and the days from one to the closing date. One follows the other, so that no day is in none.</summary>
/// <param name="Kind">Which paper.</param>
/// <param name="Name">Fixed and stored: 2026-04 of a sheet, 2026 of a summary, whatever days the settings then give it.</param>
/// <param name="From">Its first day.</param>
/// <param name="Closing">Its last one, as of which its figures are counted.</param>
public sealed record PaperPeriod(PaperKind Kind, string Name, DateOnly From, DateOnly Closing)
{
    private const string MonthFormat = "yyyy-MM";
    private const int MonthsOfHalf = 6;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>So many days before its closing date a summary may be handed in: when it is first reminded of.</summary>
    private const int DaysToHandIn = 14;

    /// <summary>From this day on it may be handed in. A month is over first.</summary>
    public DateOnly OpensOn => Kind == PaperKind.MonthlySheet ? Closing.AddDays(1) : Closing.AddDays(-DaysToHandIn);

    /// <summary>
    /// The month's end as of which people are told apart by category (W2): the same for all papers of a period, whenever each is handed in,
    /// so that two of them cannot be compared.
    /// </summary>
    public DateOnly PeopleOn => MonthlyContact.MonthOf(OpensOn).AddDays(-1);

    /// <summary>The months of which it tells the contacts.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            for (var month = MonthlyContact.MonthOf(From); month <= Closing; month = month.AddMonths(1))
                yield return month;
        }
    }

    /// <summary>The day as of which a draft of today is counted.</summary>
    public DateOnly AsOf(DateOnly today) => today < Closing ? today : Closing;

    /// <summary>Of the month in which a day lies.</summary>
    public static PaperPeriod Sheet(DateOnly day)
    {
        var month = MonthlyContact.MonthOf(day);
        return new PaperPeriod(PaperKind.MonthlySheet, month.ToString(MonthFormat, CultureInfo.InvariantCulture), month, month.AddMonths(1).AddDays(-1));
    }

    /// <summary>The calendar half year in which a day lies (R8).</summary>
    public static PaperPeriod HalfYear(DateOnly day)
    {
        var from = new DateOnly(day.Year, day.Month <= MonthsOfHalf ? 1 : MonthsOfHalf + 1, 1);
        return new PaperPeriod(PaperKind.HalfYearCheck, NameOfHalf(day), from, from.AddMonths(MonthsOfHalf).AddDays(-1));
    }

    /// <summary>A year's summary: it begins where the one before it closed.</summary>
    public static PaperPeriod Summary(PaperKind kind, int year, IReadOnlyList<Milestone> milestones)
    {
        var name = year.ToString(CultureInfo.InvariantCulture);
        var first = ClosingOf(Milestone.FirstSummaryOfBranch, year, milestones);
        return kind switch
        {
            PaperKind.FirstSummary => new PaperPeriod(kind, name, ClosingOf(Milestone.SecondSummary, year - 1, milestones).AddDays(1), first),
            PaperKind.SecondSummary => new PaperPeriod(kind, name, first.AddDays(1), ClosingOf(Milestone.SecondSummary, year, milestones)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>The period of that kind and name; null for what is no name of one.</summary>
    public static PaperPeriod? Read(PaperKind kind, string name, IReadOnlyList<Milestone> milestones)
    {
        if (kind == PaperKind.MonthlySheet)
            return DateOnly.TryParseExact(name, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && IsPlausible(month.Year) ? Sheet(month) : null;
        if (kind == PaperKind.HalfYearCheck)
            return ReadHalf(name);
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsPlausible(year) ? Summary(kind, year, milestones) : null;
    }

    /// <summary>The kinds of unit that write a kind of paper: of summaries as the milestones say.</summary>
    public static IReadOnlyList<UnitKind> WrittenBy(PaperKind kind, IReadOnlyList<Milestone> milestones) => kind switch
    {
        PaperKind.MonthlySheet => [UnitKind.Branch],
        PaperKind.FirstSummary => [.. UnitsOf(Milestone.FirstSummaryOfBranch, milestones), .. UnitsOf(Milestone.FirstSummaryOfGeneralBranch, milestones)],
        PaperKind.SecondSummary => UnitsOf(Milestone.SecondSummary, milestones),
        PaperKind.HalfYearCheck => [.. UnitsOf(Milestone.FirstCheck, milestones).Union(UnitsOf(Milestone.SecondCheck, milestones))],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether the unit's paper adds up what the units below it handed in, instead of counting the records (R3).</summary>
    public static bool IsSum(PaperKind kind, Unit unit, IReadOnlyList<Milestone> milestones)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return kind == PaperKind.FirstSummary && !UnitsOf(Milestone.FirstSummaryOfBranch, milestones).Contains(unit.Kind);
    }

    /// <summary>The paper that a milestone asks for; null for any other milestone.</summary>
    public static PaperKind? Of(Milestone milestone)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return milestone.Id switch
        {
            Milestone.FirstSummaryOfBranch or Milestone.FirstSummaryOfGeneralBranch => PaperKind.FirstSummary,
            Milestone.SecondSummary => PaperKind.SecondSummary,
            Milestone.FirstCheck or Milestone.SecondCheck => PaperKind.HalfYearCheck,
            _ => null,
        };
    }

    /// <summary>The name of the period for which a milestone asks for a paper: its year, or its half year, which may have ended in the year before.</summary>
    public static string NameFor(Milestone milestone, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return milestone.Id switch
        {
            Milestone.FirstCheck => NameOfHalf(new DateOnly(on.Year, 1, 1)),
            Milestone.SecondCheck => NameOfHalf(new DateOnly(on.Month <= MonthsOfHalf ? on.Year - 1 : on.Year, 12, 31)),
            _ => on.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string NameOfHalf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}-H{(day.Month <= MonthsOfHalf ? 1 : 2)}");

    private static PaperPeriod? ReadHalf(string name) =>
        name.Split("-H") is [var text, "1" or "2"] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsPlausible(year)
            ? HalfYear(new DateOnly(year, name[^1] == '1' ? 1 : 12, 1))
            : null;

    private static bool IsPlausible(int year) => year is >= FirstYear and <= LastYear;

    private static DateOnly ClosingOf(string milestone, int year, IReadOnlyList<Milestone> milestones) => milestones.First(one => one.Id == milestone).In(year);

    private static IReadOnlyList<UnitKind> UnitsOf(string milestone, IReadOnlyList<Milestone> milestones) => milestones.First(one => one.Id == milestone).Units;
}
