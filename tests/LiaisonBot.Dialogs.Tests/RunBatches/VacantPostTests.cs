using LiaisonBot.Data.Batches;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>Nobody looks after a branch: its pairs are for the unit above, which answers for it meanwhile.</summary>
public sealed class VacantPostTests
{
    [Fact]
    public async Task The_unit_above_pairs_those_of_a_branch_without_a_secretary()
    {
        await using var made = await BatchSchool.OpenAsync();
        await VacateAsync(made);
        await made.BeginAsync();

        (await made.General.SayAsync("结对批次")).Expect("药理支部").Expect("待您办理 2 对");
        await made.General.PressAsync("查看", 1);
        (await made.General.PressAsync("完成这 2 对结对")).Expect("已结对 2 对");
        Assert.Equal(2, (await made.PairingsAsync()).Count);
    }

    [Fact]
    public async Task In_English_as_well()
    {
        await using var made = await BatchSchool.OpenAsync();
        await VacateAsync(made);
        await made.BeginAsync();
        await made.School.PreferEnglishAsync(made.Above);
        (await made.General.SayAsync("batch")).Expect("2 pairs wait for you");
    }

    [Fact]
    public async Task Where_the_post_is_filled_the_unit_above_decides_nothing()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        (await made.General.SayAsync("结对批次")).ExpectNot("药理支部").ExpectNot("待您办理");
    }

    [Fact]
    public async Task Once_the_post_is_filled_again_the_cards_of_the_unit_above_do_nothing()
    {
        await using var made = await BatchSchool.OpenAsync();
        await VacateAsync(made);
        await made.BeginAsync();
        var held = await LookAsync(made);
        await LookAsync(made);
        await made.General.PressAsync("暂缓");
        await made.General.PressAsync("完成这对结对");
        var applied = made.General.Last;
        await made.School.ChangeAsync(db => db.RoleHoldings.Single(holding => holding.PersonId == made.School.Lin.Id).To = null);

        foreach (var (card, button) in new[] { (held, "完成这 2 对结对"), (held, "暂缓"), (applied, "恢复"), (applied, "换人"), (applied, "撤销最近完成的 1 对") })
            (await made.General.PressAsync(card, button)).Expect("没有找到这个批次或这一对").ExpectNot("陈思远");
        Assert.Equal(made.Su.Id, Assert.Single(await made.PairingsAsync()).ColleagueId);
        Assert.Equal(BatchPairState.Held, (await made.PairsAsync()).Single(pair => pair.ColleagueId == made.Chen.Id).State);
        Assert.Equal(["batch.open", "batch.hold", "batch.pair", "batch.apply"], await made.AuditedAsync());
    }

    /// <summary>The branch's part, as the unit above sees it meanwhile.</summary>
    private static async Task<Reply> LookAsync(BatchSchool made)
    {
        await made.General.SayAsync("结对批次");
        return (await made.General.PressAsync("查看", 1)).Last;
    }

    private static Task VacateAsync(BatchSchool made) => made.School.ChangeAsync(
        db => db.RoleHoldings.Single(holding => holding.PersonId == made.School.Lin.Id).To = made.School.Today.AddDays(-1));
}
