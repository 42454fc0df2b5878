using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Cases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Cases;

/// <summary>Who raises a case of their own decides how far their own name goes, and it goes no further by any way.</summary>
public sealed class OwnAffairTests
{
    [Theory]
    [InlineData(NameTravel.Nowhere, false, false)]
    [InlineData(NameTravel.Branch, true, false)]
    [InlineData(NameTravel.Upward, true, true)]
    public async Task The_raisers_own_name_goes_as_far_as_they_let_it(NameTravel travel, bool toBranch, bool upward)
    {
        await using var play = await CasePlay.BeginAsync(() => Own(travel), raise: false);
        await play.Raiser.SayAsync("提出一件");
        await play.Secretary.HearAsync();
        Assert.Equal(toBranch, play.Secretary.Replies.Any(reply => reply.Reads("凌晓")));
        await play.Secretary.PressAsync("办理");
        await CasePlay.WriteAsync(play.Secretary, "追问", "哪一天？");
        await play.Raiser.HearAsync();
        await CasePlay.WriteAsync(play.Raiser, "回复", "我是凌晓，就是今天");
        await play.Secretary.HearAsync();
        play.Secretary.Expect("就是今天");
        Assert.Equal(toBranch, play.Secretary.Replies.Any(reply => reply.Reads("凌晓")));
        await CasePlay.WriteAsync(play.Secretary, "上报", "请总支协调");
        await play.General.HearAsync();
        Assert.Equal(upward, play.General.Replies.Any(reply => reply.Reads("凌晓")));
    }

    [Theory]
    [InlineData(NameTravel.Nowhere)]
    [InlineData(NameTravel.Branch)]
    public async Task Nor_does_the_audit_tell_it(NameTravel travel)
    {
        await using var play = await CasePlay.BeginAsync(() => Own(travel), raise: false);
        await play.Raiser.SayAsync("提出一件");
        await play.Secretary.HearAsync();
        await CasePlay.WriteAsync(play.Secretary, "办结", "已解决");
        await play.Raiser.HearAsync();
        await play.Raiser.PressAsync("确认解决");
        await play.Secretary.HearAsync();
        await play.Secretary.SayAsync("操作记录");
        play.Secretary.Expect("办结了事项").ExpectNot("凌晓");
        await using var db = play.School.Store.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "case.confirmed"));
    }

    private static Case Own(NameTravel travel)
    {
        var one = CasePlay.Draft(travel: travel);
        one.IsOwn = true;
        return one;
    }
}
