using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.CollectRounds;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Tests.RemindPeople;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Tests.CollectRounds;

/// <summary>Rounds by the calendar, and what mornings, milestones and digests say of them (D3).</summary>
public sealed class RoundReminderTests
{
    [Fact]
    public async Task Who_has_not_answered_is_reminded_and_an_answer_takes_back_what_waits()
    {
        await using var made = await RoundSchool.CollectingAsync("2026-04-27");
        await made.School.MorningOfAsync(4, 24);
        (await made.Member.HearAsync()).Expect("意见建议收集还有 2 位同事没有回答").Expect("罗一鸣、陈思远");
        await made.Member.PressAsync("为什么收到");
        made.Member.Expect("支部正在收集意见建议");

        await made.School.MorningOfAsync(4, 27);
        await made.Member.SayAsync("收集");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "nothing"), (RoundSchool.Input(made.Luo), "nothing"));
        await using (var db = made.School.Store.Read())
        {
            var nudges = db.Set<OutboxMessage>().Where(one => one.Class == OutboxClass.Nudge && one.Conversation.PersonId == made.Ling.Id);
            Assert.Equal(OutboxState.Withdrawn, (await nudges.OrderBy(one => one.Id).LastAsync()).State);
        }

        await made.School.RemindAtAsync(4, 27, new TimeOnly(9, 30));

        (await made.Member.HearAsync()).ExpectNot("意见建议收集还有");
    }

    [Fact]
    public async Task A_reminder_in_English_leads_to_the_questions()
    {
        await using var made = await RoundSchool.CollectingAsync("2026-04-27");
        await made.School.PreferEnglishAsync(made.Ling);

        await made.School.MorningOfAsync(4, 24);

        (await made.Member.HearAsync()).Expect("The collection round: 2 colleagues are left");
        await made.Member.PressAsync("Answer");
        made.Member.Expect("What your colleagues raise");
    }

    [Fact]
    public async Task A_round_that_was_ended_reminds_nobody()
    {
        await using var made = await RoundSchool.CollectingAsync("2026-04-24");
        await made.School.MorningOfAsync(4, 24);

        await made.Secretary.SayAsync("收集");
        await made.Secretary.PressAsync("查看");
        await made.Secretary.PressAsync("提前结束");
        await made.School.RemindAtAsync(4, 24, new TimeOnly(9, 30));

        (await made.Member.HearAsync()).ExpectNot("意见建议收集还有");
    }

    [Fact]
    public async Task The_calendar_opens_a_round_in_every_branch_that_has_none_and_once()
    {
        await using var made = await RoundSchool.OpenAsync();
        var school = made.School;
        await school.PairAsync(school.Gao, await school.ColleagueAsync("苏婉清", school.Pharmacy));
        school.Programme.Rounds.Add(new RoundDate { Month = 4, Day = 20, Days = 10 });
        await made.BeginAsync("2026-04-22");
        Assert.Equal(0, await OpenAsync(school));

        school.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(1, await OpenAsync(school));
        Assert.Equal(0, await OpenAsync(school));
        school.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(0, await OpenAsync(school));

        var round = await made.RoundAsync();
        Assert.Equal((school.Pharmacy.Id, new DateOnly(2026, 4, 20), new DateOnly(2026, 4, 29), (long?)null), (round.UnitId, round.OpenedOn, round.LastOn, round.OpenedById));
        var gao = school.ChatOf(school.Gao);
        await gao.SayAsync("收集");
        gao.Expect("同事们有什么要反映");
        await gao.PressAsync(gao.Replies[0], "查看");
        gao.Expect("按学校的安排自动开始");
    }

    [Fact]
    public async Task A_round_of_the_calendar_that_was_taken_back_is_not_opened_again_and_a_late_start_still_opens()
    {
        await using var made = await RoundSchool.OpenAsync();
        made.School.Programme.Rounds.Add(new RoundDate { Month = 4, Day = 12, Days = 10 });
        Assert.Equal(1, await OpenAsync(made.School));
        Assert.Equal(new DateOnly(2026, 4, 21), (await made.RoundAsync()).LastOn);
        (await made.Member.HearAsync()).Expect("支部开始收集意见建议").Expect("按学校的安排自动开始");

        await made.Secretary.SayAsync("收集");
        await made.Secretary.PressAsync("查看");
        await made.Secretary.PressAsync("撤销");

        Assert.Equal(0, await OpenAsync(made.School));
    }

    [Fact]
    public async Task The_milestone_says_how_many_rounds_there_were_and_is_silent_after_two()
    {
        await using var made = await RoundSchool.OpenAsync();
        made.School.Clock.Advance(TimeSpan.FromDays(20));
        await made.BeginAsync("2026-05-08");
        await made.School.MorningOfAsync(6, 8);
        (await made.Secretary.HearAsync()).Expect("6月20日").Expect("药理支部已开展 1 轮");

        await made.BeginAsync("2026-06-30");
        await made.School.MorningOfAsync(6, 17);

        (await made.Secretary.HearAsync()).ExpectNot("6月20日");
    }

    [Fact]
    public async Task The_digest_has_the_open_rounds_coverage_and_how_many_there_were()
    {
        await using var made = await RoundSchool.OpenAsync();
        (await made.Secretary.SayAsync("周报")).ExpectNot("意见建议收集").ExpectNot("五六月份");
        made.School.Clock.Advance(TimeSpan.FromDays(20));
        await made.BeginAsync("2026-05-20");
        await made.Member.HearAsync();
        await made.Member.SayAsync("收集");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "nothing"));

        await made.Secretary.SayAsync("周报");
        made.Secretary.Expect("意见建议收集：应问 2 对，已问 1 对").Expect("五六月份的收集已开展 1 轮，至少要 2 轮");
        await made.Secretary.ForgeAsync("digest.open.1", ("What", $"{made.School.Pharmacology.Id}:uncollected"));
        made.Secretary.Expect("罗一鸣").Expect("联系人：凌晓").ExpectNot("陈思远");

        var general = made.School.ChatOf(await made.School.MemberAsync("何文清", made.School.GeneralBranch, Role.Secretary));
        await general.SayAsync("周报");
        general.Expect("意见建议收集：应问 2 对，已问 1 对").ExpectNot("五六月份");
        await general.ForgeAsync("digest.open.1", ("What", $"{made.School.GeneralBranch.Id}:uncollected"));
        general.Expect("药理支部").ExpectNot("罗一鸣");
    }

    [Fact]
    public async Task Status_tells_rounds_and_coverage_down_to_the_records_of_ones_own_branch()
    {
        await using var made = await RoundSchool.OpenAsync();
        for (var number = 1; number <= 4; number++)
            await made.School.PairAsync(made.Ling, await made.School.ColleagueAsync($"群众{number}"));
        await made.BeginAsync();
        await made.Member.HearAsync();
        await made.Member.SayAsync("收集");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "nothing"));

        (await made.Secretary.SayAsync("情况")).Expect("开展收集 1 轮，其中正在进行 1 轮").Expect("收集应问 6 对，已问 1 对，收集覆盖率 17%");
        await made.Secretary.SayAsync("情况 收集覆盖率");
        await made.Secretary.PressAsync("明细");
        made.Secretary.Expect("陈思远").Expect("2026年4月15日已回答").Expect("没有回答");
        await made.Secretary.SayAsync("情况 收集轮次");
        await made.Secretary.PressAsync("明细");
        made.Secretary.Expect("2026 年第 1 轮").Expect("2026年4月15日至2026年4月29日").Expect("正在进行");

        var general = made.School.ChatOf(await made.School.MemberAsync("何文清", made.School.GeneralBranch, Role.Secretary));
        (await general.SayAsync("collection coverage of each branch")).Expect("17%（1/6）").Expect("药理支部").ExpectNot("陈思远");
        (await general.SayAsync("哪些支部收集少于2轮")).Expect("符合条件的单位 2 个").Expect("药剂支部");
    }

    private static Task<int> OpenAsync(School school) => school.Services.GetRequiredService<RoundTime>().OpenAsync(CancellationToken.None);
}
