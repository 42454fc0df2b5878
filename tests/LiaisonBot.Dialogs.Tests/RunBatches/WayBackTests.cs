using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.RunBatches;

/// <summary>As long as what was made can be taken back, every card of the part offers it; and none offers what would be refused.</summary>
public sealed class WayBackTests
{
    private const string Undo = "撤销最近完成的 1 对";

    [Fact]
    public async Task However_the_card_is_reached_it_offers_the_way_back()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("暂缓");
        await made.Secretary.PressAsync("完成这对结对");
        Assert.Contains(Undo, made.Secretary.Last.Buttons);

        await made.Secretary.PressAsync("恢复");
        Assert.Contains(Undo, made.Secretary.Last.Buttons);
        await made.Secretary.PressAsync("换人");
        await made.Secretary.PressAsync("返回");
        Assert.Contains(Undo, made.Secretary.Last.Buttons);
        await made.LookAsync();
        (await made.Secretary.PressAsync(Undo)).Expect("刚才完成的结对已撤销").Expect("待完成 2 对");
        Assert.DoesNotContain(Undo, made.Secretary.Last.Buttons);
        Assert.Empty(await made.PairingsAsync());
    }

    [Fact]
    public async Task Of_several_presses_the_last_is_taken_back_first()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("暂缓");
        await made.Secretary.PressAsync("完成这对结对");
        await made.Secretary.PressAsync("恢复");
        await made.Secretary.PressAsync("完成这对结对");
        await made.Secretary.PressAsync(Undo);
        Assert.Equal(made.Su.Id, Assert.Single(await made.PairingsAsync()).ColleagueId);

        (await made.Secretary.PressAsync(Undo)).Expect("待完成 2 对");
        Assert.Empty(await made.PairingsAsync());
    }

    [Fact]
    public async Task Where_it_would_be_refused_or_another_made_them_none_is_offered()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        var deputy = made.School.ChatOf(await made.School.MemberAsync("方远", made.School.Pharmacology, Role.DeputySecretary));
        await deputy.SayAsync("结对批次");
        (await deputy.PressAsync("查看")).Expect("已结对 2 对");
        Assert.DoesNotContain("撤销最近完成的 2 对", deputy.Last.Buttons);

        await made.School.ChangeAsync(db => db.Pairings.First().Plan = "每月见一次");
        await made.LookAsync();
        Assert.DoesNotContain("撤销最近完成的 2 对", made.Secretary.Last.Buttons);
    }

    [Fact]
    public async Task After_a_day_none_is_offered()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.LookAsync();
        await made.Secretary.PressAsync("完成这 2 对结对");
        made.School.Clock.Advance(TimeSpan.FromHours(made.School.Programme.UndoHours + 1));
        (await made.LookAsync()).Expect("已结对 2 对");
        Assert.DoesNotContain("撤销最近完成的 2 对", made.Secretary.Last.Buttons);
    }

    [Fact]
    public async Task It_speaks_English_as_well()
    {
        await using var made = await BatchSchool.OpenAsync();
        await made.BeginAsync();
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Secretary.SayAsync("batch");
        await made.Secretary.PressAsync("Open");
        await made.Secretary.PressAsync("Hold");
        await made.Secretary.PressAsync("Make this pairing");
        await made.Secretary.SayAsync("batch");
        await made.Secretary.PressAsync("Open");
        (await made.Secretary.PressAsync("Take back the last pairing")).Expect("What was just made is taken back").Expect("1 to be made, 1 held");
    }
}
