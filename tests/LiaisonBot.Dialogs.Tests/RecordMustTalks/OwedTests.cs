using LiaisonBot.Data.Occasions;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.RecordMustTalks;

/// <summary>What the friend sees of a talk that is owed, logs for it, and what the colleague sees of it.</summary>
public sealed class OwedTests
{
    [Fact]
    public async Task It_stands_at_its_pairing_until_the_talk_and_comes_back_when_the_contact_is_undone()
    {
        await using var play = await Play.BeginAsync();
        await play.KeepAsync();
        await play.Friend.SayAsync("我的结对");
        play.Friend.Expect("还有 1 次必谈没有谈").Expect("必谈：工作中遇到挫折（2026年4月14日），请在4月29日（周三）前谈一次");
        await play.Friend.PressAsync("登记这次谈话");
        await play.Friend.PressAsync("保存", ("Kind", "talk"), ("Line", "聊了课题的事"));
        var saved = play.Friend.Last;
        await play.Friend.SayAsync("我的结对");
        play.Friend.ExpectNot("必谈");
        await play.Friend.PressAsync(saved, "撤销");
        play.Friend.Expect("已撤销");
        await play.Friend.SayAsync("我的结对");
        play.Friend.Expect("还有 1 次必谈没有谈");
    }

    [Fact]
    public async Task An_edit_to_another_occasion_opens_it_again()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync();
        await play.TalkAsync();
        await play.Friend.PressAsync("修改");
        Assert.Equal("setback", play.Friend.Last.Inputs["Occasion"]);
        await play.Friend.PressAsync("保存", ("Occasion", "none"));
        play.Friend.Expect("修改已保存").ExpectNot("必谈事由");
        Assert.Equal(1, await play.OwedAsync(play.Ling));
    }

    [Fact]
    public async Task Who_owes_no_talk_is_not_asked_for_an_occasion()
    {
        await using var play = await Play.BeginAsync();
        await play.Friend.SayAsync("记录联系");
        Assert.DoesNotContain("Occasion", play.Friend.Last.Inputs.Keys);
    }

    [Theory]
    [InlineData("2026-04-13", "setback", "那天以前的谈话不算这次必谈")]
    [InlineData("2026-04-15", "birthday", "这项必谈事由没有认出")]
    public async Task A_talk_from_before_and_an_unknown_occasion_are_said_at_the_field(string on, string occasion, string problem)
    {
        await using var play = await Play.BeginAsync();
        await play.KeepAsync();
        await play.Friend.SayAsync("我的结对");
        await play.Friend.PressAsync("登记这次谈话");
        await play.Friend.PressAsync("保存", ("Kind", "talk"), ("Line", "聊了课题的事"), ("On", on), ("Occasion", occasion));
        play.Friend.Expect("还没有保存").Expect(problem);
        Assert.Equal(1, await play.OwedAsync(play.Ling));
    }

    [Fact]
    public async Task After_the_last_day_it_is_said_to_be_late_and_can_still_be_met()
    {
        await using var play = await Play.BeginAsync();
        await play.KeepAsync();
        play.School.Clock.Advance(TimeSpan.FromDays(15));
        await play.Friend.SayAsync("我的结对");
        play.Friend.Expect("已经超期");
        await play.Secretary.SayAsync("必谈");
        play.Secretary.Expect("已超期，还没有谈");
        await play.Friend.PressAsync("登记这次谈话");
        await play.Friend.PressAsync("保存", ("Kind", "talk"), ("Line", "聊了课题的事"));
        play.Friend.Expect("这次必谈已完成");
    }

    [Fact]
    public async Task It_may_be_logged_for_a_pairing_that_has_ended_and_an_ordinary_contact_may_not()
    {
        await using var play = await Play.BeginAsync();
        await play.KeepAsync(Occasion.Post, new DateOnly(2026, 4, 10));
        await play.School.ChangeAsync(db => db.Pairings.Single(pairing => pairing.Id == play.WithChen.Id).EndedOn = new DateOnly(2026, 4, 10));
        await play.Friend.SayAsync("我的结对");
        play.Friend.Expect("结对已经结束，还没有新的联系人，这次仍请您谈");
        await play.Friend.PressAsync("登记这次谈话");
        var form = play.Friend.Last;
        await play.Friend.PressAsync(form, "保存", ("Kind", "talk"), ("Line", "祝贺荣休"), ("Occasion", "none"));
        play.Friend.Expect("在此之后的联系不能记录");
        await play.Friend.PressAsync(form, "保存", ("Kind", "talk"), ("Line", "祝贺荣休"));
        play.Friend.Expect("这次必谈已完成");
        await play.Friend.PressAsync("修改");
        await play.Friend.PressAsync("保存", ("Line", "祝贺荣休，谈了返聘"));
        play.Friend.Expect("修改已保存");
        Assert.Equal(0, await play.OwedAsync(play.Ling));
    }

    [Fact]
    public async Task A_change_of_friend_takes_it_along()
    {
        await using var play = await Play.BeginAsync();
        await play.KeepAsync();
        var fang = await play.School.MemberAsync("方远");
        await play.School.ChangeAsync(db => db.Pairings.Single(pairing => pairing.Id == play.WithChen.Id).EndedOn = play.School.Today.AddDays(-1));
        await play.School.PairAsync(fang, play.Chen, play.School.Today);

        await play.Friend.SayAsync("我的结对");
        play.Friend.ExpectNot("必谈");
        var chat = await play.School.ChatOf(fang).SayAsync("我的结对");
        chat.Expect("陈思远").Expect("必谈：工作中遇到挫折");
        await chat.PressAsync("登记这次谈话");
        await chat.PressAsync("保存", ("Kind", "talk"), ("Line", "第一次见面"));
        chat.Expect("这次必谈已完成");
    }

    [Fact]
    public async Task The_colleague_sees_what_is_kept_and_who_can_read_it_in_both_languages()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync(line: "先听对方说");
        var chat = await play.School.ChatOf(play.Chen).SayAsync("我的数据");
        chat.Expect("关于您的必谈").Expect("2026年4月14日，工作中遇到挫折：联系人会找您谈一谈").Expect("先听对方说").Expect("您和联系人所在支部的书记、副书记");
        await play.TalkAsync();
        await play.School.PreferEnglishAsync(play.Chen);
        await chat.SayAsync("my data");
        chat.Expect("April 14, 2026, a setback at work: your friend talked with you on April 15, 2026");
        await chat.PressAsync("Records about me");
        chat.Expect("Must-talk occasion");
        var other = await play.School.ChatOf(play.Shen).SayAsync("我的数据");
        other.ExpectNot("必谈");
    }

    [Fact]
    public async Task Ones_own_entries_show_the_occasion()
    {
        await using var play = await Play.BeginAsync();
        await play.RecordAsync();
        await play.TalkAsync();
        await play.Friend.SayAsync("我的记录");
        play.Friend.Expect("必谈事由").Expect("工作中遇到挫折");
    }
}
