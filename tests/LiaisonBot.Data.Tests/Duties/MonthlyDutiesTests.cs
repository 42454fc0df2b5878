using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>Who owes a contact in May 2026, and who had it (C1).</summary>
public abstract class MonthlyDutiesTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly LongAgo = new(2026, 1, 5);
    private DutySchool school = null!;

    public async Task InitializeAsync() => school = await DutySchool.NewAsync(engine);

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task A_pairing_owes_a_contact_until_it_had_one()
    {
        var pairing = await school.PairAsync(LongAgo);
        await school.MeetAsync(pairing, May(-1));

        var undone = await DutyAsync(asOf: 15);
        await school.MeetAsync(pairing, May(12));
        await school.MeetAsync(pairing, May(9));
        var met = await DutyAsync(asOf: 15);

        Assert.Equal((null, null, May(-1), true), (undone.MetOn, undone.ExcusedBecause, undone.LastContactOn, undone.WasEverMet));
        Assert.Equal((May(1), May(31), May(15)), (undone.From, undone.To, undone.CountsOn));
        Assert.Equal((May(9), May(12)), (met.MetOn, met.LastContactOn));
    }

    [Fact]
    public async Task What_happened_later_or_does_not_count_is_not_seen()
    {
        var pairing = await school.PairAsync(LongAgo);
        var voided = await school.MeetAsync(pairing, May(3));
        await school.MeetAsync(pairing, May(16));
        voided.VoidedAt = DateTimeOffset.UnixEpoch;
        await school.Db.SaveChangesAsync();

        Assert.Null((await DutyAsync(asOf: 15)).MetOn);
        Assert.Equal(May(16), (await DutyAsync(asOf: 31)).MetOn);
    }

    [Fact]
    public async Task Looking_back_the_months_end_decides()
    {
        var pairing = await school.PairAsync(LongAgo);
        await school.MeetAsync(pairing, May(35));

        var duty = Assert.Single(await DutiesAsync(new DateOnly(2026, 7, 1)));

        Assert.Equal((null, May(31)), (duty.MetOn, duty.CountsOn));
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(21, 0)]
    public async Task A_pairing_begun_after_the_20th_starts_next_month(int begun, int duties)
    {
        await school.PairAsync(May(begun));

        Assert.Equal(duties, (await DutiesAsync(May(31))).Count);
        Assert.Single(await school.Db.MonthlyDutiesOf(school.Db.Pairings, May(32), May(40)).ToListAsync());
    }

    [Fact]
    public async Task A_pairing_of_days_to_come_or_of_last_month_owes_nothing()
    {
        await school.PairAsync(May(16));
        await school.PairAsync(LongAgo, to: May(0));

        Assert.Empty(await DutiesAsync(May(15)));
    }

    [Fact]
    public async Task Whoever_left_or_changed_sides_owes_and_is_owed_nothing()
    {
        List<Pairing> pairings = [];
        while (pairings.Count < 4)
            pairings.Add(await school.PairAsync(LongAgo));
        pairings[0].Member!.LeftOn = May(14);
        pairings[1].Colleague!.LeftOn = May(14);
        await TurnAsync(pairings[2].MemberId, PersonKind.Colleague);
        await TurnAsync(pairings[3].ColleagueId, PersonKind.Member);

        Assert.Empty(await DutiesAsync(May(15)));
        Assert.Equal(4, (await DutiesAsync(May(14))).Count);
        Assert.Equal(4, await school.Db.ToRepair(May(15)).CountAsync());
        Assert.Empty(await school.Db.ToRepair(May(14)).ToListAsync());
    }

    [Theory]
    [InlineData(1, 15, false)]
    [InlineData(1, 16, true)]
    [InlineData(16, 31, true)]
    [InlineData(16, null, true)]
    [InlineData(17, null, false)]
    [InlineData(-20, 40, true)]
    public async Task Who_is_away_for_more_than_half_of_the_month_is_excused(int from, int? to, bool isExcused)
    {
        var pairing = await school.PairAsync(LongAgo);
        var (member, colleague) = (pairing.MemberId, pairing.ColleagueId);

        var away = await school.AwayAsync(member, May(from), to is { } day ? May(day) : null);
        Assert.Equal(isExcused ? Excuse.MemberAway : null, (await DutyAsync(asOf: 10)).ExcusedBecause);
        away.PersonId = colleague;
        await school.Db.SaveChangesAsync();
        Assert.Equal(isExcused ? Excuse.ColleagueAway : null, (await DutyAsync(asOf: 10)).ExcusedBecause);
        away.WithdrawnAt = DateTimeOffset.UnixEpoch;
        await school.Db.SaveChangesAsync();
        Assert.Null((await DutyAsync(asOf: 10)).ExcusedBecause);
    }

    [Fact]
    public async Task Days_are_counted_once_and_each_side_on_its_own()
    {
        var pairing = await school.PairAsync(LongAgo);
        await school.AwayAsync(pairing.MemberId, May(1), May(10));
        await school.AwayAsync(pairing.MemberId, May(5), May(12));
        await school.AwayAsync(pairing.ColleagueId, May(20), May(31));
        Assert.Null((await DutyAsync(asOf: 10)).ExcusedBecause);

        await school.AwayAsync(pairing.MemberId, May(28), May(31));
        Assert.Equal(Excuse.MemberAway, (await DutyAsync(asOf: 10)).ExcusedBecause);
    }

    [Fact]
    public async Task Half_is_of_the_days_that_the_pairing_has()
    {
        // Ten days of May: six of them away are enough.
        var pairing = await school.PairAsync(May(11), to: May(20));
        await school.AwayAsync(pairing.MemberId, May(1), May(15));
        Assert.Null((await DutyAsync(asOf: 15)).ExcusedBecause);

        await school.AwayAsync(pairing.MemberId, May(20), May(31));
        Assert.Equal(Excuse.MemberAway, (await DutyAsync(asOf: 15)).ExcusedBecause);
    }

    [Fact]
    public async Task The_secretary_may_excuse_a_month_and_take_that_back()
    {
        var pairing = await school.PairAsync(LongAgo);
        var excused = await school.SaveAsync(new ExcusedMonth { PairingId = pairing.Id, Month = May(1), Reason = "对方请假", ExcusedById = pairing.MemberId });
        await school.SaveAsync(new ExcusedMonth { PairingId = pairing.Id, Month = May(32), Reason = "对方请假", ExcusedById = pairing.MemberId });
        Assert.Equal(Excuse.Secretary, (await DutyAsync(asOf: 10)).ExcusedBecause);

        excused.WithdrawnAt = DateTimeOffset.UnixEpoch;
        await school.Db.SaveChangesAsync();
        Assert.Null((await DutyAsync(asOf: 10)).ExcusedBecause);
    }

    [Fact]
    public async Task Credit_stays_with_who_made_the_contact()
    {
        var first = await school.PairAsync(LongAgo, to: May(10));
        await school.MeetAsync(first, May(4));
        var second = await school.PairAsync(May(11), colleague: first.Colleague);

        var duty = await DutyAsync(asOf: 20);
        Assert.Equal((first.Id, May(4), May(10), May(10)), (duty.PairingId, duty.MetOn, duty.To, duty.CountsOn));

        // From the next month on it is the new friend's.
        Assert.Equal(second.Id, Assert.Single(await school.Db.MonthlyDutiesOf(school.Db.Pairings, May(32), May(40)).ToListAsync()).PairingId);
    }

    [Fact]
    public async Task A_month_without_a_contact_goes_to_the_friend_who_follows_by_the_20th()
    {
        var first = await school.PairAsync(LongAgo, to: May(20));
        var second = await school.PairAsync(May(20), colleague: first.Colleague);
        await school.MeetAsync(first, May(21));

        Assert.Equal(second.Id, (await DutyAsync(asOf: 21)).PairingId);
        Assert.Equal([first.Id, second.Id], (await DutiesAsync(May(20))).Select(duty => duty.PairingId).Order());
    }

    [Fact]
    public async Task Where_nobody_follows_in_time_it_stays_undone_but_cannot_be_done_any_more()
    {
        var first = await school.PairAsync(LongAgo, to: May(20));
        await school.PairAsync(May(21), colleague: first.Colleague);

        var duty = await DutyAsync(asOf: 25);
        Assert.Equal((first.Id, null), (duty.PairingId, duty.MetOn));
        Assert.Empty(await school.Db.MonthlyDutiesOf(school.Db.Pairings, May(1), May(25)).Lasting(May(25)).ToListAsync());

        first.Colleague!.LeftOn = May(20);
        await school.Db.SaveChangesAsync();
        Assert.Empty(await DutiesAsync(May(25)));
    }

    [Fact]
    public async Task One_who_asks_about_some_pairings_hears_of_these()
    {
        var pairing = await school.PairAsync(LongAgo);
        await school.PairAsync(LongAgo);

        var duties = await school.Db.MonthlyDutiesOf(school.Db.Pairings.OfMember(pairing.MemberId), May(1), May(10)).Undone().ToListAsync();

        Assert.Equal([pairing.Id], duties.Select(duty => duty.PairingId));
    }

    /// <summary>A day of May 2026; 0 is the last of April, 32 the first of June.</summary>
    private static DateOnly May(int day) => new DateOnly(2026, 4, 30).AddDays(day);

    private Task<List<MonthlyDuty>> DutiesAsync(DateOnly asOf) => school.Db.MonthlyDutiesOf(school.Db.Pairings, May(1), asOf).ToListAsync();

    private async Task<MonthlyDuty> DutyAsync(int asOf) => Assert.Single(await DutiesAsync(May(asOf)));

    private async Task TurnAsync(long personId, PersonKind kind)
    {
        var before = await school.Db.Standings.SingleAsync(span => span.PersonId == personId);
        before.To = May(14);
        await school.SaveAsync(new Standing { PersonId = personId, Kind = kind, From = May(15) });
    }
}

public sealed class MonthlyDutiesOnSqliteTests() : MonthlyDutiesTests(Engine.Sqlite);

public sealed class MonthlyDutiesOnPostgresTests() : MonthlyDutiesTests(Engine.Postgres);
