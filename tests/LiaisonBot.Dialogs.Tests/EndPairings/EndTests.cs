using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Dialogs.Tests.EndPairings;

/// <summary>A member or the branch ends a pairing and says why; it is handed over with all that was kept of it.</summary>
public sealed class EndTests
{
    [Fact]
    public async Task A_member_ends_it_with_a_reason_that_goes_to_the_branch()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.Member.SayAsync("我的结对");
        await made.Member.PressAsync("结束结对");
        await made.Member.PressAsync("结束结对");
        made.Member.Expect("请写明理由");
        await made.Member.PressAsync("结束结对", ("Reason", new string('因', 201)));
        made.Member.Expect("请精简到 200 字以内");
        Assert.Equal(new string('因', 201), made.Member.Last.Inputs["Reason"]);
        await made.Member.PressAsync("结束结对", ("Reason", "即将调往其他校区"));
        made.Member.Expect("结对已结束");
        var ended = await made.PairingAsync();
        Assert.Equal((PairingEnding.Member, made.School.Today, "即将调往其他校区"), (ended.Ending, ended.EndedOn, ended.EndReason));
        (await made.Colleague.HearAsync()).Expect("这对结对到今天为止").ExpectNot("因工作安排").ExpectNot("即将调往");
        Assert.Contains("申请联系人", made.Colleague.Last.Buttons);
        (await made.Secretary.HearAsync()).Expect("即将调往其他校区");
        await made.Member.PressAsync("撤销");
        made.Member.Expect("一切照旧");
        (await made.Colleague.HearAsync()).Expect("结对继续");
        (await made.Secretary.HearAsync()).Expect("结对的调整已经撤销").ExpectNot("即将调往");
        Assert.Null((await made.PairingAsync()).EndedOn);
    }

    [Fact]
    public async Task Who_has_several_says_first_which_one()
    {
        await using var made = await EndSchool.OpenAsync();
        var other = await made.School.PairAsync(made.Ling, await made.School.ColleagueAsync("沈知秋"));
        await made.Member.SayAsync("我的结对");
        await made.Member.PressAsync("结束结对");
        made.Member.Expect("与哪一位的结对").Expect("陈思远");
        await made.Member.PressAsync("下一步", ("pairing", $"{other.Id}"));
        made.Member.Expect("凌晓 与 沈知秋");
        await made.Member.PressAsync("结束结对", ("Reason", "工作调整"));
        Assert.Null((await made.PairingAsync()).EndedOn);
        Assert.Equal(PairingEnding.Member, (await made.LatestAsync()).Ending);
    }

    [Fact]
    public async Task A_secretary_ends_it_for_the_branch_and_nobody_elsewhere_does()
    {
        await using var made = await EndSchool.OpenAsync();
        var gao = made.School.ChatOf(made.School.Gao);
        await gao.ForgeAsync("pairing.end.1", ("pairing", $"{made.Pairing.Id}"));
        gao.Expect("没有找到这对结对").ExpectNot("陈思远");
        await made.Colleague.ForgeAsync("pairing.end.1", ("pairing", $"{made.Pairing.Id}"));
        made.Colleague.Expect("不在您的权限内");
        await made.Secretary.ForgeAsync("pairing.end.1", ("pairing", $"{made.Pairing.Id}"));
        await made.Secretary.PressAsync("结束结对", ("Reason", "支部调整"));
        made.Secretary.Expect("结对已结束");
        (await made.Member.HearAsync()).Expect("支部调整");
        (await made.Colleague.HearAsync()).Expect("这对结对到今天为止").ExpectNot("因工作安排").ExpectNot("支部调整");
        Assert.Equal((PairingEnding.Branch, false), await made.PairingAsync() is var one ? (one.Ending, one.Ending.IsWish()) : default);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_is_handed_over_when_the_colleague_and_the_new_friend_agree(Engine engine)
    {
        await using var made = await EndSchool.OpenAsync(engine);
        await OpenHandOverAsync(made);
        made.Secretary.Expect("凌晓与陈思远的结对，交给另一位党员联系").ExpectNot("凌晓（");
        await made.Secretary.PressAsync("提交");
        made.Secretary.Expect("请从列表中选择一位本支部的党员");
        await made.Secretary.PressAsync("提交", ("Member", $"{made.Fang.Id}"));
        made.Secretary.Expect("等待答复：方远、陈思远");
        (await made.Member.HearAsync()).ExpectNothing();
        (await made.OtherMember.HearAsync()).Expect("这是移交：结成以后，陈思远与凌晓的结对随之结束");
        await made.OtherMember.PressAsync("同意");
        Assert.Null((await made.PairingAsync()).EndedOn);
        (await made.Colleague.HearAsync()).Expect("这是移交");
        await made.Colleague.PressAsync("同意");
        made.Colleague.Expect("方远是您的联系人");
        var (former, next) = (await made.PairingAsync(), await made.LatestAsync());
        Assert.Equal((PairingEnding.HandedOver, made.School.Today.AddDays(-1), false), (former.Ending, former.EndedOn, former.Ending.IsWish()));
        Assert.Equal((made.Fang.Id, made.School.Today, PairingOrigin.Assigned), (next.MemberId, next.StartedOn, next.Origin));
        (await made.Member.HearAsync()).Expect("已由方远接手").Expect("您的记录都保留着");
    }

    [Fact]
    public async Task A_hand_over_that_is_declined_leaves_the_pairing_as_it_is()
    {
        await using var made = await EndSchool.OpenAsync();
        await OpenHandOverAsync(made);
        await made.Secretary.PressAsync("提交", ("Member", $"{made.Fang.Id}"));
        await (await made.Colleague.HearAsync()).PressAsync("不同意");
        (await made.Secretary.HearAsync()).Expect("没有结成");
        Assert.Null((await made.PairingAsync()).EndedOn);
        (await made.Member.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task What_has_ended_meanwhile_is_not_handed_over()
    {
        await using var made = await EndSchool.OpenAsync();
        await OpenHandOverAsync(made);
        await made.School.ChangeAsync(db => db.Pairings.Single(one => one.Id == made.Pairing.Id).EndedOn = made.School.Today);
        await made.Secretary.PressAsync("提交", ("Member", $"{made.Fang.Id}"));
        made.Secretary.Expect("这对结对已经结束");
        await OpenHandOverAsync(made);
        made.Secretary.Expect("没有找到这份申请");
    }

    private static Task<Chat> OpenHandOverAsync(EndSchool made) => made.Secretary.ForgeAsync("proposal.hand-over.1", ("pairing", $"{made.Pairing.Id}"));
}
