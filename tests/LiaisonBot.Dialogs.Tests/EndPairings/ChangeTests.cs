using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.EndPairings;

/// <summary>A colleague wants another friend and says no more; the former one hears only that it was changed (P1).</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_colleague_changes_without_a_reason_and_takes_it_back_within_the_day(Engine engine)
    {
        await using var made = await EndSchool.OpenAsync(engine);
        await made.ChangeAsync();
        var ended = await made.PairingAsync();
        Assert.Equal((PairingEnding.Colleague, made.School.Today, true, (string?)null), (ended.Ending, ended.EndedOn, ended.EndedInChat, ended.EndReason));
        Assert.Equal(FriendWishKind.Seeks, Assert.Single(await made.WishesAsync()).Kind);
        (await made.Member.HearAsync()).Expect("结对有调整").ExpectNot("换一位").ExpectNot("理由");
        (await made.Secretary.HearAsync()).Expect("有群众想换一位联系人").Expect("请不必追问原因");
        Assert.Contains("安排结对", made.Secretary.Last.Buttons);

        await made.Colleague.PressAsync("撤销");
        made.Colleague.Expect("已撤销");
        ended = await made.PairingAsync();
        Assert.Equal((null, null, false), (ended.Ending, ended.EndedOn, ended.EndedInChat));
        Assert.Empty(await made.WishesAsync());
        (await made.Member.HearAsync()).Expect("结对继续");
        (await made.Secretary.HearAsync()).Expect("结对的调整已经撤销").Expect("凌晓 与 陈思远").Expect("不必再为此另外物色").ExpectNot("理由");
        Assert.Equal(["pairing.change", "pairing.end-undo"], await made.AuditedAsync());
    }

    [Fact]
    public async Task Not_this_one_again_is_kept_and_told_to_nobody()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.Colleague.SayAsync("我的结对");
        await made.Colleague.PressAsync("换一位");
        await made.Colleague.PressAsync("换一位", ("Avoid", "true"));
        Assert.Contains(await made.WishesAsync(), wish => wish.Kind == FriendWishKind.Avoids && wish.OtherId == made.Ling.Id);
        (await made.Member.HearAsync()).ExpectNot("安排");
        (await made.Secretary.HearAsync()).ExpectNot("以后");
        await made.Colleague.SayAsync("我的数据");
        await made.Colleague.PressAsync("结对申请和愿望");
        made.Colleague.Expect("以后不再安排凌晓").Expect("申请由支部安排一位联系人").Expect("只有您能看到");
    }

    [Fact]
    public async Task The_same_press_twice_changes_once_and_late_it_is_not_taken_back()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.Colleague.SayAsync("我的结对");
        await made.Colleague.PressAsync("换一位");
        var sure = made.Colleague.Last;
        await made.Colleague.PressAsync(sure, "换一位");
        var done = made.Colleague.Last;
        await made.Colleague.PressAsync(sure, "换一位");
        made.Colleague.Expect("这对结对已经结束").Expect("到2026年4月15日为止").Expect("没有改动任何内容");
        await made.School.PairAsync(made.Fang, made.Chen, made.School.Today.AddDays(1));
        await made.Colleague.PressAsync(done, "撤销");
        made.Colleague.Expect("现在不能撤销了");
        Assert.Equal(PairingEnding.Colleague, (await made.PairingAsync()).Ending);
    }

    [Fact]
    public async Task Nobody_changes_what_is_not_theirs()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.Member.ForgeAsync("pairing.change.1", ("pairing", $"{made.Pairing.Id}"));
        made.Member.Expect("不在您的权限内");
        var other = made.School.ChatOf(await made.School.ColleagueAsync("沈知秋"));
        await other.ForgeAsync("pairing.change.1", ("pairing", $"{made.Pairing.Id}"));
        other.Expect("没有找到这对结对").ExpectNot("凌晓");
        await other.ForgeAsync("pairing.pause.1", ("pairing", "none"));
        other.Expect("没有找到这对结对");
    }
}
