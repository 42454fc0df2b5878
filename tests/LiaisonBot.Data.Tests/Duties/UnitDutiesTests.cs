using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
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

    [Fact]
    public async Task A_pairing_that_changed_hands_counts_where_its_member_was_on_its_last_day()
    {
        var moved = await school.MemberAsync(school.Branch);
        var pairing = await school.PairAsync(LongAgo, to: new DateOnly(2026, 5, 10), member: moved);
        await school.MeetAsync(pairing, new DateOnly(2026, 5, 4));
        var before = await school.Db.Memberships.SingleAsync(span => span.PersonId == moved.Id);
        before.To = new DateOnly(2026, 5, 11);
        await school.SaveAsync(new Membership { PersonId = moved.Id, UnitId = school.Second.Id, From = new DateOnly(2026, 5, 12) });

        Assert.Equal([pairing.Id], await Ids(new UnitDuties(school.Db, school.Branch, Today).Met));
        Assert.Empty(await Ids(new UnitDuties(school.Db, school.Second, Today).Counted));
    }

    [Fact]
    public async Task Never_contacted_is_who_waits_longest_first_and_excused_who_owes_nothing()
    {
        var late = await school.PairAsync(new DateOnly(2026, 5, 2));
        var early = await school.PairAsync(LongAgo);
        var excused = await school.PairAsync(LongAgo);
        await school.MeetAsync(excused, new DateOnly(2026, 2, 1));
        await school.AwayAsync(excused.MemberId, LongAgo);
        var duties = new UnitDuties(school.Db, school.Branch, Today);

        Assert.Equal([early.Id, late.Id], await Ids(duties.NeverContacted));
        Assert.Equal([excused.Id], await Ids(duties.Excused));
        Assert.Equal(3, await duties.Counted.CountAsync());
    }

    [Fact]
    public async Task To_repair_unpaired_and_unreachable_are_told_apart()
    {
        var broken = await school.PairAsync(LongAgo);
        broken.Member!.LeftOn = Today.AddDays(-1);
        (await school.Db.Memberships.SingleAsync(span => span.PersonId == broken.MemberId)).To = Today.AddDays(-1);
        var sound = await school.PairAsync(LongAgo);
        await school.SaveAsync(ChatOf(sound.MemberId, "1", refusedSince: null));
        var lonely = await school.ColleagueAsync();
        var idle = await school.MemberAsync();
        await school.SaveAsync(ChatOf(idle.Id, "2", refusedSince: DateTimeOffset.UnixEpoch));
        var silent = await school.MemberAsync();
        await school.SaveAsync(ChatOf(silent.Id, Conversation.Unopened("account"), refusedSince: null));
        await school.ColleagueAsync(school.Second);
        var duties = new UnitDuties(school.Db, school.Branch, Today);

        Assert.Equal([broken.Id], await duties.ToRepair.Select(pairing => pairing.Id).ToListAsync());
        Assert.Equal([lonely.Id], await duties.ColleaguesWithoutFriend.Select(person => person.Id).ToListAsync());
        Assert.Equal([idle.Id, silent.Id], await duties.MembersWithoutColleague.Select(person => person.Id).ToListAsync());
        Assert.Equal([idle.Id, silent.Id], await duties.Unreachable.Select(person => person.Id).ToListAsync());
        Assert.Equal(2, await new UnitDuties(school.Db, school.General, Today).ColleaguesWithoutFriend.CountAsync());
        Assert.Empty(await new UnitDuties(school.Db, school.Second, Today).ToRepair.ToListAsync());
    }

    [Fact]
    public async Task Talks_count_for_the_members_unit_and_cases_where_they_stand()
    {
        var pairing = await school.PairAsync(LongAgo, colleague: await school.ColleagueAsync(school.Second));
        await school.SaveAsync(new MustTalk { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId, OccurredOn = Today, DueOn = Today });
        await school.SaveAsync(CaseAt(school.Branch, 1, pairing.MemberId, CaseState.Open));
        await school.SaveAsync(CaseAt(school.General, 2, pairing.MemberId, CaseState.Resolved));
        await school.SaveAsync(CaseAt(school.Branch, 3, pairing.MemberId, CaseState.ClosedConfirmed));

        var branch = new UnitDuties(school.Db, school.Branch, Today);
        Assert.Equal(pairing.MemberId, (await branch.MustTalks.SingleAsync()).MemberId);
        Assert.Equal([1], await branch.Cases.Select(one => one.Serial).ToListAsync());
        Assert.Empty(await new UnitDuties(school.Db, school.Second, Today).MustTalks.ToListAsync());
        Assert.Equal([1, 2], await new UnitDuties(school.Db, school.Committee, Today).Cases.Select(one => one.Serial).ToListAsync());
    }

    private static Conversation ChatOf(long personId, string id, DateTimeOffset? refusedSince) =>
        new() { ChannelId = "test", ExternalId = id, Reference = "{}", PersonId = personId, UnreachableSince = refusedSince };

    private static Case CaseAt(Unit unit, int serial, long raiser, CaseState state) => new()
    {
        Year = 2026,
        Serial = serial,
        RaisedById = raiser,
        RaisedAt = DateTimeOffset.UnixEpoch.AddDays(serial),
        HomeUnitId = unit.Id,
        UnitId = unit.Id,
        Rung = unit.Kind,
        Category = "work",
        Text = "教研室漏水",
        State = state,
    };

    private static Task<List<long>> Ids(IQueryable<MonthlyDuty> duties) => duties.Select(duty => duty.PairingId).ToListAsync();
}

public sealed class UnitDutiesOnSqliteTests() : UnitDutiesTests(Engine.Sqlite);

public sealed class UnitDutiesOnPostgresTests() : UnitDutiesTests(Engine.Postgres);
