namespace LiaisonBot.Reference.Reckoning;

/// <summary>Who reports on a quarter (R7), by docs/quarterly-reports.md. Nobody in the story hands one in.</summary>
internal static class Reports
{
    private const int DueDay = 10;

    /// <summary>The days by which reports are due that lie nearest to a day, before and after it.</summary>
    public static IEnumerable<DateOnly> DueAround(DateOnly day) =>
        Enumerable.Range(-4, 9).Select(new DateOnly(day.Year, day.Month, DueDay).AddMonths).Where(due => due.Month % 3 == 1);

    /// <summary>The one that is spoken of on a day: up to seven days late.</summary>
    public static DateOnly DueOn(DateOnly day) => DueAround(day).First(due => due >= day.AddDays(-7));

    /// <summary>Those who were here on the quarter's last day and are still, and owed a contact in one of its months, or had one.</summary>
    public static IReadOnlyCollection<string> OwedBy(World world, DateOnly due, DateOnly day)
    {
        var last = new DateOnly(due.Year, due.Month, 1).AddDays(-1);
        var closing = last < day ? last : day;
        var owing = new HashSet<string>();
        for (var month = last.AddDays(1).AddMonths(-3); month <= closing; month = month.AddMonths(1))
        {
            var end = month.AddMonths(1).AddDays(-1);
            owing.UnionWith(new Month(world, end < closing ? end : closing).Duties.Where(duty => duty.IsMet || !duty.IsExcused).Select(duty => duty.Pair.Member));
        }

        return owing.Where(person => world.IsHere(person, closing) && world.IsHere(person, day)).ToHashSet();
    }
}
