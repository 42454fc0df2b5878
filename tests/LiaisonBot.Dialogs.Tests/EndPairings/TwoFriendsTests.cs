using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.EndPairings;

/// <summary>陈思远 has two friends, 凌晓 and 方远: without one of them there is the other, so nobody is looked for.</summary>
public sealed class TwoFriendsTests
{
    [Fact]
    public async Task A_colleague_leaves_one_keeps_the_other_and_takes_it_back()
    {
        await using var made = await OpenAsync();
        await made.Colleague.SayAsync("我的结对");
        Assert.DoesNotContain("换一位", made.Colleague.Last.Buttons);
        await made.Colleague.PressAsync("结束结对");
        made.Colleague.Expect("您确定要结束与凌晓的结对吗").Expect("您与方远的结对照常").ExpectNot("物色");
        await made.Colleague.PressAsync("结束结对", ("Avoid", "true"));
        made.Colleague.Expect("您与方远的结对照常").ExpectNot("物色");
        var done = made.Colleague.Last;
        Assert.Equal(FriendWishKind.Avoids, Assert.Single(await made.WishesAsync()).Kind);
        (await made.Member.HearAsync()).Expect("结对有调整").ExpectNot("方远");
        (await made.Secretary.HearAsync()).Expect("有群众结束了一对结对").Expect("不必另外物色").ExpectNot("方远");
        Assert.DoesNotContain("安排结对", made.Secretary.Last.Buttons);

        await made.Colleague.PressAsync(done, "撤销");
        made.Colleague.Expect("已撤销");
        Assert.Null((await made.PairingAsync()).EndedOn);
        Assert.Empty(await made.WishesAsync());
        (await made.Secretary.HearAsync()).Expect("结对的调整已经撤销");
    }

    [Fact]
    public async Task Leaving_the_other_as_well_seeks_a_friend_and_either_is_taken_back_by_itself()
    {
        await using var made = await OpenAsync();
        await made.School.PreferEnglishAsync(made.Chen);
        await made.School.PreferEnglishAsync(made.School.Lin);
        await made.Colleague.SayAsync("my pairings");
        await made.Colleague.PressAsync("End");
        made.Colleague.Expect("Do you want to end the pairing with 凌晓?").Expect("your pairing with 方远 goes on");
        await made.Colleague.PressAsync("End the pairing");
        made.Colleague.Expect("Your pairing with 方远 goes on");
        var first = made.Colleague.Last;
        (await made.Secretary.HearAsync()).Expect("A colleague ended a pairing").Expect("has another friend still");
        made.School.Clock.Advance(TimeSpan.FromMinutes(5));

        await made.Colleague.SayAsync("my pairings");
        await made.Colleague.PressAsync("Change friend");
        await made.Colleague.PressAsync("Change friend", ("Avoid", "true"));
        made.Colleague.Expect("your branch looks for somebody else");
        Assert.Equal([FriendWishKind.Seeks, FriendWishKind.Avoids], (await made.WishesAsync()).Select(wish => wish.Kind));
        (await made.Secretary.HearAsync()).Expect("A colleague would like another friend");

        await made.Colleague.PressAsync(first, "Undo");
        made.Colleague.Expect("Taken back");
        Assert.Null((await made.PairingAsync()).EndedOn);
        Assert.Equal(FriendWishKind.Avoids, Assert.Single(await made.WishesAsync()).Kind);
        Assert.Equal(PairingEnding.Colleague, (await made.LatestAsync()).Ending);
        (await made.Secretary.HearAsync()).Expect("The change of a pairing was taken back").Expect("凌晓 and 陈思远");
    }

    [Fact]
    public async Task Whose_friend_ends_it_is_offered_no_other_one()
    {
        await using var made = await OpenAsync();
        await made.Member.SayAsync("我的结对");
        await made.Member.PressAsync("结束结对");
        await made.Member.PressAsync("结束结对", ("Reason", "即将调往其他校区"));
        (await made.Colleague.HearAsync()).Expect("您与方远的结对照常").ExpectNot("申请一位联系人");
        Assert.DoesNotContain("申请联系人", made.Colleague.Last.Buttons);
        (await made.Secretary.HearAsync()).Expect("还有别的联系人").Expect("即将调往其他校区").ExpectNot("方远");
        Assert.DoesNotContain("安排结对", made.Secretary.Last.Buttons);
        await made.Member.PressAsync("撤销");
        made.Member.Expect("一切照旧");
        (await made.Colleague.HearAsync()).Expect("结对继续");
    }

    [Fact]
    public async Task Who_joined_the_Party_is_not_told_to_ask_for_a_friend()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.School.JoinThePartyAsync(made.Chen, made.School.Today.AddDays(-1));
        await made.School.PreferEnglishAsync(made.Chen);
        await made.Member.SayAsync("我的结对");
        await made.Member.PressAsync("结束结对");
        await made.Member.PressAsync("结束结对", ("Reason", "对方已经入党"));
        (await made.Colleague.HearAsync()).Expect("Thank you for your trust").ExpectNot("ask for another friend");
        Assert.Empty(made.Colleague.Last.Buttons);
        (await made.Secretary.HearAsync()).Expect("请了解情况").ExpectNot("物色");
        Assert.Empty(made.Secretary.Last.Buttons);
    }

    [Fact]
    public async Task Where_somebody_is_to_follow_no_undo_is_offered()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.School.PairAsync(made.Fang, made.Chen, made.School.Today.AddDays(3));
        await made.Colleague.SayAsync("我的结对");
        await made.Colleague.PressAsync("结束结对");
        await made.Colleague.PressAsync("结束结对");
        made.Colleague.Expect("您与方远的结对照常");
        Assert.DoesNotContain("撤销", made.Colleague.Last.Buttons);
    }

    private static async Task<EndSchool> OpenAsync()
    {
        var made = await EndSchool.OpenAsync();
        await made.School.PairAsync(made.Fang, made.Chen, new DateOnly(2025, 10, 1));
        return made;
    }
}
