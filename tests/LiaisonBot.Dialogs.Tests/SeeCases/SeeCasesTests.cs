using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.SeeCases;

/// <summary>
/// 药理支部 has three cases by 凌晓: housing (open, due 22 April), teaching (answered) and an urgent one of facilities; 药剂支部 has one.
/// </summary>
public sealed class SeeCasesTests : IAsyncLifetime
{
    private const string NotFound = "没有找到这件事项";

    private School school = null!;
    private Chat member = null!;
    private Chat secretary = null!;

    public async Task InitializeAsync()
    {
        school = await School.OpenAsync();
        member = school.ChatOf(await school.MemberAsync("凌晓"));
        secretary = school.ChatOf(school.Lin);
        await ReportAsync(member, "反映困难", "宿舍漏水", "housing");
        await ReportAsync(member, "提意见", "晚课太多", "teaching");
        await ReportAsync(member, "反映问题", "通风柜停了", "facilities", "now");
        await ReportAsync(school.ChatOf(await school.MemberAsync("方远", school.Pharmacy)), "反映困难", "药剂支部的事", "housing");
        await school.ChangeAsync(db => db.Cases.Single(one => one.Serial == 2).State = CaseState.Resolved);
        await school.ChangeAsync(db => db.Cases.Single(one => one.Serial == 2).DueOn = null);
    }

    public Task DisposeAsync() => school.DisposeAsync().AsTask();

    [Fact]
    public async Task A_secretary_sees_what_has_not_ended_at_the_branch_the_most_pressing_first()
    {
        await secretary.SayAsync("事项");

        secretary.Expect("共 3 件").Expect("宿舍漏水").Expect("晚课太多").Expect("通风柜停了").ExpectNot("药剂支部的事");
        var all = secretary.Last.All;
        Assert.True(all.IndexOf("通风柜", StringComparison.Ordinal) < all.IndexOf("宿舍漏水", StringComparison.Ordinal));
        await secretary.PressAsync("打开 2026-0003");
        secretary.Expect("事项 2026-0003").Expect("[办理]");
    }

    [Theory]
    [InlineData("事项 住房", "宿舍漏水")]
    [InlineData("cases housing", "宿舍漏水")]
    [InlineData("cases teaching", "晚课太多")]
    [InlineData("事项 意见", "晚课太多")]
    [InlineData("事项：已答复", "晚课太多")]
    [InlineData("cases answered", "晚课太多")]
    [InlineData("事项 紧急", "通风柜停了")]
    [InlineData("cases urgent open problems", "通风柜停了")]
    [InlineData("事项 药理支部的待办理困难", "宿舍漏水")]
    [InlineData("查事项 药理 住房", "宿舍漏水")]
    [InlineData("住房的事项", "宿舍漏水")]
    [InlineData("有哪些紧急事项？", "通风柜停了")]
    [InlineData("which housing cases are open", "宿舍漏水")]
    public async Task Words_of_either_language_narrow_it(string said, string only)
    {
        await secretary.SayAsync(said);

        secretary.Expect("共 1 件").Expect(only);
    }

    [Fact]
    public async Task Overdue_is_asked_for_in_either_language_and_nothing_is_an_answer()
    {
        (await secretary.SayAsync("事项 超期")).Expect("没有符合条件的事项");
        school.Clock.Advance(TimeSpan.FromDays(6));

        foreach (var said in new[] { "事项 超期", "cases overdue", "事项 逾期", "有哪些事项超期了", "overdue cases" })
            (await secretary.SayAsync(said)).Expect("共 1 件").Expect("通风柜停了").Expect("已超期");
    }

    [Fact]
    public async Task A_number_opens_its_case_for_whoever_may_see_it()
    {
        (await secretary.SayAsync("事项 2026-0001")).Expect("事项 2026-0001").Expect("[办理]");
        (await secretary.SayAsync("cases 2026-1")).Expect("事项 2026-0001");
        (await secretary.SayAsync("事项2026-0001")).Expect("事项 2026-0001");
        (await secretary.SayAsync("2026-0001")).Expect("事项 2026-0001");

        (await member.SayAsync("事项 2026-0001")).Expect("事项 2026-0001").Expect("[撤回]");
    }

    [Fact]
    public async Task A_number_out_of_scope_is_answered_exactly_like_one_that_does_not_exist()
    {
        var colleague = school.ChatOf(await school.ColleagueAsync("陈思远"));
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        foreach (var (chat, number) in new[] { (secretary, "2026-0004"), (colleague, "2026-0001"), (general, "2026-0001"), (member, "2026-0004") })
        {
            var outOfScope = (await chat.SayAsync($"事项 {number}")).Last.All;
            Assert.Contains(NotFound, outOfScope, StringComparison.Ordinal);
            Assert.Equal(outOfScope, (await chat.SayAsync("事项 2031-0999")).Last.All);
            Assert.Equal(outOfScope, (await chat.ForgeAsync("case.mine.1", ("case", number))).Last.All);
        }
    }

    [Fact]
    public async Task Whoever_handles_no_cases_finds_their_own()
    {
        (await member.SayAsync("事项")).Expect("共 3 件").ExpectNot("药剂支部的事");
        await member.PressAsync("打开 2026-0001");
        member.Expect("[撤回]");

        (await school.ChatOf(await school.ColleagueAsync("陈思远")).SayAsync("cases")).Expect("没有符合条件的事项");
    }

    [Fact]
    public async Task A_general_branch_sees_what_has_reached_it_and_can_ask_by_branch()
    {
        var general = school.ChatOf(await school.MemberAsync("何文清", school.GeneralBranch, Role.Secretary));
        (await general.SayAsync("事项")).Expect("没有符合条件的事项");
        await secretary.SayAsync("事项 2026-0001");
        await secretary.PressAsync("上报", ("Text", "支部没有房源"));

        (await general.SayAsync("事项")).Expect("共 1 件").Expect("宿舍漏水");
        (await general.SayAsync("事项 药理支部")).Expect("共 1 件");
        (await general.SayAsync("事项 药剂支部")).Expect("没有符合条件的事项");
        (await secretary.SayAsync("事项 药理支部 困难")).Expect("宿舍漏水").Expect("现由药学党总支办理");
    }

    [Fact]
    public async Task The_card_narrows_and_pages_and_whatever_a_press_claims_shows_no_more()
    {
        for (var number = 0; number < 6; number++)
            await ReportAsync(member, "反映困难", $"另外{number}", "work");
        await secretary.SayAsync("事项 工作");
        secretary.Expect("共 6 件").Expect("第 1/2 页");
        await secretary.PressAsync("下一页");
        secretary.Expect("第 2/2 页").Expect("工作");

        await secretary.PressAsync("筛选", ("Category", "housing"));
        secretary.Expect("共 1 件").Expect("宿舍漏水");
        await secretary.ForgeAsync("case.list.1", ("Progress", "everything"), ("Kind", "x"), ("Category", "'"), ("Unit", $"{school.Pharmacy.Id}"), ("page", "-3"));
        secretary.Expect("没有符合条件的事项").ExpectNot("药剂支部的事");
    }

    [Theory]
    [InlineData("事项 天气")]
    [InlineData("cases about the weather")]
    [InlineData("事项 超期天气")]
    public async Task What_is_not_understood_is_said_with_examples(string said) =>
        (await secretary.SayAsync(said)).Expect("没有看懂").Expect("事项 超期").Expect("事项 2026-0042");

    [Theory]
    [InlineData("这件事项天气")]
    [InlineData("in any case, thanks")]
    [InlineData("住房")]
    public async Task What_only_resembles_a_filter_is_left_to_others(string said) =>
        (await secretary.SayAsync(said)).ExpectNot("共 ").ExpectNot("没有看懂");

    [Fact]
    public async Task In_English()
    {
        await school.ChangeAsync(db => db.Add(new Preference { PersonId = school.Lin.Id, Language = Locale.English }));

        (await secretary.SayAsync("cases")).Expect("3 cases").Expect("Answered, to be confirmed").Expect("[Filter]");
        (await secretary.SayAsync("cases nonsense")).Expect("was not understood");
        (await secretary.SayAsync("cases 2031-0001")).Expect("There is no such case");
    }

    [Fact]
    public async Task Each_look_at_anothers_case_is_kept_in_the_audit()
    {
        await secretary.SayAsync("事项");

        await using var db = school.Store.Read();
        Assert.Equal(3, await db.Set<Data.Audit.AuditEntry>().CountAsync(entry => entry.Action == "case.read" && entry.ActorId == school.Lin.Id));
    }

    private static async Task ReportAsync(Chat chat, string command, string text, string category, string urgency = "ordinary")
    {
        await chat.SayAsync(command);
        await chat.PressAsync("提交", ("Category", category), ("Text", text), ("Urgency", urgency));
        chat.Expect("已提交");
    }
}
