using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.RemindPeople;

namespace LiaisonBot.Dialogs.Tests.PlanWork;

/// <summary>"工作计划": a branch's aims and steps of a year, written, gone over a year later, and seen from above (R6).</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task A_plan_begins_with_its_aims_and_gets_its_steps()
    {
        await using var made = await PlanSchool.OpenAsync();
        await made.Secretary.SayAsync("工作计划");
        made.Secretary.Expect("2026年工作计划").Expect("药理支部").Expect("还没有制定计划");
        Assert.DoesNotContain("添加一项", made.Secretary.Last.Buttons);

        await made.BeginAsync();
        made.Secretary.Expect("结对全覆盖").Expect("添加第一项以后，才算有了计划");
        await made.AddAsync("走访新入职教师", $"{made.School.Pharmacology.Id}:{made.Ling.Id}", "2026-06-15");
        await made.AddAsync("召开结对座谈会", $"{made.School.Pharmacology.Id}:secretary", "2026-05-20");

        await made.Secretary.SayAsync("工作计划");
        made.Secretary.Expect("共 2 项，已完成 0 项，逾期 0 项").Expect("5月20日前").Expect("药理支部书记").Expect("6月15日前").Expect("凌晓").Expect("待完成");
        (await made.Member.HearAsync()).Expect("有一项工作请您负责").Expect("走访新入职教师").Expect("6月15日（周一）").Expect("林书琴");
        var steps = await made.StepsAsync();
        Assert.Equal([(made.Ling.Id, (Role?)null), (null, Role.Secretary)], steps.Select(step => (step.PersonId, step.Role)));
        Assert.Contains($"followup.add follow-up:{steps[0].Id}", await made.AuditedAsync());
        Assert.Contains("plan.aims plan:1", await made.AuditedAsync());
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await PlanSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.School.Lin);

        await made.Secretary.SayAsync("work plan");
        made.Secretary.Expect("Work plan 2026").Expect("There is no plan yet.");
        await made.Secretary.PressAsync("Make the plan");
        made.Secretary.Expect("Please name no colleagues");
        await made.Secretary.PressAsync("Save", ("Aims", "Everybody is paired"));
        await made.Secretary.PressAsync("Add a step");
        await made.Secretary.PressAsync("Save", ("What", "Visit new teachers"), ("By", "2026-06-15"));

        made.Secretary.Expect("The step is added").Expect("by June 15").Expect("secretary of 药理支部").Expect("0 of 1 done, 0 overdue");
    }

    [Theory]
    [InlineData("", "请写几句目标")]
    [InlineData("long", "写了 301 字，最多 300 字")]
    public async Task Aims_that_cannot_be_kept_come_back_with_what_is_wrong(string typed, string said)
    {
        await using var made = await PlanSchool.OpenAsync();
        await made.Secretary.SayAsync("工作计划");
        await made.Secretary.PressAsync("制定计划");

        await made.Secretary.PressAsync("保存", ("Aims", typed.Length == 0 ? "" : new string('目', 301)));

        made.Secretary.Expect(said);
        Assert.Empty(await made.PlansAsync());
    }

    [Fact]
    public async Task A_step_that_cannot_be_kept_comes_back_with_what_is_wrong_at_each_field()
    {
        await using var made = await PlanSchool.OpenAsync();
        await made.BeginAsync();

        await made.AddAsync("", "", "");
        made.Secretary.Expect("请写明做什么").Expect("请选择责任人").Expect("请选择日期");
        await made.Secretary.PressAsync("保存", ("What", new string('做', 201)), ("Whom", $"{made.School.Pharmacy.Id}:secretary"), ("By", "2027-01-01"));
        made.Secretary.Expect("写了 201 字，最多 200 字").Expect("现在不在可选范围").Expect("请选择2026年4月15日到2026年12月31日之间的日期");

        Assert.Empty(await made.StepsAsync());
        await made.Secretary.PressAsync("保存", ("What", "走访"), ("Whom", $"{made.School.Pharmacology.Id}:deputy_secretary"), ("By", "2026-04-15"));
        made.Secretary.Expect("已添加").Expect("药理支部副书记");
    }

    [Fact]
    public async Task A_form_that_began_before_somebody_elses_change_does_not_write_over_it()
    {
        await using var made = await PlanSchool.PlannedAsync();
        var deputy = made.School.ChatOf(await made.School.MemberAsync("方远", null, Role.DeputySecretary));
        await deputy.SayAsync("工作计划");
        await deputy.PressAsync("修改目标");
        await made.Secretary.SayAsync("工作计划");
        await made.Secretary.PressAsync("修改目标");
        await made.Secretary.PressAsync("保存", ("Aims", "联系率九成以上"));

        await deputy.PressAsync("保存", ("Aims", "件件有答复"));
        deputy.Expect("林书琴改过计划，现在的目标是“联系率九成以上");
        Assert.Equal("联系率九成以上", (await made.PlansAsync())[0].Aims);

        await deputy.PressAsync("保存");
        Assert.Equal("件件有答复", (await made.PlansAsync())[0].Aims);
    }

    [Fact]
    public async Task The_same_press_twice_adds_one_step()
    {
        await using var made = await PlanSchool.OpenAsync();
        await made.BeginAsync();
        await made.Secretary.PressAsync("添加一项");
        var form = made.Secretary.Last;
        await made.Secretary.PressAsync(form, "保存", ("What", "走访新入职教师"), ("By", "2026-06-15"));

        await made.Secretary.PressAsync(form, "保存", ("What", "走访新入职教师"), ("By", "2026-06-15"));

        made.Secretary.Expect("共 1 项");
        Assert.Single(await made.StepsAsync());
    }

    [Fact]
    public async Task A_plan_takes_twelve_steps_and_no_more()
    {
        await using var made = await PlanSchool.OpenAsync();
        await made.BeginAsync();
        await made.Secretary.PressAsync("添加一项");
        var form = made.Secretary.Last;
        var plan = (await made.PlansAsync())[0];
        await made.School.ChangeAsync(db =>
        {
            for (var number = 0; number < WorkPlan.MostSteps; number++)
                db.Add(Step(made.School.Pharmacology, plan.Id, new DateOnly(2026, 6, 1)));
        });

        await made.Secretary.PressAsync(form, "保存", ("What", "第十三项"), ("By", "2026-06-15"));

        made.Secretary.Expect("没有添加：一份计划最多 12 项").Expect("您刚才写的没有保存").Expect("第十三项");
        Assert.Equal(WorkPlan.MostSteps, (await made.StepsAsync()).Count);
        Assert.DoesNotContain("添加一项", made.Secretary.Replies[0].Buttons);
    }

    [Fact]
    public async Task Who_lost_the_office_gets_back_what_they_wrote()
    {
        await using var made = await PlanSchool.OpenAsync();
        await made.School.MemberAsync("孟楠", made.School.Pharmacology, Role.Secretary);
        await made.BeginAsync();
        await made.Secretary.PressAsync("添加一项");
        var step = made.Secretary.Last;
        await made.Secretary.SayAsync("工作计划");
        await made.Secretary.PressAsync("修改目标");
        var aims = made.Secretary.Last;
        await made.School.ChangeAsync(db => db.RoleHoldings.Single(one => one.PersonId == made.School.Lin.Id).UnitId = made.School.Pharmacy.Id);

        await made.Secretary.PressAsync(step, "保存", ("What", "走访新入职教师"), ("By", "2026-06-15"));
        made.Secretary.Expect("走访新入职教师");
        await made.Secretary.PressAsync(aims, "保存", ("Aims", "结对不落一人"));
        made.Secretary.Expect("结对不落一人");
        Assert.Equal("结对全覆盖", (await made.PlansAsync())[0].Aims);
    }

    [Fact]
    public async Task A_step_of_last_years_plan_that_was_to_be_done_after_it_comes_into_the_new_year()
    {
        await using var made = await PlanSchool.OpenAsync();
        var last = new WorkPlan { UnitId = made.School.Pharmacology.Id, Year = 2025, Aims = "结对全覆盖", WrittenById = made.School.Lin.Id };
        await made.School.ChangeAsync(db => db.Add(last));
        await made.School.ChangeAsync(db => db.AddRange(
            Step(made.School.Pharmacology, last.Id, new DateOnly(2025, 6, 15)), Step(made.School.Pharmacology, last.Id, new DateOnly(2026, 5, 20))));

        await made.Secretary.SayAsync("工作计划");
        await made.Secretary.PressAsync("沿用2025年计划");

        var plan = (await made.PlansAsync())[^1];
        Assert.Equal(
            [new DateOnly(2026, 5, 20), new DateOnly(2026, 6, 15)],
            (await made.StepsAsync()).Where(step => step.SourceId == plan.Id).Select(step => step.DueOn).Order());
    }

    [Fact]
    public async Task Last_years_plan_is_taken_a_year_later_without_what_has_passed_and_who_has_left()
    {
        await using var made = await PlanSchool.OpenAsync();
        var gone = await made.School.MemberAsync("丁浩然", made.School.Pharmacy);
        var last = new WorkPlan { UnitId = made.School.Pharmacology.Id, Year = 2025, Aims = "结对全覆盖", WrittenById = made.School.Lin.Id };
        await made.School.ChangeAsync(db => db.Add(last));
        await made.School.ChangeAsync(db => db.AddRange(
            Step(made.School.Pharmacology, last.Id, new DateOnly(2025, 3, 20)),
            Step(made.School.Pharmacology, last.Id, new DateOnly(2025, 6, 15), made.Ling.Id, putOffTo: new DateOnly(2025, 7, 15)),
            Step(made.School.Pharmacology, last.Id, new DateOnly(2025, 9, 10), gone.Id)));

        await made.Secretary.SayAsync("工作计划");
        await made.Secretary.PressAsync("沿用2025年计划");

        made.Secretary.Expect("已沿用上一年的计划").Expect("有 1 项的日期已过，没有沿用").Expect("结对全覆盖").Expect("6月15日前").Expect("9月10日前");
        var plan = (await made.PlansAsync())[^1];
        var steps = (await made.StepsAsync()).Where(step => step.SourceId == plan.Id).ToList();
        Assert.Equal(
            [(new DateOnly(2026, 6, 15), made.Ling.Id, (Role?)null), (new DateOnly(2026, 9, 10), null, Role.Secretary)],
            steps.Select(step => (step.DueOn, step.PersonId, step.Role)));
        (await made.Member.HearAsync()).ExpectNothing();
        await made.Secretary.PressAsync("打开");
        Assert.DoesNotContain("沿用2025年计划", made.Secretary.Last.Buttons);
    }

    [Fact]
    public async Task Last_years_plan_is_not_taken_into_one_that_has_steps_by_now()
    {
        await using var made = await PlanSchool.OpenAsync();
        var last = new WorkPlan { UnitId = made.School.Pharmacology.Id, Year = 2025, WrittenById = made.School.Lin.Id };
        await made.School.ChangeAsync(db => db.Add(last));
        await made.School.ChangeAsync(db => db.Add(Step(made.School.Pharmacology, last.Id, new DateOnly(2025, 6, 15))));
        await made.Secretary.SayAsync("工作计划");
        var card = made.Secretary.Last;
        await made.BeginAsync();
        await made.AddAsync("走访", $"{made.School.Pharmacology.Id}:secretary", "2026-06-15");

        await made.Secretary.PressAsync(card, "沿用2025年计划");

        made.Secretary.Expect("没有沿用：这份计划已经有步骤了");
        Assert.Equal(2, (await made.StepsAsync()).Count);
    }

    [Fact]
    public async Task A_year_that_is_over_is_read_and_the_next_can_be_planned()
    {
        await using var made = await PlanSchool.PlannedAsync();
        await made.Secretary.PressAsync("2027年");
        await made.Secretary.PressAsync("制定计划");
        await made.Secretary.PressAsync("保存", ("Aims", "明年的目标"));
        made.Secretary.Expect("2027年工作计划");
        Assert.DoesNotContain("2028年", made.Secretary.Last.Buttons);

        await made.Secretary.SayAsync("工作计划");
        await made.Secretary.PressAsync("2025年");
        made.Secretary.Expect("2025年工作计划").Expect("还没有制定计划。");
        Assert.DoesNotContain("制定计划", made.Secretary.Last.Buttons);
        await made.Secretary.ForgeAsync("plan.aims.1", ("Plan", $"{made.School.Pharmacology.Id}:2025"));
        made.Secretary.Expect("2025年工作计划");
        Assert.Empty(made.Secretary.Last.Inputs);
    }

    [Fact]
    public async Task The_units_above_see_which_branch_has_a_plan_how_far_it_has_come_and_no_names()
    {
        await using var made = await PlanSchool.PlannedAsync();
        made.School.Clock.Advance(TimeSpan.FromDays(70));

        await made.General.SayAsync("工作计划");
        made.General.Expect("2 个支部，1 个有计划").Expect("共 1 项，已完成 0 项，逾期 1 项").Expect("药剂支部").Expect("还没有计划");
        await made.General.PressAsync("打开");

        made.General.Expect("结对全覆盖").Expect("走访新入职教师").Expect("药理支部党员").Expect("已逾期 9 天").ExpectNot("凌晓");
        Assert.DoesNotContain("修改目标", made.General.Last.Buttons);
        Assert.Contains("plan.read plan:1", await made.AuditedAsync());
        await using var db = made.School.Store.Read();
        var committee = made.School.ChatOf(await made.School.MemberAsync("许立", db.Units.Single(unit => unit.Kind == UnitKind.Committee), Role.Secretary));
        (await committee.SayAsync("工作计划")).Expect("2 个支部，1 个有计划");
    }

    [Fact]
    public async Task Another_branch_sees_nothing_of_it_and_changes_nothing()
    {
        await using var made = await PlanSchool.PlannedAsync();
        var gao = made.School.ChatOf(made.School.Gao);
        var name = $"{made.School.Pharmacology.Id}:2026";

        (await gao.ForgeAsync("plan.open.1", ("Plan", name))).Expect("没有找到这份计划").ExpectNot("走访");
        (await gao.ForgeAsync("plan.open.1", ("Source", "1"))).Expect("没有找到这份计划").ExpectNot("走访");
        (await gao.ForgeAsync("plan.step.1", ("Plan", name))).Expect("没有找到这份计划");
        (await gao.ForgeAsync("plan.open.1", ("Plan", "什么"))).Expect("没有找到这份计划");
        (await made.General.ForgeAsync("plan.aims.1", ("Plan", name))).Expect("结对全覆盖");
        Assert.Empty(made.General.Last.Inputs);
        (await made.Member.SayAsync("工作计划")).Expect("不在您的权限内");
    }

    [Fact]
    public async Task Who_answers_for_a_branch_without_a_secretary_writes_its_plan()
    {
        await using var made = await PlanSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == made.School.Gao.Id).To = made.School.Today.AddDays(-1));
        await made.General.SayAsync("工作计划");

        await made.General.ForgeAsync("plan.open.1", ("Plan", $"{made.School.Pharmacy.Id}:2026"));
        await made.General.PressAsync("制定计划");
        await made.General.PressAsync("保存", ("Aims", "先配齐书记"));

        made.General.Expect("目标已保存").Expect("药剂支部");
    }

    [Fact]
    public async Task The_milestone_leads_to_the_plan_and_is_silent_once_there_is_one()
    {
        await using var made = await PlanSchool.OpenAsync();
        made.School.Programme.Milestones.Add(new Data.Programme.MilestoneDate { Id = "work_plan", Month = 4, Day = 30 });
        await made.Secretary.SayAsync("帮助");
        await made.School.MorningOfAsync(4, 16);
        (await made.Secretary.HearAsync()).Expect("4月30日").Expect("制定本年度");
        await made.Secretary.PressAsync("制定计划");
        made.Secretary.Expect("还没有制定计划");

        await made.BeginAsync();
        await made.AddAsync("走访", $"{made.School.Pharmacology.Id}:secretary", "2026-12-15");
        await made.School.MorningOfAsync(4, 27);

        (await made.Secretary.HearAsync()).ExpectNot("制定本年度");
    }

    private static FollowUp Step(Unit unit, long plan, DateOnly due, long? person = null, DateOnly? putOffTo = null) => new()
    {
        Kind = FollowUpKind.PlanStep,
        SourceId = plan,
        UnitId = unit.Id,
        ByUnitId = unit.Id,
        Text = "一项工作",
        PersonId = person,
        Role = person is null ? Role.Secretary : null,
        DueOn = putOffTo ?? due,
        FirstDueOn = due,
        SetOn = new DateOnly(2025, 1, 10),
    };
}
