using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Data.Tests.Reminders;

/// <summary>What is to be done by a day reminds whoever has it to do (R6, R8, R11), and a branch without a plan hears that it has none.</summary>
public abstract class FollowUpReminderTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2026, 6, 15);
    private PlanStage stage = null!;
    private Person secretary = null!;

    public async Task InitializeAsync()
    {
        stage = await PlanStage.NewAsync(engine);
        await stage.PlanAtAsync("2026-05-08T00:10");
        secretary = await stage.School.OfficialAsync(stage.School.Branch);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Two_weeks_and_three_days_before_and_on_the_day_whoever_has_it_hears()
    {
        await KeepAsync();

        Assert.Empty(await AtAsync("2026-05-31T00:10"));
        Assert.Equal([$"follow-up.14 {secretary.Id}"], await AtAsync("2026-06-01T00:10"));
        Assert.Equal([$"follow-up.3 {secretary.Id}"], await AtAsync("2026-06-12T00:10"));
        Assert.Equal([$"follow-up.0 {secretary.Id}"], await AtAsync("2026-06-15T00:10"));
        Assert.Empty(await AtAsync("2026-06-16T00:10"));
    }

    [Fact]
    public async Task What_is_done_or_taken_back_reminds_nobody()
    {
        await KeepAsync(one => one.DoneOn = new DateOnly(2026, 5, 9));
        await KeepAsync(one => one.WithdrawnAt = PlanStage.At("2026-05-09T10:00"));

        Assert.Empty(await AtAsync("2026-06-01T00:10"));
        Assert.Empty(await AtAsync("2026-06-15T00:10"));
    }

    [Fact]
    public async Task Only_days_after_the_one_on_which_it_was_set_remind_of_it()
    {
        await KeepAsync(one => one.SetOn = new DateOnly(2026, 6, 12));

        Assert.Empty(await AtAsync("2026-06-12T00:10"));
        Assert.Equal([$"follow-up.0 {secretary.Id}"], await AtAsync("2026-06-15T00:10"));
    }

    [Fact]
    public async Task Somebody_in_particular_hears_while_they_are_here_and_of_the_branch_else_its_secretary()
    {
        var member = await stage.School.MemberAsync();
        await KeepAsync(one => one.PersonId = member.Id);
        Assert.Equal([$"follow-up.14 {member.Id}"], await AtAsync("2026-06-01T00:10"));

        member.LeftOn = new DateOnly(2026, 6, 10);
        await stage.Db.SaveChangesAsync();

        Assert.Equal([$"follow-up.3 {secretary.Id}"], await AtAsync("2026-06-12T00:10"));
    }

    [Fact]
    public async Task Somebody_who_moved_to_another_branch_is_asked_no_more()
    {
        var member = await stage.School.MemberAsync(stage.School.Second);
        await KeepAsync(one => one.PersonId = member.Id);

        Assert.Equal([$"follow-up.14 {secretary.Id}"], await AtAsync("2026-06-01T00:10"));
    }

    [Fact]
    public async Task An_office_hears_and_where_it_is_vacant_whoever_answers_for_the_unit()
    {
        await KeepAsync(one => one.Role = Role.DeputySecretary);
        Assert.Equal([$"follow-up.14 {secretary.Id}"], await AtAsync("2026-06-01T00:10"));

        var deputy = await stage.School.OfficialAsync(stage.School.Branch, Role.DeputySecretary);

        Assert.Equal([$"follow-up.3 {deputy.Id}"], await AtAsync("2026-06-12T00:10"));
    }

    [Fact]
    public async Task What_another_unit_decided_reminds_that_one_as_well()
    {
        var above = await stage.School.OfficialAsync(stage.School.General);
        await KeepAsync(one => (one.Kind, one.UnitId) = (FollowUpKind.ReviewDecision, stage.School.General.Id));

        Assert.Equal([$"follow-up.14 {secretary.Id}", $"follow-up.14 {above.Id}"], await AtAsync("2026-06-01T00:10"));
    }

    [Fact]
    public async Task A_branch_hears_that_it_has_no_plan_until_it_has_one_with_a_step()
    {
        await using var spring = await PlanStage.NewAsync(engine);
        var (first, second) = (await spring.School.OfficialAsync(spring.School.Branch), await spring.School.OfficialAsync(spring.School.Second));
        var plan = await spring.School.SaveAsync(new WorkPlan { UnitId = spring.School.Branch.Id, Year = 2027, Aims = "结对全覆盖", WrittenById = first.Id });
        await spring.School.SaveAsync(new WorkPlan { UnitId = spring.School.Second.Id, Year = 2027, Aims = "结对全覆盖", WrittenById = second.Id });
        await spring.School.SaveAsync(New(spring.School.Branch, one => (one.SourceId, one.DueOn) = (plan.Id, new DateOnly(2027, 9, 1))));
        await spring.PlanAtAsync("2027-03-16T00:10");

        var told = (await spring.PlanAtAsync("2027-03-17T00:10")).Where(one => one.Rule.StartsWith("milestone.work_plan", StringComparison.Ordinal));

        Assert.Equal([("milestone.work_plan.14", second.Id)], told.Select(one => (one.Rule, one.PersonId)));
    }

    [Fact]
    public async Task The_committee_hears_of_its_review_until_one_of_that_year_is_closed()
    {
        var committee = await stage.School.OfficialAsync(stage.School.Committee);
        var review = await stage.School.SaveAsync(new Review
        {
            UnitId = stage.School.Committee.Id,
            On = new DateOnly(2026, 12, 2),
            Place = "礼堂",
            OpenedById = committee.Id,
        });
        Assert.Contains($"milestone.review.14 {committee.Id}", await AtAsync("2026-12-01T00:10", "milestone.review"));

        review.State = ReviewState.Closed;
        await stage.Db.SaveChangesAsync();

        Assert.Empty(await AtAsync("2026-12-12T00:10", "milestone.review"));
    }

    private Task<FollowUp> KeepAsync(Action<FollowUp>? change = null) => stage.School.SaveAsync(New(stage.School.Branch, change));

    private static FollowUp New(Unit unit, Action<FollowUp>? change = null)
    {
        var one = new FollowUp
        {
            Kind = FollowUpKind.PlanStep,
            SourceId = 1,
            UnitId = unit.Id,
            ByUnitId = unit.Id,
            Text = "走访新入职教师",
            Role = Role.Secretary,
            DueOn = Due,
            FirstDueOn = Due,
            SetOn = new DateOnly(2026, 5, 8),
        };
        change?.Invoke(one);
        return one;
    }

    private async Task<IEnumerable<string>> AtAsync(string local, string rules = "follow-up.") =>
        (await stage.PlanAtAsync(local))
            .Where(reminder => reminder.Rule.StartsWith(rules, StringComparison.Ordinal))
            .OrderBy(reminder => reminder.PersonId)
            .Select(reminder => $"{reminder.Rule} {reminder.PersonId}");
}

public sealed class FollowUpRemindersOnSqliteTests() : FollowUpReminderTests(Engine.Sqlite);

public sealed class FollowUpRemindersOnPostgresTests() : FollowUpReminderTests(Engine.Postgres);
