using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Dialogs.SendBriefings;
using LiaisonBot.Dialogs.Tests.Access;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.SendBriefings;

/// <summary>How a briefing reaches people: once, outside their quiet hours, some people in each step, and no longer when it is taken back.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Who_has_quiet_hours_gets_it_when_they_are_over()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.Add(new Preference { PersonId = made.Chen.Id, QuietFrom = new TimeOnly(8, 0), QuietTo = new TimeOnly(10, 30) }));
        await made.SendAsync();
        await made.WorkAsync();

        var nudges = await made.NudgesAsync();
        var quiet = nudges.Single(message => message.Conversation.PersonId == made.Chen.Id);
        Assert.Equal(new DateTimeOffset(2026, 4, 15, 10, 30, 0, TimeSpan.FromHours(8)), quiet.DueAt);
        Assert.All(nudges.Where(message => message != quiet), message => Assert.Equal(made.School.Clock.GetUtcNow(), message.DueAt));
        Assert.All(nudges, message => Assert.NotNull(message.ExpiresAt));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_hundred_and_twenty_people_are_reached_in_small_steps_over_a_restart_and_nobody_twice(Engine engine)
    {
        await using var made = await BriefingSchool.OpenAsync(engine);
        for (var number = 0; number < 116; number++)
            await made.School.ChatOf(await made.School.ColleagueAsync($"群众{number}")).JoinAsync();
        await made.SendAsync();
        Assert.Equal(2, await made.WorkAsync(most: 2));
        Assert.Equal(BriefingWork.PeopleInOneCommit, (await made.NudgesAsync()).Count);
        Assert.Equal(120, (await made.TallyAsync()).Waiting);
        (await made.Lin.SayAsync("通报")).Expect(BriefingSchool.Title);

        await made.School.RestartAsync();
        await made.WorkAsync();

        var people = (await made.NudgesAsync()).Select(message => message.Conversation.PersonId).ToList();
        Assert.Equal(120, people.Count);
        Assert.Equal(120, people.Distinct().Count());
        Assert.Equal(0, await made.WorkAsync());
        Assert.Equal(BriefingState.Sent, (await made.BriefingAsync()).State);
    }

    [Fact]
    public async Task Two_nodes_that_work_at_once_write_to_nobody_twice()
    {
        await using var made = await BriefingSchool.OpenAsync();
        for (var number = 0; number < 60; number++)
            await made.School.ChatOf(await made.School.ColleagueAsync($"群众{number}")).JoinAsync();
        await made.SendAsync();

        await Task.WhenAll(Task.Run(() => made.WorkAsync()), Task.Run(() => made.WorkAsync()));
        await made.WorkAsync();

        var people = (await made.NudgesAsync()).Select(message => message.Conversation.PersonId).ToList();
        Assert.Equal(64, people.Count);
        Assert.Equal(64, people.Distinct().Count());
    }

    [Fact]
    public async Task What_became_of_each_message_is_counted_and_nobody_is_named()
    {
        await using var made = await BriefingSchool.OpenAsync();
        var absent = await made.School.ColleagueAsync("从未来过");
        await made.SendAsync();
        await made.WorkAsync();
        var states = new[] { OutboxState.Sent, OutboxState.Unknown, OutboxState.Dead, OutboxState.Pending };
        await made.School.ChangeAsync(db =>
        {
            foreach (var (place, message) in db.Set<OutboxMessage>().Where(one => one.Class == OutboxClass.Nudge).OrderBy(one => one.Id).ToList().Index())
                message.State = states[place];
        });

        await made.Secretary.SayAsync("通报");
        await made.Secretary.PressAsync("本单位的通报");
        await made.Secretary.PressAsync("查看");

        made.Secretary.Expect("共 5 人").Expect("已发：1 人").Expect("等待发送（含免打扰时间）：1 人").Expect("尚未与机器人建立对话：1 人").Expect("送不到：1 人").Expect("不确定是否送到：1 人")
            .ExpectNot("陈思远").ExpectNot("从未来过");
        var late = made.School.ChatOf(absent);
        (await late.SayAsync("通报")).Expect(BriefingSchool.Title);
        await late.PressAsync("阅读");
        late.Expect(BriefingSchool.Text);
    }

    [Fact]
    public async Task What_is_not_sent_is_taken_back_and_who_got_it_is_told_in_their_list()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.SendAsync();
        await made.WorkAsync();
        await made.Gao.HearAsync();
        await made.Secretary.SayAsync("通报");
        await made.Secretary.PressAsync("本单位的通报");
        await made.Secretary.PressAsync("查看");
        var card = made.Secretary.Last;

        await made.Secretary.PressAsync("撤回未发的");
        made.Secretary.Expect("正在撤回还没有发到的").Expect("撤回，没有发：3 人").Expect("已发：1 人");
        await made.WorkAsync();

        Assert.Equal(
            [OutboxState.Sent, OutboxState.Withdrawn, OutboxState.Withdrawn, OutboxState.Withdrawn],
            (await made.NudgesAsync()).Select(message => message.State).Order());
        Assert.Equal(BriefingState.TakenBack, (await made.BriefingAsync()).State);
        (await made.Gao.SayAsync("通报")).Expect(BriefingSchool.Title).Expect("2026年4月15日已撤回");
        (await made.Colleague.SayAsync("通报")).Expect("还没有收到通报");
        await made.Colleague.ForgeAsync("briefing.ask.1", ("briefing", $"{(await made.BriefingAsync()).Id}"));
        made.Colleague.Expect("没有找到这份通报");
        await made.Secretary.PressAsync(card, "撤回未发的");
        made.Secretary.Expect("已发出的通报").ExpectNot("正在撤回还没有发到的");
    }

    [Fact]
    public async Task What_is_taken_back_goes_from_the_lists_of_those_whom_it_never_reached()
    {
        await using var made = await BriefingSchool.OpenAsync();
        var absent = made.School.ChatOf(await made.School.ColleagueAsync("从未来过"));
        await made.SendAsync();
        await made.WorkAsync();
        await made.Gao.HearAsync();
        await made.School.ChangeAsync(db =>
        {
            foreach (var message in db.Set<OutboxMessage>().Where(one => one.Class == OutboxClass.Nudge && one.Conversation.PersonId == made.Chen.Id))
                message.End(OutboxState.Dead, made.School.Clock.GetUtcNow());
        });
        (await absent.SayAsync("通报")).Expect(BriefingSchool.Title);

        await OpenAsync(made);
        await made.Secretary.PressAsync("撤回未发的");
        await made.WorkAsync();

        (await absent.SayAsync("通报")).Expect("还没有收到通报");
        (await made.Colleague.SayAsync("通报")).Expect("还没有收到通报");
        (await made.Gao.SayAsync("通报")).Expect("2026年4月15日已撤回");
        Assert.Equal((2, 3, 0, 0), await made.TallyAsync() is var tally ? (tally.Sent, tally.TakenBack, tally.Chatless, tally.Unreachable) : default);
        Assert.DoesNotContain(await made.NudgesAsync(), message => message.State == OutboxState.Dead);
    }

    [Fact]
    public async Task What_is_taken_back_before_it_was_planned_reaches_nobody()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.PreviewAsync();
        await made.Secretary.PressAsync("发出");

        await made.Secretary.PressAsync("撤回未发的");
        await made.WorkAsync();

        Assert.Empty(await made.NudgesAsync());
        Assert.Equal((4, 4, 0), (await made.TallyAsync()) is var tally ? (tally.Recipients, tally.TakenBack, tally.Waiting) : default);
        Assert.Equal(BriefingState.TakenBack, (await made.BriefingAsync()).State);
    }

    [Fact]
    public async Task When_all_is_sent_there_is_nothing_to_take_back()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.PreviewAsync();
        await made.Secretary.PressAsync("发出");
        var card = made.Secretary.Last;
        await made.WorkAsync();
        foreach (var chat in new[] { made.Secretary, made.Lin, made.Gao, made.Colleague })
            await chat.HearAsync();

        await made.Secretary.PressAsync(card, "撤回未发的");

        made.Secretary.Expect("没有可以撤回的了");
        Assert.DoesNotContain("撤回未发的", made.Secretary.Last.Buttons);
        Assert.Equal(BriefingState.Sent, (await made.BriefingAsync()).State);
    }

    [Fact]
    public async Task A_correction_says_what_it_replaces_and_spares_the_old_one_to_who_has_not_got_it()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Chen);
        await made.SendAsync();
        await made.WorkAsync();
        await made.Gao.HearAsync();
        await OpenAsync(made);
        await made.Secretary.PressAsync("更正");
        var form = made.Secretary.Last;
        made.Secretary.Expect("写更正").Expect($"代替2026年4月15日的通报“{BriefingSchool.Title}”");
        Assert.Equal(BriefingSchool.Text, form.Inputs["Text"]);
        await made.Secretary.PressAsync(form, "预览", ("Title", "更正后的决定"), ("Text", "第一批从5月7日开始。"));
        made.Secretary.Expect("更正：本通报代替");
        await made.Secretary.PressAsync("发出");
        await made.WorkAsync();

        (await made.Gao.HearAsync()).Expect($"更正：本通报代替2026年4月15日的通报“{BriefingSchool.Title}”").Expect("第一批从5月7日开始");
        (await made.Colleague.HearAsync()).Expect("Correction: this replaces the briefing").ExpectNot(BriefingSchool.Text);
        Assert.Equal(2, (await made.TallyAsync()).TakenBack);
        (await made.Gao.SayAsync("通报")).Expect("更正后的决定").Expect("2026年4月15日已由更正的通报代替");
        (await made.Colleague.SayAsync("通报")).ExpectNot(BriefingSchool.Title);
    }

    [Fact]
    public async Task Of_two_corrections_of_the_same_briefing_the_first_that_is_sent_holds()
    {
        await using var made = await BriefingSchool.OpenAsync();
        await made.SendAsync();
        await made.WorkAsync();
        await OpenAsync(made);
        var card = made.Secretary.Last;
        await made.Secretary.PressAsync(card, "更正");
        await made.Secretary.PressAsync("预览", ("Title", "甲"));
        var first = made.Secretary.Last;
        await made.Secretary.PressAsync(card, "更正");
        await made.Secretary.PressAsync("预览", ("Title", "乙"));
        var second = made.Secretary.Last;
        await made.Secretary.PressAsync(first, "发出");

        await made.Secretary.PressAsync(second, "发出");

        made.Secretary.Expect("已经有更正了").Expect("乙");
        Assert.True((await made.BriefingAsync("乙")).IsDraft);
        await made.Secretary.PressAsync(card, "更正");
        made.Secretary.Expect("已经有更正了");
    }

    [Fact]
    public async Task Twelve_briefings_are_turned_page_by_page_on_both_lists()
    {
        await using var made = await BriefingSchool.OpenAsync();
        for (var number = 1; number <= 12; number++)
            await made.SendAsync(title: $"决定第{number}号。");
        await made.WorkAsync();
        await made.Colleague.HearAsync();

        (await made.Colleague.SayAsync("通报")).Expect("第 1/3 页").Expect("决定第12号。").ExpectNot("决定第7号。");
        await made.Colleague.PressAsync("下一页");
        made.Colleague.Expect("第 2/3 页").Expect("决定第7号。");
        await made.Secretary.SayAsync("收到的通报");
        await made.Secretary.PressAsync("本单位的通报");
        made.Secretary.Expect("第 1/3 页").Expect("决定第12号。");
        await made.Secretary.PressAsync("下一页");
        await made.Secretary.PressAsync("下一页");
        made.Secretary.Expect("第 3/3 页").Expect("决定第1号。");
    }

    [Fact]
    public async Task Hostile_texts_stay_texts_wherever_they_are_shown()
    {
        await using var made = await BriefingSchool.OpenAsync();
        for (var round = 0; round < 20; round++)
        {
            await made.SendAsync(Injections.Text(round, (0, 3), Briefing.TitleLength), Injections.Text(round, (1, 3), 200));
            await made.WorkAsync();
            await made.Colleague.HearAsync();
            await made.Colleague.PressAsync("提问或反映");
            await OpenAsync(made);
            await made.Secretary.PressAsync("更正");
            await made.Secretary.PressAsync("预览", ("Text", Injections.Text(round, (2, 3), 200)));
            await made.Secretary.PressAsync("删除草稿");
        }

        await using var db = made.School.Store.Read();
        var sent = await db.Set<OutboxMessage>().Select(message => message.Activity).ToListAsync();
        Assert.InRange(sent.Count, 200, int.MaxValue);
        Assert.Empty(sent.Where(message => message.Length > 0).SelectMany(Injections.Alive).Distinct().Take(20));
        Assert.DoesNotContain(made.School.Log.Lines, line => line.Contains("evil", StringComparison.Ordinal));
    }

    private static async Task OpenAsync(BriefingSchool made)
    {
        await made.Secretary.HearAsync();
        await made.Secretary.SayAsync("通报");
        await made.Secretary.PressAsync("本单位的通报");
        await made.Secretary.PressAsync("查看");
    }
}
