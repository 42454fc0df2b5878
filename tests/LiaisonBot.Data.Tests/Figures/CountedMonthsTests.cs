using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Tests.Duties;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Figures;

/// <summary>Several months in one reading are what the rule of one month finds, pairing by pairing, over random histories.</summary>
public sealed class CountedMonthsTests
{
    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Sqlite, 4)]
    [InlineData(Engine.Postgres, 5)]
    public async Task Months_read_at_once_are_the_months_read_one_by_one(Engine engine, int seed)
    {
        await using var school = await DutySchool.NewAsync(engine);
        await RandomHistories.FillAsync(school, new Random(seed));
        var (units, seen) = (school.Db.Units.Where(unit => unit.Id != school.Committee.Id), new HashSet<(Excuse?, bool, bool)>());

        for (var today = RandomHistories.First; today < RandomHistories.First.AddDays(RandomHistories.Days); today = today.AddDays(7))
        {
            foreach (var asked in new[] { units, units.Where(unit => unit.Id == school.Branch.Id), units.Where(unit => unit.Id == school.Second.Id) })
            {
                var days = DaysUpTo(today);
                var months = await school.Db.PairingsCountedAsync(asked, days, CancellationToken.None);
                foreach (var (day, month) in days.Zip(months))
                {
                    var alone = await school.Db.PairingsCounted(asked, day).ToListAsync();
                    Assert.Equal(
                        alone.Select(one => new CountedMonth(one.UnitId, one.PairingId, one.MetOn, one.ExcusedBecause, one.IsLasting)).OrderBy(one => one.PairingId),
                        month.OrderBy(one => one.PairingId));
                    seen.UnionWith(month.Select(one => (one.ExcusedBecause, one.MetOn is null, one.IsLasting)));
                    Assert.Equal(
                        alone.Where(one => one.WasEverMet).Select(one => one.PairingId).Order(),
                        (await school.Db.EverMetAsync([.. month.Select(one => one.PairingId)], day, CancellationToken.None)).Order());
                }
            }
        }

        // Each excuse and none, met or not, of pairings that last and of some that have ended.
        Assert.Equal(4, seen.Select(one => one.Item1).Distinct().Count());
        Assert.Equal(2, seen.Select(one => one.Item2).Distinct().Count());
        Assert.Equal(2, seen.Select(one => one.Item3).Distinct().Count());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_entry_outside_of_a_pairings_days_or_by_another_hides_none_that_counts(Engine engine)
    {
        await using var school = await DutySchool.NewAsync(engine);
        var pairing = await school.PairAsync(new DateOnly(2026, 3, 10), to: new DateOnly(2026, 4, 20));
        await school.MeetAsync(pairing, new DateOnly(2026, 3, 5));
        var other = await school.MeetAsync(pairing, new DateOnly(2026, 3, 12));
        other.AuthorId = other.LoggedById = (await school.MemberAsync()).Id;
        await school.MeetAsync(pairing, new DateOnly(2026, 3, 15));
        await school.MeetAsync(pairing, new DateOnly(2026, 4, 25));
        await school.Db.SaveChangesAsync();

        var months = await school.Db.PairingsCountedAsync(school.Db.Units, DaysUpTo(new DateOnly(2026, 5, 15)), CancellationToken.None);

        Assert.Equal([new DateOnly(2026, 3, 15), null], months.SelectMany(month => month).Select(one => one.MetOn));
        Assert.All(months[^1], _ => Assert.Fail("It had ended."));
    }

    [Fact]
    public async Task No_month_asks_nothing()
    {
        await using var school = await DutySchool.NewAsync(Engine.Sqlite);

        Assert.Empty(await school.Db.PairingsCountedAsync(school.Db.Units, [], CancellationToken.None));
    }

    /// <summary>The ends of the four months before, and the day itself.</summary>
    private static List<DateOnly> DaysUpTo(DateOnly today) =>
        [.. Enumerable.Range(0, 4).Select(back => new DateOnly(today.Year, today.Month, 1).AddMonths(back - 3).AddDays(-1)), today];
}
