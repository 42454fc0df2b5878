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
        (await made.General.PressAsync("全部结对（2）")).Expect("已结对 2 对");
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

    private static Task VacateAsync(BatchSchool made) => made.School.ChangeAsync(
        db => db.RoleHoldings.Single(holding => holding.PersonId == made.School.Lin.Id).To = made.School.Today.AddDays(-1));
}
