using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.RecordMustTalks;

public sealed class UndoTests
{
    [Fact]
    public async Task What_was_recorded_is_taken_back_and_the_friend_hears_of_it()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync();
        var card = play.Secretary.Last;
        await play.Friend.HearAsync();
        await play.Secretary.PressAsync("撤销");
        play.Secretary.Expect("必谈已撤销").Expect("陈思远");
        await play.Friend.HearAsync();
        play.Friend.Expect("这次必谈已撤销").Expect("陈思远");
        Assert.NotNull(Assert.Single(await play.AllAsync()).WithdrawnAt);
        Assert.Equal(0, await play.OwedAsync(play.Ling));

        await play.Secretary.PressAsync(card, "撤销");
        play.Secretary.Expect("已经撤销过");
        await play.RecordAsync();
        play.Secretary.Expect("必谈已登记");
        Assert.Equal(1, await play.OwedAsync(play.Ling));
    }

    [Fact]
    public async Task An_appraisal_is_taken_back_for_all_colleagues_together_but_those_talked_with()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync("appraisal", whom: $"m{play.Ling.Id}");
        var card = play.Secretary.Last;
        await play.Friend.SayAsync("我的结对");
        await play.Friend.PressAsync("登记这次谈话");
        await play.Friend.PressAsync("保存", ("Kind", "talk"), ("Line", "转达了评议意见"));
        await play.Secretary.PressAsync(card, "撤销");
        play.Secretary.Expect("必谈已撤销").Expect("沈知秋").ExpectNot("陈思远");
        Assert.Equal([false, true], (await play.AllAsync()).Select(talk => talk.WithdrawnAt is not null));
        Assert.Equal(0, await play.OwedAsync(play.Ling));
    }

    [Fact]
    public async Task A_talk_that_was_held_meanwhile_stays()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync();
        await play.TalkAsync();
        await play.Secretary.PressAsync("撤销");
        play.Secretary.Expect("已经谈过，不能撤销");
        Assert.Null(Assert.Single(await play.AllAsync()).WithdrawnAt);
    }

    [Fact]
    public async Task What_the_roster_opened_by_a_slip_is_taken_back_in_the_list()
    {
        await using var play = await Play.BeginAsync();
        await play.KeepAsync();
        await play.Secretary.SayAsync("必谈");
        play.Secretary.Expect("由人员名单的变动自动产生");
        await play.Secretary.PressAsync("查看");
        await play.Secretary.PressAsync("撤销");
        play.Secretary.Expect("必谈已撤销");
        Assert.Equal(0, await play.OwedAsync(play.Ling));
    }

    [Fact]
    public async Task Nobody_opens_or_takes_back_what_is_another_branchs()
    {
        await using var play = await Play.BeginAsync();
        var talk = await play.KeepAsync();
        var gao = play.School.ChatOf(play.School.Gao);
        await gao.ForgeAsync("musttalk.open.1", ("talk", $"{talk.Id}"));
        gao.Expect("没有找到这项必谈").ExpectNot("陈思远");
        await play.Secretary.SayAsync("必谈");
        await play.Secretary.PressAsync("查看");
        await gao.ForgeAsync("musttalk.undo.1", play.Secretary.Last.DataOf("撤销"));
        Assert.Null(Assert.Single(await play.AllAsync()).WithdrawnAt);
        await gao.ForgeAsync("musttalk.open.1", ("talk", "many"));
        gao.Expect("没有找到这项必谈");
    }
}
