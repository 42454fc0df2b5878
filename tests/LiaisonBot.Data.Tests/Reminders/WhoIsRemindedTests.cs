using LiaisonBot.Data.Cases;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Tests.Duties;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Reminders;

/// <summary>Each rule's people, rule by rule of docs/reminders.md.</summary>
public abstract class WhoIsRemindedTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly LongAgo = new(2026, 1, 5);
    private PlanStage stage = null!;

    private DutySchool School => stage.School;

    public async Task InitializeAsync()
    {
        stage = await PlanStage.NewAsync(engine);
        await stage.PlanAtAsync("2026-05-08T00:10");
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Excused_ended_and_broken_pairings_remind_nobody()
    {
        var away = await School.PairAsync(LongAgo);
        await School.AwayAsync(away.ColleagueId, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 20));
        await School.PairAsync(LongAgo, to: new DateOnly(2026, 5, 9));
        var left = await School.PairAsync(LongAgo);
        left.Member!.LeftOn = new DateOnly(2026, 5, 9);
        await School.Db.SaveChangesAsync();
        var absentForAWeek = await School.PairAsync(LongAgo);
        await School.AwayAsync(absentForAWeek.MemberId, new DateOnly(2026, 5, 6), new DateOnly(2026, 5, 12));

        Assert.Equal([$"contact.10 {absentForAWeek.MemberId}"], await AtAsync("2026-05-10T00:10"));
    }

    [Fact]
    public async Task The_weeks_digest_goes_to_the_secretary_else_the_deputy_else_up()
    {
        var secretary = await School.OfficialAsync(School.Branch);
        var deputy = await School.OfficialAsync(School.Branch, Role.DeputySecretary);
        var above = await School.OfficialAsync(School.General);
        await School.AwayAsync(secretary.Id, new DateOnly(2026, 5, 18), new DateOnly(2026, 5, 18));
        await School.AwayAsync(deputy.Id, new DateOnly(2026, 5, 25), new DateOnly(2026, 5, 25));

        Assert.Equal(Lines("digest.week", secretary, above), await AtAsync("2026-05-11T00:10"));
        Assert.Equal(Lines("digest.week", deputy, above), await AtAsync("2026-05-18T00:10"));
        Assert.Equal(Lines("digest.week", secretary, above), await AtAsync("2026-05-25T00:10"));
    }

    [Fact]
    public async Task One_who_answers_for_two_branches_is_one_line_and_an_officer_none()
    {
        var secretary = await School.OfficialAsync(School.Branch);
        await School.SaveAsync(new RoleHolding { PersonId = secretary.Id, UnitId = School.Second.Id, Role = Role.Secretary, From = LongAgo });
        await School.OfficialAsync(School.Branch, Role.Officer);
        var second = await School.OfficialAsync(School.Second);
        second.LeftOn = new DateOnly(2026, 5, 10);
        await School.Db.SaveChangesAsync();

        Assert.Equal(Lines("digest.week", secretary), await AtAsync("2026-05-11T00:10"));
    }

    [Fact]
    public async Task The_months_digest_goes_to_general_branches_and_the_committee()
    {
        var general = await School.OfficialAsync(School.General);
        var committee = await School.OfficialAsync(School.Committee);
        await School.OfficialAsync(School.Branch);

        Assert.Equal(Lines("digest.month", general, committee), await AtAsync("2026-06-01T00:10", "digest.month"));
    }

    [Fact]
    public async Task A_talk_that_an_import_opened_is_told_the_next_morning_and_again_before_it_is_too_late()
    {
        var pairing = await School.PairAsync(LongAgo);
        var other = await School.PairAsync(LongAgo);
        await School.SaveAsync(Talk(pairing, due: new DateOnly(2026, 5, 25), recordedById: null));
        await School.SaveAsync(Talk(other, due: new DateOnly(2026, 5, 25), recordedById: other.MemberId));
        Assert.Empty(await AtAsync("2026-05-08T08:25", "talk"));

        Assert.Equal([$"talk.opened {pairing.MemberId}"], await AtAsync("2026-05-09T00:10", "talk"));
        Assert.Empty(await AtAsync("2026-05-21T00:10", "talk"));
        Assert.Equal([$"talk.soon {pairing.MemberId}", $"talk.soon {other.MemberId}"], await AtAsync("2026-05-22T00:10", "talk"));
        Assert.Empty(await AtAsync("2026-05-23T00:10", "talk"));
        var soon = await stage.Db.Reminders.FirstAsync(reminder => reminder.Rule == ReminderRules.TalkSoon);
        Assert.Equal((new DateOnly(2026, 5, 22), new DateOnly(2026, 5, 25)), (soon.Day, soon.Until));
    }

    [Fact]
    public async Task A_talk_that_was_held_or_that_nobody_is_left_to_hold_reminds_nobody()
    {
        var held = await School.PairAsync(LongAgo);
        await School.SaveAsync(Talk(held, due: new DateOnly(2026, 5, 25), recordedById: null));
        var contact = await School.MeetAsync(held, new DateOnly(2026, 5, 8));
        contact.Occasion = Occasion.Post;
        var gone = await School.PairAsync(LongAgo);
        await School.SaveAsync(Talk(gone, due: new DateOnly(2026, 5, 25), recordedById: null));
        gone.Member!.LeftOn = new DateOnly(2026, 5, 8);
        await School.Db.SaveChangesAsync();

        Assert.Empty(await AtAsync("2026-05-11T00:10", "talk"));
        Assert.Empty(await AtAsync("2026-05-22T00:10", "talk"));
    }

    [Fact]
    public async Task A_new_friend_hears_of_a_talk_as_long_as_there_is_time()
    {
        var pairing = await School.PairAsync(LongAgo, to: new DateOnly(2026, 5, 22));
        await School.SaveAsync(Talk(pairing, due: new DateOnly(2026, 5, 25), recordedById: null));
        var next = await School.PairAsync(new DateOnly(2026, 5, 23), colleague: pairing.Colleague);

        Assert.Equal([$"talk.soon {pairing.MemberId}"], await AtAsync("2026-05-22T00:10", "talk.soon"));
        Assert.Equal([$"talk.soon {next.MemberId}"], await AtAsync("2026-05-25T00:10", "talk.soon"));
    }

    [Fact]
    public async Task A_case_reminds_who_took_it_else_those_of_its_rung_who_are_there_but_not_its_raiser()
    {
        var taker = await School.OfficialAsync(School.Branch);
        var deputy = await School.OfficialAsync(School.Branch, Role.DeputySecretary);
        var away = await School.OfficialAsync(School.Branch, Role.DeputySecretary);
        await School.AwayAsync(away.Id, new DateOnly(2026, 5, 1));
        var due = new DateOnly(2026, 5, 25);
        await School.SaveAsync(CaseOf(1, deputy.Id, due, taker.Id));
        Assert.Empty(await AtAsync("2026-05-21T00:10", "case"));
        Assert.Equal([$"case.soon {taker.Id}"], await AtAsync("2026-05-22T00:10", "case"));

        await School.SaveAsync(CaseOf(2, raiser: taker.Id, due, takenBy: away.Id));
        Assert.Equal([$"case.soon {deputy.Id}"], await AtAsync("2026-05-23T00:10", "case"));
        Assert.Empty(await AtAsync("2026-05-25T00:10", "case"));
    }

    [Fact]
    public async Task A_case_that_waits_for_its_raiser_or_is_answered_or_overdue_reminds_nobody()
    {
        var secretary = await School.OfficialAsync(School.Branch);
        var raiser = await School.MemberAsync();
        var due = new DateOnly(2026, 5, 25);
        var paused = CaseOf(1, raiser.Id, due, secretary.Id);
        (paused.State, paused.PausedOn) = (CaseState.Asked, new DateOnly(2026, 5, 20));
        var answered = CaseOf(2, raiser.Id, due, secretary.Id);
        answered.State = CaseState.Resolved;
        await School.SaveAsync(paused);
        await School.SaveAsync(answered);
        await School.SaveAsync(CaseOf(3, raiser.Id, new DateOnly(2026, 5, 21), secretary.Id));

        Assert.Empty(await AtAsync("2026-05-22T00:10", "case"));
    }

    [Fact]
    public async Task A_milestone_reminds_those_who_answer_for_its_units_two_weeks_and_three_days_before_and_on_its_day()
    {
        var branch = await School.OfficialAsync(School.Branch);
        var general = await School.OfficialAsync(School.General);
        await School.OfficialAsync(School.Second, Role.Leader);

        Assert.Equal(Lines("milestone.rounds.14", branch, general), await AtAsync("2026-06-06T00:10", "milestone"));
        Assert.Equal(Lines("milestone.check_first.14", branch, general).Concat(Lines("milestone.summary_branch.14", branch, general)), await AtAsync("2026-06-16T00:10", "milestone"));
        Assert.Equal(Lines("milestone.rounds.3", branch, general).Append($"milestone.summary_general.14 {general.Id}"), await AtAsync("2026-06-17T00:10", "milestone"));
        var sent = await stage.Db.Reminders.Where(reminder => reminder.Rule == "milestone.rounds.14").Select(reminder => reminder.DueAt).Distinct().SingleAsync();
        Assert.Equal(PlanStage.At("2026-06-08T08:30"), sent);
    }

    [Fact]
    public async Task A_round_reminds_three_days_before_and_on_its_last_day_those_who_have_not_answered()
    {
        var answered = await School.PairAsync(LongAgo);
        var owing = await School.PairAsync(LongAgo);
        await School.PairAsync(LongAgo, member: owing.Member);
        var away = await School.PairAsync(LongAgo);
        await School.AwayAsync(away.MemberId, new DateOnly(2026, 5, 20));
        var round = await RoundAsync(1, opened: new DateOnly(2026, 5, 12), last: new DateOnly(2026, 5, 26));
        await School.SaveAsync(new RoundAnswer
        {
            RoundId = round.Id,
            PairingId = answered.Id,
            AnsweredById = answered.MemberId,
            Finding = RoundFinding.Nothing,
            AnsweredOn = new DateOnly(2026, 5, 13),
        });

        Assert.Empty(await AtAsync("2026-05-22T00:10", "round"));
        Assert.Equal([$"round.3 {owing.MemberId}"], await AtAsync("2026-05-23T00:10", "round"));
        var begun = await School.PairAsync(new DateOnly(2026, 5, 24));
        Assert.Equal([$"round.3 {begun.MemberId}"], await AtAsync("2026-05-24T00:10", "round"));
        Assert.Equal([$"round.0 {owing.MemberId}", $"round.0 {begun.MemberId}"], await AtAsync("2026-05-26T00:10", "round"));
        Assert.Empty(await AtAsync("2026-05-27T00:10", "round"));
        var sent = await stage.Db.Reminders.Where(reminder => reminder.Rule == ReminderRules.Round3).OrderBy(reminder => reminder.Id).FirstAsync();
        Assert.Equal((new DateOnly(2026, 5, 23), new DateOnly(2026, 5, 25), PlanStage.At("2026-05-25T08:30")), (sent.Day, sent.Until, sent.DueAt));
    }

    [Fact]
    public async Task A_round_whose_last_day_is_not_worked_reminds_on_the_working_day_before()
    {
        var owing = await School.PairAsync(LongAgo);
        await RoundAsync(1, opened: new DateOnly(2026, 5, 12), last: new DateOnly(2026, 5, 24));

        Assert.Equal([$"round.3 {owing.MemberId}"], await AtAsync("2026-05-21T00:10", "round"));
        Assert.Equal([$"round.0 {owing.MemberId}"], await AtAsync("2026-05-22T00:10", "round"));
    }

    [Fact]
    public async Task A_round_that_was_opened_today_or_ended_or_taken_back_reminds_nobody()
    {
        await School.PairAsync(LongAgo);
        var round = await RoundAsync(1, opened: new DateOnly(2026, 5, 12), last: new DateOnly(2026, 5, 14));
        Assert.Empty(await AtAsync("2026-05-12T00:10", "round"));

        round.EndedOn = new DateOnly(2026, 5, 12);
        await School.Db.SaveChangesAsync();
        var taken = await RoundAsync(2, opened: new DateOnly(2026, 5, 12), last: new DateOnly(2026, 5, 14));
        taken.WithdrawnAt = PlanStage.At("2026-05-12T10:00");
        await School.Db.SaveChangesAsync();

        Assert.Empty(await AtAsync("2026-05-13T00:10", "round"));
    }

    [Fact]
    public async Task The_milestone_of_the_rounds_is_not_for_a_branch_that_has_had_two()
    {
        var branch = await School.OfficialAsync(School.Branch);
        var second = await School.OfficialAsync(School.Second);
        await RoundAsync(1, opened: new DateOnly(2026, 4, 30), last: new DateOnly(2026, 5, 6));
        await RoundAsync(2, opened: new DateOnly(2026, 5, 8), last: new DateOnly(2026, 5, 12));
        Assert.Equal(Lines("milestone.rounds.14", branch, second), await AtAsync("2026-06-06T00:10", "milestone.rounds"));

        await RoundAsync(3, opened: new DateOnly(2026, 6, 8), last: new DateOnly(2026, 6, 30));

        Assert.Equal(Lines("milestone.rounds.3", second), await AtAsync("2026-06-17T00:10", "milestone.rounds"));
    }

    [Fact]
    public async Task Pairing_is_asked_of_units_with_somebody_unpaired_and_caught_up_once_in_a_late_start()
    {
        await using var late = await PlanStage.NewAsync(engine);
        var first = await late.School.OfficialAsync(late.School.Branch);
        var second = await late.School.OfficialAsync(late.School.Second);
        await late.School.PairAsync(LongAgo, member: first, colleague: await late.School.ColleagueAsync());
        await late.School.PairAsync(LongAgo, member: second, colleague: await late.School.ColleagueAsync(late.School.Second));
        await late.School.ColleagueAsync(late.School.Second);

        var caught = Assert.Single(await late.PlanAtAsync("2026-05-12T15:00"), reminder => ReminderRules.MilestoneOf(reminder.Rule) is not null);
        Assert.Equal(("milestone.pairing.0", second.Id, new DateOnly(2026, 4, 20)), (caught.Rule, caught.PersonId, caught.Day));
        Assert.Equal(PlanStage.At("2026-05-12T08:30"), caught.DueAt);

        await late.School.ColleagueAsync(late.School.Branch);
        Assert.DoesNotContain(await late.PlanAtAsync("2026-05-13T00:10"), reminder => ReminderRules.MilestoneOf(reminder.Rule) is not null);
    }

    private Task<Round> RoundAsync(int serial, DateOnly opened, DateOnly last) =>
        School.SaveAsync(new Round { UnitId = School.Branch.Id, Year = 2026, Serial = serial, OpenedOn = opened, LastOn = last });

    private static IEnumerable<string> Lines(string rule, params Person[] people) => people.Select(person => $"{rule} {person.Id}");

    /// <summary>What is new in the ledger of the rules that begin like this, at that time of the clock.</summary>
    private async Task<IEnumerable<string>> AtAsync(string local, string rules = "") =>
        (await stage.PlanAtAsync(local))
            .Where(reminder => reminder.Rule.StartsWith(rules, StringComparison.Ordinal))
            .OrderBy(reminder => reminder.Rule, StringComparer.Ordinal).ThenBy(reminder => reminder.PersonId)
            .Select(reminder => $"{reminder.Rule} {reminder.PersonId}");

    private static MustTalk Talk(Pairing pairing, DateOnly due, long? recordedById) => new()
    {
        PairingId = pairing.Id,
        ColleagueId = pairing.ColleagueId,
        Occasion = Occasion.Post,
        OccurredOn = new DateOnly(2026, 5, 8),
        DueOn = due,
        RecordedById = recordedById,
        RecordedAt = PlanStage.At("2026-05-08T10:00"),
    };

    private Case CaseOf(int serial, long raiser, DateOnly due, long? takenBy) => new()
    {
        Year = 2026,
        Serial = serial,
        RaisedById = raiser,
        RaisedAt = PlanStage.At("2026-05-08T10:00"),
        HomeUnitId = School.Branch.Id,
        UnitId = School.Branch.Id,
        Rung = UnitKind.Branch,
        Category = CaseCategories.BuiltIn[0].Id,
        Text = "教研室漏水",
        State = CaseState.Taken,
        TakenById = takenBy,
        DueOn = due,
    };
}

public sealed class WhoIsRemindedOnSqliteTests() : WhoIsRemindedTests(Engine.Sqlite);

public sealed class WhoIsRemindedOnPostgresTests() : WhoIsRemindedTests(Engine.Postgres);
