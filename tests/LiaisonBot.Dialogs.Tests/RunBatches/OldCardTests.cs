using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>A button of a card that has served says what has become of it, and leads on from there.</summary>
public sealed class OldCardTests
{
    [Fact]
    public async Task The_form_that_opened_a_batch_leads_to_it_and_opens_no_other()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.General.SayAsync("结对批次");
        await made.General.PressAsync("开批次");
        var form = made.General.Last;
        await made.General.PressAsync(form, "开批次");
        (await made.General.PressAsync(form, "开批次")).Expect("这个批次此前已经开好，没有重复开").Expect("2026-1 批次").Expect("药理支部");

        await made.School.PreferEnglishAsync(made.Above);
        (await made.General.PressAsync(form, "开批次")).Expect("This batch is open already; no second one was opened.");
        await made.General.PressAsync("Withdraw the batch");
        await made.General.PressAsync("Withdraw");
        (await made.General.PressAsync(form, "开批次")).Expect("药学党总支 withdrew batch 2026-1 on April 15, 2026").Expect("There is no batch in force this year");
        Assert.Equal(["batch.open", "batch.withdraw"], await made.AuditedAsync());
    }

    [Fact]
    public async Task What_was_done_before_is_not_done_again_and_it_is_said()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        var (other, card) = (made.Secretary.Last, (await made.LookAsync()).Last);
        await made.Secretary.PressAsync(card, "暂缓");
        (await made.Secretary.PressAsync(card, "暂缓")).Expect("这张卡片已经用过，没有重复办理").Expect("暂缓 1 对");
        (await made.Secretary.PressAsync(other, "暂缓")).Expect("这一对此前已经暂缓，这次没有改动").Expect("暂缓 1 对");
        var (held, again) = (made.Secretary.Last, (await made.LookAsync()).Last);
        await made.Secretary.PressAsync(held, "恢复");
        (await made.Secretary.PressAsync(again, "恢复")).Expect("这一对目前没有暂缓，这次没有改动");

        await made.School.PreferEnglishAsync(made.School.Lin);
        (await made.Secretary.PressAsync(card, "暂缓")).Expect("That card was used before, so nothing was done again.");
        (await made.Secretary.PressAsync(again, "恢复")).Expect("This pair is not held; nothing was changed.");
        (await made.Secretary.PressAsync("Hold")).Expect("It is held.");
        (await made.Secretary.PressAsync(other, "暂缓")).Expect("This pair is held already; nothing was changed.");
        Assert.Equal(["batch.open", "batch.hold", "batch.release", "batch.hold"], await made.AuditedAsync());
    }

    [Fact]
    public async Task What_was_made_or_taken_back_before_is_said_too()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        var card = (await made.LookAsync()).Last;
        var applied = (await made.Secretary.PressAsync(card, "完成这 2 对结对")).Last;
        (await made.Secretary.PressAsync(card, "完成这 2 对结对")).Expect("这张卡片已经用过，没有重复办理").Expect("已结对 2 对");
        await made.Secretary.PressAsync(applied, "撤销最近完成的 2 对");
        (await made.Secretary.PressAsync(applied, "撤销最近完成的 2 对")).Expect("这张卡片已经用过，没有重复办理").Expect("待完成 2 对");
    }

    [Fact]
    public async Task Cards_of_a_batch_that_was_withdrawn_say_so_and_lead_to_the_others()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        var progress = (await made.General.PressAsync("查看进度")).Last;
        await made.Secretary.SayAsync("结对批次");
        var (list, card) = (made.Secretary.Last, (await made.Secretary.PressAsync("查看")).Last);
        var asked = (await made.General.PressAsync(progress, "撤回批次")).Last;
        await made.General.PressAsync(asked, "撤回");

        const string withdrawn = "2026-1 批次已由药学党总支于2026年4月15日撤回，没有作任何改动";
        (await made.Secretary.PressAsync(list, "查看")).Expect(withdrawn).Expect("今年没有现行的结对批次");
        (await made.Secretary.PressAsync(card, "完成这 2 对结对")).Expect(withdrawn);
        (await made.General.PressAsync(asked, "撤回")).Expect(withdrawn);
        (await made.General.PressAsync(progress, "重新建议")).Expect(withdrawn);
    }
}
