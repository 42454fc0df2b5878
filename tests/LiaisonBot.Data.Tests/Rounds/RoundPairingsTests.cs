using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Tests.Duties;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Rounds;

/// <summary>Whom a round asks that a branch opened on 6 May 2026 for two weeks, and what is answered (docs/rounds.md).</summary>
public abstract class RoundPairingsTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly LongAgo = new(2026, 1, 5);
    private static readonly DateOnly Opened = new(2026, 5, 6);
    private static readonly DateOnly Last = new(2026, 5, 19);

    private DutySchool school = null!;
    private Round round = null!;

    public async Task InitializeAsync()
    {
        school = await DutySchool.NewAsync(engine);
        round = await RoundAsync(school.Branch, 1, Opened, Last);
    }

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task Every_sound_pairing_of_the_branchs_members_is_asked_and_no_other()
    {
        var asked = await school.PairAsync(LongAgo, colleague: await school.ColleagueAsync(school.Second));
        await school.PairAsync(LongAgo, member: await school.MemberAsync(school.Second), colleague: await school.ColleagueAsync());
        await school.PairAsync(LongAgo, to: new DateOnly(2026, 5, 9));
        var left = await school.PairAsync(LongAgo);
        left.Colleague!.LeftOn = new DateOnly(2026, 5, 9);
        var joined = await school.PairAsync(LongAgo);
        await school.Db.Standings.Where(side => side.PersonId == joined.ColleagueId).ExecuteUpdateAsync(row => row.SetProperty(side => side.To, new DateOnly(2026, 5, 9)));
        await school.SaveAsync(new Standing { PersonId = joined.ColleagueId, Kind = PersonKind.Member, From = new DateOnly(2026, 5, 10) });

        Assert.Equal([asked.Id], await AskedAsync(new DateOnly(2026, 5, 10)));
    }

    [Fact]
    public async Task A_member_of_a_group_below_the_branch_is_asked_by_the_branch()
    {
        var group = await school.SaveAsync(new Unit { Code = "B1-G1", Name = "第一党小组", Kind = UnitKind.Group, ParentId = school.Branch.Id, Path = $"{school.Branch.Path}99/" });
        var pairing = await school.PairAsync(LongAgo, member: await school.MemberAsync(group));

        Assert.Equal([pairing.Id], await AskedAsync(Opened));
    }

    [Fact]
    public async Task A_pairing_that_begins_or_changes_hands_is_asked_of_whoever_has_it_and_credit_stays()
    {
        var before = await school.PairAsync(LongAgo, to: new DateOnly(2026, 5, 11));
        await AnswerAsync(before, RoundFinding.Something, new DateOnly(2026, 5, 8));
        var after = await school.PairAsync(new DateOnly(2026, 5, 12), colleague: before.Colleague);
        var begun = await school.PairAsync(new DateOnly(2026, 5, 14));

        Assert.Equal([before.Id], await AskedAsync(new DateOnly(2026, 5, 11)));
        Assert.Equal([after.Id, begun.Id], await AskedAsync(new DateOnly(2026, 5, 14)));
        var counted = await CountedAsync(new DateOnly(2026, 5, 14));
        Assert.Equal([(before.Id, before.MemberId, true), (after.Id, after.MemberId, false), (begun.Id, begun.MemberId, false)], counted);
    }

    [Fact]
    public async Task A_pairing_is_asked_by_the_branch_to_which_its_member_moved()
    {
        var member = await school.MemberAsync();
        var pairing = await school.PairAsync(LongAgo, member: member);
        await school.Db.Memberships.Where(span => span.PersonId == member.Id).ExecuteUpdateAsync(row => row.SetProperty(span => span.To, new DateOnly(2026, 5, 9)));
        await school.SaveAsync(new Membership { PersonId = member.Id, UnitId = school.Second.Id, From = new DateOnly(2026, 5, 10) });

        Assert.Equal([pairing.Id], await AskedAsync(new DateOnly(2026, 5, 9)));
        Assert.Empty(await AskedAsync(new DateOnly(2026, 5, 10)));
    }

    [Fact]
    public async Task Who_is_away_for_all_that_is_left_owes_nothing_and_who_comes_back_does()
    {
        var away = await school.PairAsync(LongAgo);
        await school.AwayAsync(away.MemberId, new DateOnly(2026, 5, 10), new DateOnly(2026, 5, 15));
        await school.AwayAsync(away.MemberId, new DateOnly(2026, 5, 16));
        var back = await school.PairAsync(LongAgo);
        await school.AwayAsync(back.MemberId, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 18));
        var colleague = await school.PairAsync(LongAgo);
        await school.AwayAsync(colleague.ColleagueId, LongAgo);

        Assert.Equal([away.Id, back.Id, colleague.Id], await OwedAsync(new DateOnly(2026, 5, 9)));
        Assert.Equal([back.Id, colleague.Id], await OwedAsync(new DateOnly(2026, 5, 10)));
        Assert.Equal([back.Id, colleague.Id], await OwedAsync(new DateOnly(2026, 6, 30)));

        await AnswerAsync(away, RoundFinding.Nothing, new DateOnly(2026, 5, 12));
        Assert.Equal(3, (await CountedAsync(new DateOnly(2026, 5, 12))).Count);
    }

    [Fact]
    public async Task An_answer_counts_from_its_day_on_and_one_that_was_taken_back_is_none()
    {
        var answered = await school.PairAsync(LongAgo);
        await AnswerAsync(answered, RoundFinding.Nothing, new DateOnly(2026, 5, 8));
        var taken = await school.PairAsync(LongAgo);
        await AnswerAsync(taken, RoundFinding.NotAsked, new DateOnly(2026, 5, 8));

        Assert.Equal([answered.Id, taken.Id], await OwedAsync(new DateOnly(2026, 5, 7)));
        Assert.Equal([taken.Id], await OwedAsync(new DateOnly(2026, 5, 8)));
    }

    [Fact]
    public async Task What_happens_after_a_round_is_over_does_not_change_it()
    {
        var pairing = await school.PairAsync(LongAgo, to: new DateOnly(2026, 5, 14));
        await school.PairAsync(new DateOnly(2026, 5, 20));
        Assert.Empty(await OwedAsync(new DateOnly(2026, 6, 30)));

        round.EndedOn = new DateOnly(2026, 5, 13);
        await school.Db.SaveChangesAsync();

        Assert.Equal([pairing.Id], await OwedAsync(new DateOnly(2026, 6, 30)));
        Assert.False(round.IsOpenOn(new DateOnly(2026, 5, 13)));
    }

    [Fact]
    public async Task Whom_a_round_would_ask_is_known_before_it_is_opened()
    {
        var pairing = await school.PairAsync(LongAgo);
        await AnswerAsync(pairing, RoundFinding.Nothing, Opened);
        await school.AwayAsync(pairing.MemberId, new DateOnly(2026, 6, 1));

        var next = Assert.Single(await school.Db.WouldAsk(school.Branch, new DateOnly(2026, 6, 2), new DateOnly(2026, 6, 9)).ToListAsync());

        Assert.Equal((pairing.Id, (DateOnly?)null, true), (next.PairingId, next.AnsweredOn, next.IsExcused));
    }

    [Fact]
    public async Task A_units_figures_are_those_of_the_rounds_that_are_open()
    {
        var other = await RoundAsync(school.Second, 1, new DateOnly(2026, 5, 7), new DateOnly(2026, 5, 12));
        var answered = await school.PairAsync(LongAgo);
        await AnswerAsync(answered, RoundFinding.Something, new DateOnly(2026, 5, 8));
        var owed = await school.PairAsync(LongAgo);
        var elsewhere = await school.PairAsync(LongAgo, member: await school.MemberAsync(school.Second));

        Assert.Equal([owed.Id], await UncollectedAsync(school.Branch, new DateOnly(2026, 5, 10)));
        Assert.Equal([owed.Id, elsewhere.Id], await UncollectedAsync(school.Committee, new DateOnly(2026, 5, 10)));
        Assert.Equal([owed.Id], await UncollectedAsync(school.Committee, new DateOnly(2026, 5, 13)));
        Assert.Equal(3, await new UnitDuties(school.Db, school.Committee, new DateOnly(2026, 5, 10)).Collecting.CountAsync());
        Assert.False(other.IsOpenOn(new DateOnly(2026, 5, 13)));
    }

    [Fact]
    public async Task Rounds_count_from_the_day_they_were_opened_and_not_once_they_were_taken_back()
    {
        await RoundAsync(school.Branch, 2, new DateOnly(2026, 5, 20), new DateOnly(2026, 6, 20));
        var taken = await RoundAsync(school.Second, 1, Opened, Last);
        taken.WithdrawnAt = DateTimeOffset.UnixEpoch;
        await school.Db.SaveChangesAsync();

        var held = await school.Db.RoundsHeld(school.Db.Units, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31)).OrderBy(one => one.Serial).ToListAsync();

        Assert.Equal([(school.Branch.Id, 1, false), (school.Branch.Id, 2, true)], held.Select(one => (one.UnitId, one.Serial, one.IsOpen)));
        Assert.Empty(await school.Db.RoundsHeld(school.Db.Units, LongAgo, new DateOnly(2026, 5, 5)).ToListAsync());
    }

    [Fact]
    public async Task A_branch_has_one_round_of_a_number_and_a_round_one_answer_of_a_pairing()
    {
        await Assert.ThrowsAsync<DbUpdateException>(() => RoundAsync(school.Branch, 1, Opened, Last));
        school.Db.ChangeTracker.Clear();
        var pairing = await school.PairAsync(LongAgo);
        await AnswerAsync(pairing, RoundFinding.Nothing, Opened);

        await Assert.ThrowsAsync<DbUpdateException>(() => AnswerAsync(pairing, RoundFinding.Something, Opened));
    }

    private Task<Round> RoundAsync(Unit unit, int serial, DateOnly opened, DateOnly last) =>
        school.SaveAsync(new Round { UnitId = unit.Id, Year = 2026, Serial = serial, OpenedOn = opened, LastOn = last });

    private Task<RoundAnswer> AnswerAsync(Pairing pairing, RoundFinding finding, DateOnly on) => school.SaveAsync(new RoundAnswer
    {
        RoundId = round.Id,
        PairingId = pairing.Id,
        AnsweredById = pairing.MemberId,
        Finding = finding,
        AnsweredOn = on,
    });

    private IQueryable<Round> Own => school.Db.Rounds.Where(one => one.Id == round.Id);

    private Task<List<long>> AskedAsync(DateOnly day) =>
        school.Db.AskedIn(Own, day).Select(one => one.PairingId).Order().ToListAsync();

    private Task<List<long>> OwedAsync(DateOnly day) =>
        school.Db.AskedIn(Own, day).Unanswered().Select(one => one.PairingId).Order().ToListAsync();

    private async Task<List<(long, long, bool)>> CountedAsync(DateOnly day) =>
        [.. (await school.Db.CountedIn(Own, day).ToListAsync()).OrderBy(one => one.PairingId).Select(one => (one.PairingId, one.MemberId, one.AnsweredOn is not null))];

    private Task<List<long>> UncollectedAsync(Unit unit, DateOnly day) =>
        new UnitDuties(school.Db, unit, day).NotCollected.Select(one => one.PairingId).ToListAsync();
}

public sealed class RoundPairingsOnSqliteTests() : RoundPairingsTests(Engine.Sqlite);

public sealed class RoundPairingsOnPostgresTests() : RoundPairingsTests(Engine.Postgres);
