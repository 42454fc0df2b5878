using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.MyPairings;

public sealed class MyFriendTests
{
    [Fact]
    public async Task A_colleague_sees_who_their_friend_is_and_what_for()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("陈思远", school.Pharmacy);
        var pairing = await school.PairAsync(school.Lin, chen);
        await school.ChangeAsync(db =>
        {
            var lin = db.People.Single(person => person.Id == school.Lin.Id);
            (lin.Title, lin.Email) = ("副教授", "lin_shuqin@example.edu.cn");
            db.Pairings.Single(kept => kept.Id == pairing.Id).Plan = "每学期\n听一次课";
        });

        var chat = await school.ChatOf(chen).SayAsync("我的结对");

        chat.Expect("林书琴").Expect("副教授").Expect("药理支部").Expect("2025年9月1日").Expect("lin_shuqin@example.edu.cn")
            .Expect("每学期 听一次课").Expect("会转达您的意见").ExpectNot("还没有联系");
        Assert.Single(chat.Replies);
    }

    [Fact]
    public async Task A_colleague_reads_it_in_English()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("Chen Siyuan");
        await school.PreferEnglishAsync(chen);
        await school.PairAsync(school.Lin, chen);
        var chat = await school.ChatOf(chen).SayAsync("my friend");
        chat.Expect("Your friend in the programme").Expect("林书琴").Expect("Paired since: ").Expect("September 1, 2025");
    }

    [Fact]
    public async Task A_colleague_without_a_friend_learns_how_to_get_one()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("陈思远");
        var chat = await school.ChatOf(chen).SayAsync("我的结对");
        chat.Expect("还没有联系人").Expect("由您自愿选择");

        await school.PreferEnglishAsync(chen);
        await chat.SayAsync("my pairings");
        chat.Expect("You have no friend in the programme yet");
    }

    [Fact]
    public async Task A_friend_who_left_is_said_to_have_left()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var chen = await school.ColleagueAsync("陈思远");
        await school.PairAsync(ling, chen);
        await school.ChangeAsync(db => db.People.Single(person => person.Id == ling.Id).LeftOn = new DateOnly(2026, 4, 1));
        var chat = await school.ChatOf(chen).SayAsync("我的结对");
        chat.Expect("凌晓").Expect("这位联系人已不在学校");
    }

    [Fact]
    public async Task Who_joined_the_Party_sees_both_sides_and_the_friend_sees_it_is_to_repair()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("陈思远", null, Category.Applicant);
        await school.PairAsync(school.Lin, chen);
        await school.PairAsync(chen, await school.ColleagueAsync("罗一鸣"), new DateOnly(2026, 4, 2));
        await school.JoinThePartyAsync(chen, new DateOnly(2026, 4, 1));

        var chat = await school.ChatOf(chen).SayAsync("我的结对");
        Assert.Equal(2, chat.Replies.Count);
        Assert.True(chat.Replies[0].Reads("罗一鸣"));
        Assert.True(chat.Replies[1].Reads("我入党前的结对") && chat.Replies[1].Reads("林书琴"));

        var friend = await school.ChatOf(school.Lin).SayAsync("我的结对");
        friend.Expect("陈思远").Expect("已经入党").ExpectNot("没有联系，");
    }

    [Fact]
    public async Task A_colleague_cannot_open_the_plan()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("陈思远");
        var pairing = await school.PairAsync(school.Lin, chen);
        var chat = await school.ChatOf(chen).ForgeAsync("pairing.plan.1", ("pairing", $"{pairing.Id}"));
        chat.Expect("不在您的权限内");
    }

    [Fact]
    public async Task Several_friends_page_by_themselves()
    {
        await using var school = await School.OpenAsync();
        var chen = await school.ColleagueAsync("陈思远");
        for (var number = 1; number <= 6; number++)
            await school.PairAsync(await school.MemberAsync($"朋友{number}"), chen, new DateOnly(2026, 1, number));
        var chat = await school.ChatOf(chen, onTeams: true).SayAsync("我的结对");
        chat.Expect("朋友1").ExpectNot("朋友6");
        await chat.PressAsync("下一页");
        chat.Expect("朋友6").ExpectNot("朋友1");
        await chat.ForgeAsync("pairing.friends.1", ("page", "-3"));
        chat.Expect("朋友1");
    }
}
