namespace LiaisonBot.Reference.Reckoning;

/// <summary>A rule's day, and until when what it says may still be sent.</summary>
internal sealed record RuleDay(string Rule, DateOnly Day, DateOnly Until);

/// <summary>The year's milestone: its day and the kinds of unit that are responsible (P5, D3, R1 to R6).</summary>
internal sealed record YearDay(string Id, int Month, int Day, params string[] Kinds);

/// <summary>The rules that follow the calendar, by the table in docs/reminders.md.</summary>
internal static class Rules
{
    public const string Pairing = "pairing";

    public static IReadOnlyList<YearDay> Year { get; } =
    [
        new("kickoff", 3, 31, "committee", "general_branch"),
        new("work_plan", 3, 31, "branch"),
        new(Pairing, 4, 20, "branch"),
        new("register", 4, 20, "general_branch"),
        new("rounds", 6, 20, "branch"),
        new("summary_branch", 6, 30, "branch"),
        new("check_first", 6, 30, "branch"),
        new("summary_general", 7, 1, "general_branch"),
        new("summary_second", 11, 30, "general_branch"),
        new("review", 12, 15, "committee"),
        new("check_second", 12, 31, "branch"),
    ];

    public static YearDay? MilestoneOf(string rule) => rule.Split('.') is ["milestone", var id, _] ? Year.First(one => one.Id == id) : null;

    /// <summary>All of a month and a year around a day, whether they have come or not.</summary>
    public static IEnumerable<RuleDay> Around(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var end = last;
        for (var left = WorkedDays.IsWorked(end) ? 2 : 3; left > 0; left--)
            end = WorkedDays.Before(end);
        yield return new RuleDay("contact.10", first.AddDays(9), first.AddDays(16));
        yield return new RuleDay("contact.20", first.AddDays(19), Earlier(end.AddDays(-1), first.AddDays(26)));
        yield return new RuleDay("contact.end", end, Earlier(last, end.AddDays(7)));

        var monday = day;
        while (monday.DayOfWeek != DayOfWeek.Monday)
            monday = monday.AddDays(-1);
        var firstWorked = WorkedDays.From(monday);
        if (firstWorked <= monday.AddDays(6))
            yield return new RuleDay("digest.week", firstWorked, monday.AddDays(6));
        var month = WorkedDays.From(first);
        yield return new RuleDay("digest.month", month, month.AddDays(7));

        foreach (var due in Reports.DueAround(day))
        {
            yield return new RuleDay("quarterly.14", due.AddDays(-14), due.AddDays(-7));
            yield return new RuleDay("quarterly.3", due.AddDays(-3), due.AddDays(-1));
            yield return new RuleDay("quarterly.0", due, due.AddDays(7));
        }

        foreach (var one in Year.SelectMany(milestone => Of(milestone, new DateOnly(day.Year, milestone.Month, milestone.Day))))
            yield return one;
    }

    private static IEnumerable<RuleDay> Of(YearDay milestone, DateOnly on)
    {
        yield return new RuleDay($"milestone.{milestone.Id}.14", on.AddDays(-14), on.AddDays(-7));
        yield return new RuleDay($"milestone.{milestone.Id}.3", on.AddDays(-3), on.AddDays(-1));
        yield return new RuleDay($"milestone.{milestone.Id}.0", on, milestone.Id == Pairing ? new DateOnly(on.Year, 12, 31) : on.AddDays(7));
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
