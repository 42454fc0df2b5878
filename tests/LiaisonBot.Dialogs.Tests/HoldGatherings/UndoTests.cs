using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.HoldGatherings;

/// <summary>What was logged is taken back together; what was raised at a gathering becomes cases and stays (D1).</summary>
public sealed class UndoTests
{
    [Fact]
    public async Task All_entries_are_taken_back_together_whoever_edited_theirs_and_it_may_be_logged_anew()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var (ling, sun) = (await made.JoinAsync(made.Ling), await made.JoinAsync(made.Sun));
        await made.LogAsync(made.Ling, made.Sun, made.Chen, made.Zhou);
        await ling.HearAsync();
        await ling.PressAsync("查看和修改");
        await ling.PressAsync("修改");
        await ling.PressAsync("保存", ("Note", "他担心班车"));
        ling.Expect("私人笔记");
        await sun.HearAsync();

        await made.OpenGatheringAsync();
        await made.Keeper.PressAsync("撤销登记");

        made.Keeper.Expect("所记的联系一并撤销").ExpectNot("班车");
        Assert.DoesNotContain(await made.EntriesAsync(), entry => entry is { VoidedAt: null, SupersededById: null });
        (await ling.HearAsync()).Expect("座谈会的登记已撤销");
        (await sun.HearAsync()).Expect("座谈会的登记已撤销");
        var gathering = await made.GatheringAsync();
        Assert.Equal((GatheringState.Announced, 0), (gathering.State, gathering.People.Count));
        Assert.Contains("gathering.undo gathering:1", await made.AuditedAsync());

        await made.LogOpenedAsync(made.Sun, made.Zhou);
        made.Keeper.Expect("已为 1 名党员各记一次联系");
        Assert.Single(await made.EntriesAsync(), entry => entry is { VoidedAt: null, SupersededById: null });
    }

    [Fact]
    public async Task Logged_anew_the_form_still_says_what_was_logged()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Sun, made.Chen);
        await made.Keeper.PressAsync("撤销登记");
        var undone = made.Keeper.Expect("原来的名单和内容都在").Last;
        await made.Keeper.SayAsync("取消");
        for (var time = 0; time < 2; time++)
        {
            await made.Keeper.PressAsync(undone, "登记到会");
            Assert.Equal((GatheringSchool.Ids(made.Ling, made.Sun, made.Chen), "听取搬迁意见"), (made.Keeper.Last.Inputs["People1"], made.Keeper.Last.Inputs["Line"]));
            await made.Keeper.PressAsync("返回");
        }

        await made.Keeper.PressAsync("登记到会");
        await made.Keeper.PressAsync("登记", ("Line", "听取搬迁和班车意见"));

        made.Keeper.Expect("听取搬迁和班车意见").Expect("凌晓").Expect("孙立").Expect("陈思远");
        await using var db = made.School.Store.Read();
        Assert.Empty(db.Set<Draft>());
    }

    [Fact]
    public async Task What_was_logged_comes_back_to_whom_undid_it_and_to_nobody_once_it_is_called_off()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var deputy = made.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await made.LogAsync(made.Ling, made.Chen);
        await made.Keeper.PressAsync("撤销登记");
        await made.OpenGatheringAsync(deputy);

        await deputy.PressAsync("登记到会");
        Assert.Equal(("", ""), (deputy.Last.Inputs["People1"], deputy.Last.Inputs["Line"]));
        await made.CallOffAsync(await made.OpenGatheringAsync(deputy));

        await using var db = made.School.Store.Read();
        Assert.Empty(db.Set<Draft>());
    }

    [Fact]
    public async Task An_older_card_of_what_is_logged_says_that_it_is_and_leads_on()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-14");
        var card = made.Keeper.Last;
        await made.LogOpenedAsync(made.Ling, made.Chen);

        await made.Keeper.PressAsync(card, "登记到会");

        made.Keeper.Expect("您点的是较早的卡片，没有再作改动").Expect("已举行并登记");
        Assert.Contains("更正到会名单", made.Keeper.Last.Buttons);
    }

    [Fact]
    public async Task A_member_takes_back_their_own_and_the_others_stand()
    {
        await using var made = await GatheringSchool.OpenAsync();
        var ling = await made.JoinAsync(made.Ling);
        await made.LogAsync(made.Ling, made.Sun, made.Chen, made.Zhou);
        await ling.HearAsync();

        await ling.PressAsync("不属实，撤销");

        (await made.OpenGatheringAsync()).Expect("已为 1 名党员各记一次联系");
        Assert.Equal(made.Sun.Id, Assert.Single(await made.EntriesAsync(), entry => entry.VoidedAt is null).AuthorId);
    }

    [Fact]
    public async Task After_the_hours_for_that_nothing_is_undone()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Chen);
        var card = made.Keeper.Last;
        made.School.Clock.Advance(TimeSpan.FromHours(25));

        await made.Keeper.PressAsync(card, "撤销登记");

        made.Keeper.Expect("可以撤销的时间已过");
        Assert.DoesNotContain("撤销登记", (await made.OpenGatheringAsync()).Last.Buttons);
        Assert.Null(Assert.Single(await made.EntriesAsync()).VoidedAt);
    }

    [Fact]
    public async Task What_is_not_logged_is_not_undone_and_who_does_not_decide_undoes_nothing()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.AnnounceAsync(on: "2026-04-14");
        (await made.Keeper.ForgeAsync("gathering.undo.1", ("cardKey", await made.KeyOfAsync(made.School.Lin)))).Expect("情况已经变化");
        await made.OpenGatheringAsync();
        await made.LogOpenedAsync(made.Ling, made.Chen);
        await made.School.ChangeAsync(db => db.Add(new RoleHolding { PersonId = made.School.Gao.Id, UnitId = made.School.Pharmacology.Id, Role = Role.Officer, From = new DateOnly(2020, 1, 1) }));
        var gao = made.ChatOf(made.School.Gao);

        await gao.ForgeAsync("gathering.undo.1", ("cardKey", await made.KeyOfAsync(made.School.Gao)));

        gao.Expect("不在您的权限内");
        (await made.OpenGatheringAsync(gao)).Expect("到会党员").ExpectNot("听取搬迁意见");
        Assert.Null(Assert.Single(await made.EntriesAsync()).VoidedAt);
    }

    [Fact]
    public async Task What_was_raised_becomes_a_case_as_of_the_gathering_and_stays_when_the_log_is_undone()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Chen);
        var ling = made.ChatOf(made.Ling);
        (await made.OpenGatheringAsync(ling)).Expect("只能选您自己的结对同事");

        await ling.PressAsync("反映一件事");
        Assert.Equal("", ling.Last.Inputs["Whom"]);
        await ling.PressAsync("提交", ("Whom", $"{made.Chen.Id}"), ("Kind", "problem"), ("Category", "work"), ("Text", "班车太早"));
        ling.Expect("编号 2026-0001");
        await made.OpenGatheringAsync(made.Keeper);
        made.Keeper.Expect("由此提出的事项 1 件");
        await made.Keeper.PressAsync("撤销登记");
        made.Keeper.Expect("登记已撤销").Expect("由此提出的事项 1 件");
        await made.LogOpenedAsync(made.Ling, made.Chen);
        made.Keeper.Expect("已登记").Expect("由此提出的事项 1 件");

        await using var db = made.School.Store.Read();
        Assert.Equal(1, (await db.GatheringCases.SingleAsync()).GatheringId);
        Assert.Equal(1, await db.Cases.CountAsync());
    }

    [Fact]
    public async Task A_colleague_who_was_there_reports_for_themselves()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Zhao);
        var zhao = made.ChatOf(made.Zhao);
        (await made.OpenGatheringAsync(zhao)).ExpectNot("结对同事");

        await zhao.PressAsync("反映一件事");
        await zhao.PressAsync("提交", ("Kind", "problem"), ("Category", "work"), ("Travel", "branch"), ("Text", "班车太早"));

        zhao.Expect("编号 2026-0001");
        await using var db = made.School.Store.Read();
        Assert.Equal(1, await db.GatheringCases.CountAsync());
    }

    [Fact]
    public async Task A_case_counts_as_of_a_gathering_only_for_whoever_was_there_or_logged_it()
    {
        await using var made = await GatheringSchool.OpenAsync();
        await made.LogAsync(made.Ling, made.Chen);
        var sun = made.ChatOf(made.Sun);
        foreach (var (place, from) in new[] { "gathering:1", "gathering:x", "gathering:99" }.Index())
        {
            await sun.ForgeAsync("case.report.1", ("from", from));
            await sun.PressAsync("提交", ("Whom", $"{made.Zhou.Id}"), ("Kind", "problem"), ("Category", "work"), ("Text", $"第 {place} 件事"));
            sun.Expect("编号 2026-");
        }

        await using var db = made.School.Store.Read();
        Assert.Empty(await db.GatheringCases.ToListAsync());
    }
}
