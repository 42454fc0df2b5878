using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Tests.Duties;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Briefings;

/// <summary>Whom a briefing goes to: the people of the unit and of all below it, as they stand on its day (C6).</summary>
public abstract class BriefingAudienceTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 5, 6);

    private DutySchool school = null!;

    public async Task InitializeAsync() => school = await DutySchool.NewAsync(engine);

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task It_goes_to_members_and_colleagues_of_the_unit_and_of_every_unit_below_and_no_further()
    {
        var (above, own, below) = (await school.MemberAsync(school.Committee), await school.MemberAsync(school.General), await school.ColleagueAsync(school.Second));
        var group = await school.SaveAsync(new Unit { Code = "B1-G1", Name = "第一党小组", Kind = UnitKind.Group, ParentId = school.Branch.Id, Path = $"{school.Branch.Path}99/" });
        var lowest = await school.MemberAsync(group);

        Assert.Equal([own.Id, below.Id, lowest.Id], await AudienceAsync(school.General));
        Assert.Equal([above.Id, own.Id, below.Id, lowest.Id], await AudienceAsync(school.Committee));
        Assert.Equal([lowest.Id], await AudienceAsync(school.Branch));
    }

    [Fact]
    public async Task Who_has_left_or_moved_away_or_is_still_to_come_does_not_get_it()
    {
        var last = await school.MemberAsync();
        last.LeftOn = Day;
        var left = await school.MemberAsync();
        left.LeftOn = Day.AddDays(-1);
        var moved = await school.ColleagueAsync();
        var coming = await school.ColleagueAsync();
        await school.Db.SaveChangesAsync();
        await school.Db.Memberships.Where(span => span.PersonId == moved.Id).ExecuteUpdateAsync(row => row.SetProperty(span => span.To, Day.AddDays(-1)));
        await school.SaveAsync(new Membership { PersonId = moved.Id, UnitId = school.Second.Id, From = Day });
        await school.Db.Standings.Where(span => span.PersonId == coming.Id).ExecuteUpdateAsync(row => row.SetProperty(span => span.From, Day.AddDays(1)));

        Assert.Equal([last.Id], await AudienceAsync(school.Branch));
        Assert.Equal([moved.Id], await AudienceAsync(school.Second));
    }

    private Task<List<long>> AudienceAsync(Unit unit) => school.Db.AudienceOf(unit, Day).Order().ToListAsync();
}

public sealed class BriefingAudienceOnSqliteTests() : BriefingAudienceTests(Engine.Sqlite);

public sealed class BriefingAudienceOnPostgresTests() : BriefingAudienceTests(Engine.Postgres);
