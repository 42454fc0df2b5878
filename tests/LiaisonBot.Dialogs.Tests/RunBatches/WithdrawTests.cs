using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>A batch that was opened by mistake is taken back by the unit that opened it, until somebody is paired in it.</summary>
public sealed class WithdrawTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_is_asked_once_then_the_pairs_are_gone_and_those_who_were_told_hear_it(Engine engine)
    {
        await using var made = await BatchSchool.OpenAsync(engine);
        await made.Secretary.JoinAsync();
        await made.BeginAsync();
        await made.General.PressAsync("查看进度");
        await made.General.PressAsync("撤回批次");
        made.General.Expect("撤回这个批次？").Expect("已建议的 3 对不再办理").Expect("不能恢复");
        var asked = made.General.Last;
        (await made.General.PressAsync("返回")).Expect("2026-1 批次");
        Assert.Equal(3, (await made.PairsAsync()).Count);
        await made.Secretary.HearAsync();
        var part = await made.LookAsync();
        var card = part.Last;

        await made.General.PressAsync(asked, "撤回");
        made.General.Expect("批次已撤回");
        Assert.Empty(await made.PairsAsync());
        (await made.Secretary.HearAsync()).Expect("结对批次已撤回").Expect("药学党总支撤回了这个批次").Expect("双方不会另收到通知");
        (await made.Secretary.PressAsync(card, "暂缓")).Expect("没有找到这个批次或这一对");
        (await made.Secretary.PressAsync(card, "完成这 2 对结对")).Expect("2026-1 批次已由药学党总支于2026年4月15日撤回");
        (await made.Secretary.SayAsync("结对批次")).Expect("今年没有现行的结对批次");

        (await made.General.PressAsync(asked, "撤回")).Expect("今年没有现行的结对批次");
        await made.BeginAsync();
        made.General.Expect("2026-2 批次");
        Assert.Equal(["batch.open", "batch.withdraw", "batch.open"], await made.AuditedAsync());
        await using var db = made.School.Store.Read();
        var withdrawn = await db.Batches.SingleAsync(batch => batch.Name == "2026-1");
        Assert.Equal(made.Above.Id, withdrawn.WithdrawnById);
    }

    [Fact]
    public async Task Once_somebody_is_paired_it_stays()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.General.PressAsync("查看进度");
        var progress = made.General.Last;
        await made.General.PressAsync("撤回批次");
        var asked = made.General.Last;
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");

        (await made.General.PressAsync(asked, "撤回")).Expect("已经有人结对，不能撤回").Expect("没有作任何改动");
        (await made.General.PressAsync(progress, "撤回批次")).Expect("已经有人结对，不能撤回");
        await made.General.SayAsync("结对批次");
        await made.General.PressAsync("查看");
        Assert.DoesNotContain("撤回批次", made.General.Last.Buttons);
        Assert.Equal(3, (await made.PairsAsync()).Count);
    }

    [Fact]
    public async Task Whoever_heard_of_a_pairing_that_was_undone_is_not_said_to_have_heard_nothing()
    {
        await using var made = await BatchSchool.OpenAsync();
        var (member, colleague) = (made.School.ChatOf(made.Ling), made.School.ChatOf(made.Chen));
        foreach (var chat in new[] { member, colleague, made.Secretary })
            await chat.JoinAsync();
        await made.BeginAsync();
        await made.General.PressAsync("查看进度");
        var progress = made.General.Last;
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        (await colleague.HearAsync()).Expect("您有了一位联系人");
        await made.Secretary.PressAsync("撤销最近完成的 2 对");
        (await colleague.HearAsync()).Expect("您的联系人安排有调整");

        (await made.General.PressAsync(progress, "撤回批次")).Expect("要结对的双方不会另收到通知").ExpectNot("没有收到过");
        await made.General.PressAsync("撤回");
        (await made.Secretary.HearAsync()).Expect("要结对的双方不会另收到通知").ExpectNot("没有收到过");
        (await colleague.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task A_branch_that_did_not_open_it_cannot()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        Assert.DoesNotContain("撤回批次", made.Secretary.Last.Buttons);
        var pair = (await made.PairsAsync())[0];
        (await made.Secretary.ForgeAsync("batch.withdraw.ask.1", ("batch", $"{pair.BatchId}"), ("unit", $"{made.School.Pharmacology.Id}"))).Expect("没有找到这个批次");
        var key = (await made.LookAsync()).Last.DataOf("完成这 2 对结对").Single(data => data.Name == "cardKey").Value;
        (await made.Secretary.ForgeAsync("batch.withdraw.1", ("cardKey", key))).Expect("没有找到这个批次");
        Assert.Equal(3, (await made.PairsAsync()).Count);
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.School.PreferEnglishAsync(made.Above);
        await made.Secretary.JoinAsync();
        await made.General.SayAsync("batch");
        await made.General.PressAsync("Open a batch");
        await made.General.PressAsync("Open the batch");
        await made.General.PressAsync("See how far it is");
        (await made.General.PressAsync("Withdraw the batch")).Expect("Withdraw this batch?").Expect("The 3 suggested pairs are dropped").Expect("The two of a pair are not told of this.");
        (await made.General.PressAsync("Withdraw")).Expect("The batch is withdrawn");
        (await made.Secretary.HearAsync()).Expect("A batch of pairings was withdrawn").Expect("药学党总支 has withdrawn this batch").Expect("The two of a pair are not told of this.");
    }
}
