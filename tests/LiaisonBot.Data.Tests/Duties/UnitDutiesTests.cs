using LiaisonBot.Data.Duties;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>How units stand in the middle of May 2026.</summary>
public abstract class UnitDutiesTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly LongAgo = new(2026, 1, 5);
    private static readonly DateOnly Today = new(2026, 5, 15);
    private DutySchool school = null!;

    public async Task InitializeAsync() => school = await DutySchool.NewAsync(engine);

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task A_school_without_anybody_has_figures_of_nothing()
    {
        var duties = new UnitDuties(school.Db, school.Committee, Today);

        Assert.Empty(await duties.Counted.ToListAsync());
        Assert.Empty(await duties.Met.ToListAsync());
        Assert.Empty(await duties.Excused.ToListAsync());
        Assert.Empty(await duties.NeverContacted.ToListAsync());
        Assert.Empty(await duties.MustTalks.ToListAsync());
        Assert.Empty(await duties.Cases.ToListAsync());
        Assert.Empty(await duties.ToRepair.ToListAsync());
        Assert.Empty(await duties.ColleaguesWithoutFriend.ToListAsync());
        Assert.Empty(await duties.MembersWithoutColleague.ToListAsync());
        Assert.Empty(await duties.Unreachable.ToListAsync());
    }

    [Fact]
    public async Task A_pairing_counts_for_the_members_unit_and_all_above()
    {
        var met = await school.PairAsync(LongAgo, member: await school.MemberAsync(school.Second), colleague: await school.ColleagueAsync(school.Branch));
        await school.MeetAsync(met, new DateOnly(2026, 5, 4));
        var never = await school.PairAsync(LongAgo);

        Assert.Equal([never.Id], await Ids(new UnitDuties(school.Db, school.Branch, Today).Counted));
        Assert.Equal([met.Id], await Ids(new UnitDuties(school.Db, school.Second, Today).Met));
        var above = new UnitDuties(school.Db, school.Committee, Today);
        Assert.Equal([met.Id, never.Id], (await Ids(above.Counted)).Order());
        Assert.Equal([never.Id], await Ids(above.NeverContacted));
    }

    private static Task<List<long>> Ids(IQueryable<MonthlyDuty> duties) => duties.Select(duty => duty.PairingId).ToListAsync();
}

public sealed class UnitDutiesOnSqliteTests() : UnitDutiesTests(Engine.Sqlite);

public sealed class UnitDutiesOnPostgresTests() : UnitDutiesTests(Engine.Postgres);
