using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.RemindPeople;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.HandInPapers;

/// <summary>
/// "小结": what was collected, solved and could not be solved, branch to general branch to committee (R2 to R4). 药理支部 has raised three
/// cases, of which one was solved and one could not be.
/// </summary>
public sealed class SummaryTests : IAsyncLifetime
{
    private School school = null!;
    private Chat lin = null!;
    private Chat gao = null!;
    private Chat general = null!;
    private Chat committee = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var chen = await school.ColleagueAsync("陈思远");
        var pairing = await school.PairAsync(ling, chen);
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 3, 10));
        await RaiseAsync(1, ling, chen, CaseState.ClosedConfirmed, "已解决");
        await RaiseAsync(2, ling, chen, CaseState.ClosedNotSolvable, "周转房已满，陈思远明年春季再申请");
        await RaiseAsync(3, ling, chen, CaseState.Taken, null);
        await using var db = school.Store.Read();
        var root = await db.Units.SingleAsync(unit => unit.Kind == UnitKind.Committee);
        lin = school.ChatOf(school.Lin);
        gao = school.ChatOf(school.Gao);
        general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        committee = school.ChatOf(await school.MemberAsync("周明远", root, Role.Secretary));
        To(2026, 6, 29);
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task A_branch_has_what_was_collected_solved_and_not_solvable_with_the_reason_and_no_names()
    {
        await lin.SayAsync("小结");

        lin.Expect("2026年第一次结对情况小结").Expect("2025年12月1日至2026年6月30日").Expect("数据截至2026年6月29日")
            .Expect("收集 3、解决 1、无法解决 1、在办 1").Expect("2026-0002").Expect("周转房已满，×××明年春季再申请").Expect("26年3月").Expect("应联系 1、已联系 1、联系率 100%")
            .Expect("住房").Expect("应谈未谈 0 次").ExpectNot("陈思远");
    }

    [Fact]
    public async Task It_is_written_handed_in_and_added_up_further_up()
    {
        await HandInAsync(lin, "药理情况");
        await general.SayAsync("小结");
        general.Expect("3 个单位，已提交 1 个").Expect("收集 3 件，解决 1 件，无法解决 1 件").Expect("药剂支部");

        await general.PressAsync("打开", ("Paper", $"{school.GeneralBranch.Id}:summary_first:2026"));
        general.Expect("还有 1 个单位没有提交，下列数字不含这些单位：药剂支部。").Expect("合计").Expect("收集 3、解决 1、无法解决 1、在办 1")
            .Expect("数字来源").Expect("药理支部").Expect("药学党总支本级").Expect("2026-0002").ExpectNot("陈思远");
        await general.PressAsync("提交", ("Situation", "总支情况"), ("Problems", "总支问题"), ("NextSteps", "总支打算"));
        general.Expect("已提交，数字和文字已定稿");

        (await committee.SayAsync("小结")).Expect("药学党总支").Expect("收集 3 件");
        await committee.PressAsync("打开");
        committee.Expect("总支情况").Expect("总支问题").Expect("总支打算").Expect("何文清提交").Expect("还有 1 个单位没有提交");
    }

    [Fact]
    public async Task What_is_handed_in_after_the_sum_was_frozen_does_not_change_it()
    {
        await HandInAsync(lin, "药理情况");
        await general.SayAsync("小结");
        await general.PressAsync("打开", ("Paper", $"{school.GeneralBranch.Id}:summary_first:2026"));
        await general.PressAsync("提交");
        var hash = await HashAsync(school.GeneralBranch);

        await HandInAsync(gao, "药剂情况");
        await general.SayAsync("小结");
        await general.PressAsync("打开", ("Paper", $"{school.Pharmacology.Id}:summary_first:2026"));
        await general.PressAsync("退回", ("Remark", "请补充"));

        Assert.Equal(hash, await HashAsync(school.GeneralBranch));
        await committee.SayAsync("小结");
        (await committee.PressAsync("打开")).Expect("还有 1 个单位没有提交，下列数字不含这些单位：药剂支部。").Expect("收集 3、");
    }

    [Fact]
    public async Task The_second_one_is_counted_from_the_records_themselves()
    {
        To(2026, 11, 25);

        await general.SayAsync("summary");

        general.Expect("2026年第二次结对情况小结").Expect("2026年7月1日至2026年11月30日").Expect("收集 0、解决 0、无法解决 0、在办 1").ExpectNot("数字来源");
        await general.PressAsync("提交", ("Situation", "下半年情况"));
        general.Expect("已提交");
        (await committee.SayAsync("小结")).Expect("2026年第二次结对情况小结").Expect("已提交");
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await school.PreferEnglishAsync(school.Lin);

        await lin.SayAsync("summary");

        lin.Expect("First summary 2026").Expect("collected 3, solved 1, not solvable 1, open 1").Expect("What could not be solved, and why").Expect("The situation (at most 800 characters)");
        (await lin.PressAsync("Save", ("Problems", "Some were abroad."))).Expect("The texts are saved.");
        Assert.Equal("Some were abroad.", lin.Last.Inputs["Problems"]);
    }

    [Fact]
    public async Task Whoever_has_handed_it_in_is_not_reminded_and_the_others_get_the_draft_as_a_button()
    {
        await HandInAsync(lin, "药理情况");
        await gao.SayAsync("帮助");

        await school.MorningOfAsync(6, 30);

        (await lin.HearAsync()).ExpectNot("报送上半年小结");
        (await gao.HearAsync()).Expect("6月30日（今天）").Expect("支部向党总支报送上半年小结");
        (await gao.PressAsync("打开草稿")).Expect("2026年第一次结对情况小结").Expect("药剂支部");
    }

    [Fact]
    public async Task A_reminder_that_still_waits_is_not_sent_once_it_is_handed_in()
    {
        await lin.SayAsync("帮助");
        await school.MorningOfAsync(6, 30);
        (await lin.SayAsync("小结")).Expect("草稿");
        await lin.PressAsync("提交");

        (await lin.HearAsync()).ExpectNot("报送上半年小结");
    }

    [Fact]
    public async Task A_branchs_categories_of_cases_stay_with_it()
    {
        await HandInAsync(lin, "药理情况");
        await general.SayAsync("小结");

        await general.PressAsync("打开", ("Paper", $"{school.Pharmacology.Id}:summary_first:2026"));

        general.Expect("收集 3、").ExpectNot("住房").ExpectNot("重点对象");
    }

    [Fact]
    public async Task In_July_the_first_one_is_still_meant_and_other_periods_are_a_button_away()
    {
        To(2026, 7, 3);

        await general.SayAsync("小结");
        general.Expect("2026年第一次结对情况小结");
        await general.PressAsync("下一期");
        general.Expect("2026年第二次结对情况小结");
        await general.PressAsync("上一期");
        general.Expect("2026年第一次结对情况小结");
    }

    [Theory]
    [InlineData("summary_second:2025")]
    [InlineData("monthly_sheet:2026-03")]
    [InlineData("nonsense")]
    public async Task A_period_that_is_not_the_branchs_to_write_leads_nowhere_else(string period)
    {
        await lin.ForgeAsync("summary.show.1", ("Period", period));

        Assert.True(lin.Last.Reads("没有找到这份材料") || lin.Last.Reads("2026年第一次结对情况小结"), lin.Last.All);
    }

    private static async Task HandInAsync(Chat chat, string situation)
    {
        await chat.SayAsync("小结");
        await chat.PressAsync("提交", ("Situation", situation));
        chat.Expect("已提交，数字和文字已定稿");
    }

    private async Task<string?> HashAsync(Unit unit)
    {
        await using var db = school.Store.Read();
        return await db.Papers.Where(paper => paper.UnitId == unit.Id).Select(paper => paper.Hash).SingleAsync();
    }

    private void To(int year, int month, int day) =>
        school.Clock.Advance(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.FromHours(8)) - school.Clock.GetUtcNow());

    private Task RaiseAsync(int serial, Person member, Person colleague, CaseState state, string? answer) => school.ChangeAsync(db => db.Add(new Case
    {
        Year = 2026,
        Serial = serial,
        RaisedById = member.Id,
        RaisedAt = School.Opening,
        HomeUnitId = school.Pharmacology.Id,
        UnitId = school.Pharmacology.Id,
        Rung = UnitKind.Branch,
        Kind = CaseKind.Difficulty,
        Category = "housing",
        Text = "住房困难",
        State = state,
        Answer = answer,
        ClosedAt = answer is null ? null : School.Opening.AddDays(10),
        Colleagues = { new CaseColleague { ColleagueId = colleague.Id } },
        Stops = { new CaseStop { UnitId = school.Pharmacology.Id } },
    }));
}
