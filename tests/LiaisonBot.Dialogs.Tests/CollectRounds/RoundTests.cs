using LiaisonBot.Data.Audit;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.CollectRounds;

/// <summary>"收集": a branch secretary opens rounds, sees how far they have come, and ends them (D3).</summary>
public sealed class RoundTests
{
    [Fact]
    public async Task The_form_offers_two_weeks_and_what_came_of_it_is_said()
    {
        await using var made = await RoundSchool.OpenAsync();
        await made.School.MemberAsync("顾成");
        await made.School.PairAsync(await made.School.MemberAsync("周若兰"), await made.School.ColleagueAsync("苏婉清"));

        (await made.Secretary.SayAsync("收集")).Expect("意见建议收集").Expect("今年还没有开展过收集");
        await made.Secretary.PressAsync("开始一轮收集");
        Assert.Equal("2026-04-29", made.Secretary.Last.Inputs["LastOn"]);
        Assert.DoesNotContain("Unit", made.Secretary.Last.Inputs.Keys);
        await made.Secretary.PressAsync("开始收集");

        made.Secretary.Expect("收集已开始").Expect("应问 3 对，已问 0 对（0%）").Expect("凌晓（2 位）、周若兰（1 位）").Expect("周若兰还没有用过这里").ExpectNot("顾成");
        await using var db = made.School.Store.Read();
        var round = await db.Rounds.SingleAsync();
        Assert.Equal((2026, 1, new DateOnly(2026, 4, 29), made.School.Lin.Id), (round.Year, round.Serial, round.LastOn, round.OpenedById));
        Assert.Equal($"round:{round.Id}", (await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "collect.open")).Subject);
    }

    [Theory]
    [InlineData("2026-04-14", "截止日期不能早于今天（2026年4月15日）")]
    [InlineData("2026-06-14", "一轮收集最长 60 天，最晚到2026年6月13日")]
    [InlineData("", "请选择截止日期")]
    [InlineData("bald", "请选择截止日期")]
    public async Task What_cannot_be_opened_is_said_at_its_field(string last, string problem)
    {
        await using var made = await RoundSchool.OpenAsync();
        await made.Secretary.SayAsync("收集");
        await made.Secretary.PressAsync("开始一轮收集");

        await made.Secretary.PressAsync("开始收集", ("LastOn", last));

        made.Secretary.Expect("还没有开始").Expect(problem);
        await made.Secretary.PressAsync("开始收集", ("LastOn", "2026-04-15"));
        made.Secretary.Expect("收集已开始");
    }

    [Fact]
    public async Task Two_rounds_are_not_open_at_once_whoever_opens_them()
    {
        await using var made = await RoundSchool.OpenAsync();
        var deputy = made.School.ChatOf(await made.School.MemberAsync("许佳怡", made.School.Pharmacology, Role.DeputySecretary));
        foreach (var chat in new[] { deputy, made.Secretary })
        {
            await chat.SayAsync("收集");
            await chat.PressAsync("开始一轮收集");
        }

        await Task.WhenAll(Task.Run(() => deputy.PressAsync("开始收集")), Task.Run(() => made.Secretary.PressAsync("开始收集")));

        var (opened, refused) = deputy.Replies.Any(reply => reply.Reads("收集已开始")) ? (deputy, made.Secretary) : (made.Secretary, deputy);
        opened.Expect("收集已开始");
        refused.Expect("这个支部正在收集（2026年4月29日截止）");
        await refused.SayAsync("收集");
        Assert.DoesNotContain("开始一轮收集", refused.Replies[0].Buttons);
        await using var db = made.School.Store.Read();
        Assert.Equal(1, await db.Rounds.CountAsync());
    }

    [Fact]
    public async Task A_form_pressed_again_opens_nothing_twice()
    {
        await using var made = await RoundSchool.OpenAsync();
        await made.Secretary.SayAsync("收集");
        var form = (await made.Secretary.PressAsync("开始一轮收集")).Last;
        await made.Secretary.PressAsync(form, "开始收集");

        await made.Secretary.PressAsync(form, "开始收集");

        made.Secretary.Expect("这一轮已经开始").Expect("没有重复开始");
        await using var db = made.School.Store.Read();
        Assert.Equal(1, await db.Rounds.CountAsync());
    }

    [Fact]
    public async Task Who_looks_after_two_branches_chooses_which()
    {
        await using var made = await RoundSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.Add(new RoleHolding
        {
            PersonId = made.School.Lin.Id,
            UnitId = made.School.Pharmacy.Id,
            Role = Role.Secretary,
            From = new DateOnly(2026, 1, 1),
        }));
        await made.School.PairAsync(made.School.Gao, await made.School.ColleagueAsync("苏婉清", made.School.Pharmacy));
        await made.Secretary.SayAsync("收集");
        await made.Secretary.PressAsync("开始一轮收集");

        await made.Secretary.PressAsync("开始收集", ("Unit", ""));
        made.Secretary.Expect("请选择党支部");
        await made.Secretary.PressAsync("开始收集", ("Unit", $"{made.School.GeneralBranch.Id}"));
        made.Secretary.Expect("这个党支部不由您负责");
        await made.Secretary.PressAsync("开始收集", ("Unit", $"{made.School.Pharmacy.Id}"));
        made.Secretary.Expect("收集已开始").Expect("药剂支部").Expect("高远（1 位）");
        await made.Secretary.SayAsync("收集");
        made.Secretary.Expect("2026 年第 1 轮").Expect("药剂支部");
        await made.Secretary.PressAsync("开始一轮收集");
        Assert.Equal($"{made.School.Pharmacology.Id}", made.Secretary.Last.Inputs["Unit"]);
    }

    [Fact]
    public async Task A_branch_without_a_pairing_has_nobody_to_ask()
    {
        await using var made = await RoundSchool.OpenAsync();
        var gao = made.School.ChatOf(made.School.Gao);
        await gao.SayAsync("收集");
        await gao.PressAsync("开始一轮收集");

        await gao.PressAsync("开始收集");

        gao.Expect("目前没有可以询问的结对");
    }

    [Fact]
    public async Task A_round_that_is_ended_takes_no_more_answers_and_the_next_may_begin()
    {
        await using var made = await RoundSchool.CollectingAsync();
        var form = (await made.Member.SayAsync("收集")).Last;
        await made.Secretary.PressAsync("提前结束");
        made.Secretary.Expect("收集已结束").Expect("已结束：应问 2 对，已问 0 对");

        await made.Member.PressAsync(form, "保存", (RoundSchool.Input(made.Chen), "nothing"));
        made.Member.Expect("这一轮收集已经结束");
        Assert.Empty(await made.AnswersAsync());
        await made.BeginAsync();
        made.Secretary.Expect("2026 年第 2 轮");
    }

    [Fact]
    public async Task An_opening_is_taken_back_as_long_as_nobody_has_answered()
    {
        await using var made = await RoundSchool.CollectingAsync();
        var card = made.Secretary.Last;
        await made.Secretary.PressAsync("撤销");
        made.Secretary.Expect("收集已撤销");
        (await made.Member.HearAsync()).Expect("这一轮收集已撤销").Expect("您不需要再回答");

        await made.Secretary.PressAsync(card, "提前结束");
        made.Secretary.Expect("没有找到这一轮收集");
        await made.Secretary.SayAsync("收集");
        made.Secretary.Expect("今年还没有开展过收集");
        await made.BeginAsync();
        made.Secretary.Expect("2026 年第 1 轮");
    }

    [Fact]
    public async Task An_opening_that_somebody_answered_stays()
    {
        await using var made = await RoundSchool.CollectingAsync();
        var card = made.Secretary.Last;
        await made.Member.SayAsync("收集");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "nothing"));

        await made.Secretary.PressAsync(card, "撤销");

        made.Secretary.Expect("已经有人回答，不能撤销");
        Assert.DoesNotContain("撤销", made.Secretary.Last.Buttons);
        Assert.Null((await made.RoundAsync()).WithdrawnAt);
        await made.Secretary.PressAsync(card, "撤销");
        made.Secretary.Expect("2026 年第 1 轮").ExpectNot("收集已撤销");
    }

    [Fact]
    public async Task The_first_answer_and_taking_back_are_one_or_the_other()
    {
        var (decided, all) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var made = await RoundSchool.CollectingAsync(more: new BotAction("test.wait-for-both")
        {
            Who = Who.None,
            Follows = RemindedPerson.DutyDone,
            Following = (_, _) => WaitForBothAsync(),
        });
        await made.Member.SayAsync("收集");

        await Task.WhenAll(
            Task.Run(() => made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "nothing"))),
            Task.Run(() => made.Secretary.PressAsync("撤销")));

        var isTaken = (await made.RoundAsync()).WithdrawnAt is not null;
        Assert.Equal(isTaken ? 0 : 1, (await made.AnswersAsync()).Count);
        made.Member.Expect(isTaken ? "书记撤销了这一轮" : "回答已保存");
        made.Secretary.Expect(isTaken ? "收集已撤销" : "已经有人回答，不能撤销");

        Task WaitForBothAsync()
        {
            if (Interlocked.Increment(ref decided) == 2)
                all.SetResult();
            return all.Task;
        }
    }

    [Fact]
    public async Task A_secretary_who_has_colleagues_sees_both_the_rounds_and_the_questions()
    {
        await using var made = await RoundSchool.OpenAsync();
        await made.School.PairAsync(made.School.Lin, await made.School.ColleagueAsync("苏婉清"));
        await made.BeginAsync();
        Assert.Contains("逐位回答", made.Secretary.Last.Buttons);

        await made.Secretary.SayAsync("收集");

        Assert.Equal(2, made.Secretary.Replies.Count);
        made.Secretary.Expect("意见建议收集").Expect("同事们有什么要反映").Expect("苏婉清").ExpectNot("陈思远");
    }

    [Fact]
    public async Task Nobody_reads_or_ends_another_branchs_round()
    {
        await using var made = await RoundSchool.CollectingAsync();
        var round = await made.RoundAsync();
        var key = made.Secretary.Last.DataOf("提前结束").First(one => one.Name == "cardKey").Value;
        var general = made.School.ChatOf(await made.School.MemberAsync("何文清", made.School.GeneralBranch, Role.Secretary));
        foreach (var chat in new[] { made.School.ChatOf(made.School.Gao), general })
        {
            (await chat.ForgeAsync("collect.read.1", ("round", $"{round.Id}"))).Expect("没有找到这一轮收集").ExpectNot("凌晓");
            await chat.ForgeAsync("collect.end.1", ("cardKey", key));
            Assert.Null((await made.RoundAsync()).EndedOn);
        }

        (await general.SayAsync("收集")).Expect("目前没有正在进行的收集");
    }

    [Fact]
    public async Task Who_is_away_to_the_end_is_not_told_and_not_missed()
    {
        await using var made = await RoundSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.Add(new Data.Absences.Absence
        {
            PersonId = made.Ling.Id,
            RecordedById = made.Ling.Id,
            From = new DateOnly(2026, 4, 10),
        }));
        await made.School.PairAsync(made.School.Lin, await made.School.ColleagueAsync("苏婉清"));

        await made.BeginAsync();

        made.Secretary.Expect("应问 1 对").Expect("请假到结束、不要求回答").Expect("凌晓").ExpectNot("凌晓（2 位）");
        (await made.Member.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task In_the_season_the_list_says_how_many_rounds_there_were()
    {
        await using var made = await RoundSchool.OpenAsync();
        made.School.Clock.Advance(TimeSpan.FromDays(20));

        (await made.Secretary.SayAsync("收集")).Expect("至少 2 轮，目前开展了 0 轮");
        await made.BeginAsync("2026-05-06");
        made.School.Clock.Advance(TimeSpan.FromDays(10));
        await made.BeginAsync("2026-05-20");
        await made.Secretary.SayAsync("收集");

        made.Secretary.Expect("2026 年第 2 轮").ExpectNot("至少 2 轮");
    }
}
