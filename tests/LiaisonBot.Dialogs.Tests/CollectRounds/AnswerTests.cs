using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.CollectRounds;

/// <summary>A member says of each of their colleagues whether anything was raised (D3).</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task A_member_is_told_answers_for_everybody_in_one_card_and_reports_what_was_raised()
    {
        await using var made = await RoundSchool.OpenAsync();
        await made.BeginAsync();
        (await made.Member.HearAsync()).Expect("支部开始收集意见建议").Expect("2026 年第 1 轮").Expect("您的 2 位结对同事").Expect("4月29日").Expect("林书琴");

        await made.Member.PressAsync("逐位回答");
        made.Member.Expect("陈思远").Expect("罗一鸣").Expect("2 位，已回答 0 位");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "something"), (RoundSchool.Input(made.Luo), "nothing"));

        made.Member.Expect("回答已保存").Expect("2 位同事，已回答 2 位，1 位有反映").Expect("都回答了").Expect("陈思远").ExpectNot("罗一鸣");
        Assert.Equal([(made.Chen.Id, RoundFinding.Something), (made.Luo.Id, RoundFinding.Nothing)], await made.AnswersAsync());
        await ReportAsync(made, "实验室排风一直不好");

        await made.Secretary.SayAsync("收集");
        made.Secretary.Expect("正在进行：应问 2 对，已问 2 对（100%）");
        await made.Secretary.PressAsync("查看");
        made.Secretary.Expect("1 位同事提出了意见、建议、困难或问题，已形成事项 1 件").Expect("实验室排风一直不好").Expect("应回答的党员都已回答").ExpectNot("罗一鸣");
        await made.Member.SayAsync("收集");
        await made.Member.PressAsync("保存");
        made.Member.Expect("已反映：2026-0001").Expect("再反映一件");
    }

    [Fact]
    public async Task The_same_in_English()
    {
        await using var made = await RoundSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Ling);
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Secretary.SayAsync("collect");
        await made.Secretary.PressAsync("Open a round");
        await made.Secretary.PressAsync("Open the round");
        made.Secretary.Expect("The round is open").Expect("0 of 2 pairings answered (0%)");
        (await made.Member.HearAsync()).Expect("Your branch collects opinions").Expect("your 2 colleagues");

        await made.Member.SayAsync("collect");
        await made.Member.PressAsync("Save", (RoundSchool.Input(made.Chen), "something"));

        made.Member.Expect("Your answers are saved").Expect("Answered for 1 of 2 colleagues; 1 raised something").Expect("1 is left").Expect("[Report difficulty]").Expect("[Continue]");
        await made.Secretary.SayAsync("collect");
        await made.Secretary.PressAsync("Open");
        made.Secretary.Expect("Not answered yet").Expect("凌晓 (1)").Expect("1 colleague raised something");
    }

    [Fact]
    public async Task Earlier_answers_stand_in_the_form_and_may_be_changed_or_taken_back()
    {
        await using var made = await RoundSchool.CollectingAsync();
        await made.Member.SayAsync("收集");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "something"));
        made.Member.Expect("还有 1 位没有回答");

        await made.Member.PressAsync("继续回答");
        Assert.Equal("something", made.Member.Last.Inputs[RoundSchool.Input(made.Chen)]);
        Assert.Equal("not_asked", made.Member.Last.Inputs[RoundSchool.Input(made.Luo)]);
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "not_asked"), (RoundSchool.Input(made.Luo), "nothing"));

        made.Member.Expect("已回答 1 位，0 位有反映");
        Assert.Equal([(made.Chen.Id, RoundFinding.NotAsked), (made.Luo.Id, RoundFinding.Nothing)], await made.AnswersAsync());
    }

    [Fact]
    public async Task A_second_press_saves_nothing_twice_and_shows_the_answers_as_they_stand()
    {
        await using var made = await RoundSchool.CollectingAsync();
        var form = (await made.Member.SayAsync("收集")).Last;
        await made.Member.PressAsync(form, "保存", (RoundSchool.Input(made.Chen), "nothing"));

        await made.Member.PressAsync(form, "保存", (RoundSchool.Input(made.Chen), "something"));

        made.Member.Expect("您的回答").Expect("已回答 1 位，0 位有反映");
        Assert.Equal([(made.Chen.Id, RoundFinding.Nothing)], await made.AnswersAsync());
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_the_card_stays()
    {
        await using var made = await RoundSchool.CollectingAsync();
        await made.Member.SayAsync("收集");

        await made.Member.PressAsync("保存");

        made.Member.Expect("请至少给一位同事选").Expect("陈思远");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Luo), "nothing"));
        made.Member.Expect("回答已保存");
    }

    [Fact]
    public async Task A_round_that_ends_while_the_card_is_open_takes_nothing_and_loses_nothing()
    {
        await using var made = await RoundSchool.CollectingAsync();
        await made.Member.SayAsync("收集");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Luo), "nothing"));
        var form = (await made.Member.SayAsync("收集")).Last;
        made.School.Clock.Advance(TimeSpan.FromDays(15));

        await made.Member.PressAsync(form, "保存", (RoundSchool.Input(made.Chen), "something"));

        made.Member.Expect("这一轮收集已经结束").Expect("2026年4月29日已结束").Expect("您此前的 1 位回答都保留着").Expect("刚才选的 1 位没有记入").Expect("陈思远");
        Assert.Equal([(made.Luo.Id, RoundFinding.Nothing)], await made.AnswersAsync());
        await made.Member.PressAsync("反映困难");
        Assert.Equal($"{made.Chen.ColleagueId}", made.Member.Last.Inputs["Whom"]);
        await made.Member.SayAsync("收集");
        made.Member.Expect("目前没有正在进行的收集");
    }

    [Fact]
    public async Task A_pairing_that_was_handed_over_is_asked_of_the_new_friend_and_the_answer_stays_with_the_old_one()
    {
        await using var made = await RoundSchool.CollectingAsync();
        await made.Member.SayAsync("收集");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "something"));
        made.School.Clock.Advance(TimeSpan.FromDays(2));
        await made.School.ChangeAsync(db => db.Pairings.Single(one => one.Id == made.Chen.Id).EndedOn = made.School.Today.AddDays(-1));
        var zhou = await made.School.MemberAsync("周若兰");
        await using (var db = made.School.Store.Read())
            await made.School.PairAsync(zhou, await db.People.SingleAsync(one => one.Id == made.Chen.ColleagueId), made.School.Today);

        var next = made.School.ChatOf(zhou);
        (await next.SayAsync("收集")).Expect("陈思远").Expect("1 位，已回答 0 位").ExpectNot("罗一鸣");
        (await made.Member.SayAsync("收集")).Expect("罗一鸣").ExpectNot("陈思远");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Luo), "nothing"));
        made.Member.Expect("陈思远").Expect("1 位有反映");
        await made.Secretary.SayAsync("收集");
        made.Secretary.Expect("应问 3 对，已问 2 对");
    }

    [Fact]
    public async Task Two_members_who_are_the_first_to_answer_at_once_are_both_heard()
    {
        var (decided, all) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var made = await RoundSchool.CollectingAsync(more: new BotAction("test.wait-for-all")
        {
            Who = Who.None,
            Follows = RemindedPerson.DutyDone,
            Following = (_, _) => WaitForBothAsync(),
        });
        var zhou = await made.School.MemberAsync("周若兰");
        var pairing = await made.School.PairAsync(zhou, await made.School.ColleagueAsync("苏婉清"));
        var other = made.School.ChatOf(zhou);
        await made.Member.SayAsync("收集");
        await other.SayAsync("收集");

        await Task.WhenAll(
            Task.Run(() => made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "nothing"))),
            Task.Run(() => other.PressAsync("保存", (RoundSchool.Input(pairing), "something"))));

        made.Member.Expect("回答已保存");
        other.Expect("回答已保存");
        Assert.Equal([(made.Chen.Id, RoundFinding.Nothing), (pairing.Id, RoundFinding.Something)], await made.AnswersAsync());

        Task WaitForBothAsync()
        {
            if (Interlocked.Increment(ref decided) == 2)
                all.SetResult();
            return all.Task;
        }
    }

    [Fact]
    public async Task Forty_colleagues_are_turned_page_by_page_and_saved_together()
    {
        await using var made = await RoundSchool.OpenAsync();
        for (var number = 1; number <= 38; number++)
            await made.School.PairAsync(made.Ling, await made.School.ColleagueAsync($"群众{number:00}"));
        await made.BeginAsync();
        await made.Member.HearAsync();
        await made.Member.SayAsync("收集");
        made.Member.Expect("第 1/4 页");
        Assert.Equal(10, made.Member.Last.Inputs.Count);
        var first = made.Member.Last.Inputs.Keys.First();
        await made.Member.PressAsync("下一页", (first, "something"));
        var second = made.Member.Last.Inputs.Keys.First();
        await made.Member.PressAsync("下一页", (second, "nothing"));
        made.Member.Expect("第 3/4 页");
        await made.Member.PressAsync("上一页");
        Assert.Equal("nothing", made.Member.Last.Inputs[second]);

        await made.Member.PressAsync("保存");

        made.Member.Expect("40 位同事，已回答 2 位，1 位有反映");
        Assert.Equal(2, (await made.AnswersAsync()).Count);
        await made.Member.PressAsync("继续回答");
        made.Member.Expect("第 1/4 页");
        Assert.Equal("something", made.Member.Last.Inputs[first]);
    }

    [Fact]
    public async Task Who_has_nobody_to_ask_is_told_so_and_so_is_whose_branch_has_no_round()
    {
        await using var made = await RoundSchool.CollectingAsync();
        await made.School.ColleagueAsync("何启明");

        (await made.School.ChatOf(await made.School.MemberAsync("顾成")).SayAsync("收集")).Expect("没有需要询问的结对同事");
        (await made.School.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacy)).SayAsync("收集")).Expect("目前没有正在进行的收集");
        (await made.School.ChatOf(await made.School.ColleagueAsync("沈知秋")).SayAsync("收集")).Expect("由党员回答，不在您的权限内");
    }

    [Fact]
    public async Task A_forged_press_answers_for_nobody_elses_colleague()
    {
        await using var made = await RoundSchool.CollectingAsync();
        var zhou = await made.School.MemberAsync("周若兰");
        await made.School.PairAsync(zhou, await made.School.ColleagueAsync("苏婉清"));
        var other = made.School.ChatOf(zhou);
        await other.SayAsync("收集");
        var data = other.Last.DataOf("保存");

        await other.ForgeAsync("collect.save.1", [.. data.Where(one => one.Name != "verb"), (RoundSchool.Input(made.Chen), "something"), ("FindingX", "nothing")]);

        other.Expect("请至少给一位同事选");
        Assert.Empty(await made.AnswersAsync());
        await made.School.ChatOf(made.School.Gao).ForgeAsync("collect.saved.1", ("round", $"{(await made.RoundAsync()).Id}"));
    }

    [Fact]
    public async Task A_colleague_sees_among_their_data_what_was_answered_about_them()
    {
        await using var made = await RoundSchool.CollectingAsync();
        await made.Member.SayAsync("收集");
        await made.Member.PressAsync("保存", (RoundSchool.Input(made.Chen), "something"), (RoundSchool.Input(made.Luo), "not_asked"));
        await using var db = made.School.Store.Read();
        var (chen, luo) = (await db.People.SingleAsync(one => one.Id == made.Chen.ColleagueId), await db.People.SingleAsync(one => one.Id == made.Luo.ColleagueId));

        (await made.School.ChatOf(chen).SayAsync("我的数据")).Expect("2026年4月15日，凌晓回答：您有反映").Expect("看不到是哪一位");
        (await made.School.ChatOf(luo).SayAsync("我的数据")).ExpectNot("凌晓回答");
        (await made.Member.SayAsync("我的数据")).Expect("收集意见时的回答");
    }

    [Fact]
    public async Task A_case_counts_as_of_the_round_only_where_it_comes_from_an_answer_of_ones_own()
    {
        await using var made = await RoundSchool.CollectingAsync();
        var round = await made.RoundAsync();
        string[] origins = [$"round-answer:{round.Id}:{made.Chen.Id}", "round-answer:x:1", new('x', 500)];
        foreach (var (place, from) in origins.Index())
        {
            await made.Member.ForgeAsync("case.report.1", ("concerning", $"{made.Chen.ColleagueId}"), ("from", from));
            await made.Member.PressAsync("提交", ("Kind", "problem"), ("Category", "work"), ("Text", $"第 {place} 件事"));
            made.Member.Expect("编号 2026-");
        }

        await using var db = made.School.Store.Read();
        Assert.Equal(3, await db.Cases.CountAsync());
        Assert.Empty(await db.RoundCases.ToListAsync());
    }

    private static async Task ReportAsync(RoundSchool made, string text)
    {
        await made.Member.PressAsync("反映困难");
        Assert.Equal($"{made.Chen.ColleagueId}", made.Member.Last.Inputs["Whom"]);
        await made.Member.PressAsync("提交", ("Kind", "problem"), ("Category", "work"), ("Text", text));
        made.Member.Expect("编号 2026-0001");
        await using var db = made.School.Store.Read();
        var kept = await db.RoundCases.SingleAsync();
        Assert.Equal(made.Chen.Id, kept.PairingId);
    }
}
