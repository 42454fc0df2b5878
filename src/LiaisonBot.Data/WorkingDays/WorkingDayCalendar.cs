using System.Collections.Frozen;
using System.Text;

namespace LiaisonBot.Data.WorkingDays;

/// <summary>
/// Which days are worked: Monday to Friday, but for the public holidays and the weekends worked in their stead as they were announced year
/// by year. Of a year that is not known only the weekends are free; <see cref="MissingYears"/> says which those are.
/// </summary>
public sealed class WorkingDayCalendar
{
    private readonly FrozenDictionary<DateOnly, bool> announced;
    private readonly FrozenSet<int> years;

    public WorkingDayCalendar(IEnumerable<AnnouncedDay> days)
    {
        announced = days.ToFrozenDictionary(day => day.On, day => day.IsWorking);
        years = announced.Keys.Select(day => day.Year).ToFrozenSet();
    }

    /// <summary>China's years that are built in, as the State Council's General Office announced them.</summary>
    public static WorkingDayCalendar China { get; } = ReadBuiltIn();

    /// <summary>The same calendar with further years; a year that both have is taken from these days alone, so that it can be put right.</summary>
    public WorkingDayCalendar With(IReadOnlyCollection<AnnouncedDay> further)
    {
        var replaced = further.Select(day => day.On.Year).ToHashSet();
        var kept = announced.Where(day => !replaced.Contains(day.Key.Year)).Select(day => new AnnouncedDay(day.Key, day.Value));
        return new WorkingDayCalendar([.. kept, .. further]);
    }

    public bool IsWorkingDay(DateOnly day) =>
        announced.TryGetValue(day, out var isWorking) ? isWorking : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// The day on which that many working days have passed: the first of them is the day after <paramref name="from"/>, if it is worked.
    /// None leads to <paramref name="from"/> itself, worked or not.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = from;
        for (var left = days; left > 0; left--)
            day = NextWorkingDay(day);
        return day;
    }

    /// <summary>The first working day after this one.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => Walk(day, step: 1);

    /// <summary>The last working day before this one.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day) => Walk(day, step: -1);

    /// <summary>
    /// How many working days there are after <paramref name="from"/>, up to and including <paramref name="to"/>: what
    /// <see cref="AddWorkingDays"/> would have to add. None when <paramref name="to"/> is not later.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                count++;
        }

        return count;
    }

    /// <summary>The years of these days whose holidays are not known: in them only the weekends are free.</summary>
    public IEnumerable<int> MissingYears(DateOnly from, DateOnly to) =>
        Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year + 1)).Where(year => !years.Contains(year));

    private DateOnly Walk(DateOnly day, int step)
    {
        do
        {
            day = day.AddDays(step);
        }
        while (!IsWorkingDay(day));
        return day;
    }

    private static WorkingDayCalendar ReadBuiltIn()
    {
        const string Name = "china.csv";
        using var content = typeof(WorkingDayCalendar).Assembly.GetManifestResourceStream(typeof(WorkingDayCalendar), Name)!;
        using var reader = new StreamReader(content, Encoding.UTF8);
        var file = WorkingDayFile.Parse(Name, reader.ReadToEnd());
        return file.Mistakes.Count == 0
            ? new WorkingDayCalendar(file.Days)
            : throw new InvalidOperationException($"The calendar that is built in is wrong: {file.Mistakes[0]}");
    }
}
