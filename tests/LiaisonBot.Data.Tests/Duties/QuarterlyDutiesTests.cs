using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>Who reports on a quarter (R7): who had somebody to contact in it, and is a member still.</summary>
public abstract class QuarterlyDutiesTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly LongAgo = new(2025, 6, 1);
    private static readonly DateOnly Today = new(2026, 4, 8);
    private static readonly Quarter First = new(2026, 1);

    private DutySchool school = null!;

    public async Task InitializeAsync() => school = await DutySchool.NewAsync(engine);

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task Whoever_had_somebody_to_contact_reports_to_the_branch_of_its_last_day()
    {
        var pairing = await school.PairAsync(LongAgo);
        await school.MemberAsync();
        await school.Db.Memberships.Where(span => span.PersonId == pairing.MemberId).ExecuteUpdateAsync(row => row.SetProperty(span => span.To, new DateOnly(2026, 3, 31)));
        await school.SaveAsync(new Membership { PersonId = pairing.MemberId, UnitId = school.Second.Id, From = new DateOnly(2026, 4, 1) });

        Assert.Equal([new QuarterlyDuty(pairing.MemberId, school.Branch.Id)], await DutiesAsync());
        Assert.Empty(await DutiesAsync(school.Second.Id));
        Assert.Single(await DutiesAsync(school.Branch.Id));
    }

    [Fact]
    public async Task A_month_of_the_quarter_is_enough_and_a_late_beginning_is_none()
    {
        var ended = await school.PairAsync(LongAgo, to: new DateOnly(2026, 1, 31));
        await school.PairAsync(new DateOnly(2026, 3, 21));
        await school.PairAsync(LongAgo, to: new DateOnly(2025, 12, 31));

        Assert.Equal([ended.MemberId], (await DutiesAsync()).Select(duty => duty.MemberId));
    }

    [Fact]
    public async Task Away_all_the_time_or_excused_every_month_is_no_duty_unless_somebody_was_met_all_the_same()
    {
        var away = await school.PairAsync(LongAgo);
        await school.AwayAsync(away.MemberId, new DateOnly(2025, 12, 20), new DateOnly(2026, 4, 30));
        var excused = await school.PairAsync(LongAgo);
        foreach (var month in First.Months)
            await school.SaveAsync(new ExcusedMonth { PairingId = excused.Id, Month = month, Reason = "进修", ExcusedById = excused.MemberId });
        var met = await school.PairAsync(LongAgo);
        await school.AwayAsync(met.MemberId, new DateOnly(2025, 12, 20), new DateOnly(2026, 4, 30));
        await school.MeetAsync(met, new DateOnly(2026, 2, 3));

        Assert.Equal([met.MemberId], (await DutiesAsync()).Select(duty => duty.MemberId));
    }

    [Fact]
    public async Task Who_has_left_or_is_no_member_any_more_reports_no_more()
    {
        var left = await school.PairAsync(LongAgo);
        left.Member!.LeftOn = new DateOnly(2026, 4, 7);
        var changed = await school.PairAsync(LongAgo);
        await school.Db.SaveChangesAsync();
        await school.Db.Standings.Where(span => span.PersonId == changed.MemberId).ExecuteUpdateAsync(row => row.SetProperty(span => span.To, new DateOnly(2026, 4, 7)));

        Assert.Empty(await DutiesAsync());
    }

    [Fact]
    public async Task A_Party_group_reports_to_its_branch()
    {
        var group = await school.SaveAsync(new Unit { Code = "B1-1", Name = "第一党小组", Kind = UnitKind.Group, Parent = school.Branch });
        group.Path = $"{school.Branch.Path}{group.Id}/";
        await school.Db.SaveChangesAsync();
        var pairing = await school.PairAsync(LongAgo, member: await school.MemberAsync(group));

        Assert.Equal([new QuarterlyDuty(pairing.MemberId, school.Branch.Id)], await DutiesAsync(school.Branch.Id));
    }

    private Task<IReadOnlyList<QuarterlyDuty>> DutiesAsync(params long[] units) => school.Db.QuarterlyDutiesAsync(
        units.Length == 0 ? school.Db.Memberships : school.Db.Memberships.AtDesks(units), First, Today, CancellationToken.None);
}

public sealed class SqliteQuarterlyDutiesTests() : QuarterlyDutiesTests(Engine.Sqlite);

public sealed class PostgresQuarterlyDutiesTests() : QuarterlyDutiesTests(Engine.Postgres);
