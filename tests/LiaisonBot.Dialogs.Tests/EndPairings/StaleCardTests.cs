using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Tests.Conversing;

namespace LiaisonBot.Dialogs.Tests.EndPairings;

/// <summary>Cards stay in chats: what their buttons cannot do any more they answer with how the pairing stands, and of a wish they say nothing.</summary>
public sealed class StaleCardTests
{
    [Fact]
    public async Task Buttons_of_a_changed_pairing_say_that_it_has_ended_and_how_to_take_that_back()
    {
        await using var made = await EndSchool.OpenAsync();
        var old = (await made.Colleague.SayAsync("我的结对")).Last;
        await made.ChangeAsync();
        foreach (var button in new[] { "换一位", "暂停" })
        {
            await made.Colleague.PressAsync(old, button);
            made.Colleague.Expect("这对结对已经结束").Expect("凌晓 与 陈思远").Expect("到2026年4月15日为止").ExpectNot("没有找到");
            Assert.Contains("撤销", made.Colleague.Last.Buttons);
        }

        var now = made.Colleague.Last;
        await made.Colleague.PressAsync("我的结对");
        made.Colleague.Expect("我的联系人");
        await made.Colleague.PressAsync(now, "撤销");
        made.Colleague.Expect("已撤销");
        await made.Colleague.PressAsync(now, "撤销");
        made.Colleague.Expect("这对结对照常").Expect("2025年9月1日起结对");
    }

    [Fact]
    public async Task It_is_said_in_English_as_well()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.School.PreferEnglishAsync(made.Chen);
        var old = (await made.Colleague.SayAsync("my pairings")).Last;
        await made.Colleague.PressAsync("Change friend");
        var sure = made.Colleague.Last;
        await made.Colleague.PressAsync("Change friend");
        await made.Colleague.PressAsync(old, "Pause");
        made.Colleague.Expect("This pairing has ended").Expect("Its last day: April 15, 2026").Expect("Nothing was changed this time");
        await made.Colleague.PressAsync("Undo");
        await made.Colleague.PressAsync(sure, "Change friend");
        made.Colleague.Expect("This pairing goes on").Expect("It began on September 1, 2025");
    }

    [Theory]
    [InlineData(PairingEnding.Colleague)]
    [InlineData(PairingEnding.Branch)]
    [InlineData(PairingEnding.HandedOver)]
    public async Task The_former_friend_reads_the_same_whoever_wished_it(PairingEnding ending)
    {
        await using var made = await EndSchool.OpenAsync();
        await made.Member.SayAsync("我的结对");
        await made.Member.PressAsync("结束结对");
        var form = made.Member.Last;
        await made.School.ChangeAsync(db => db.Pairings.Single(one => one.Id == made.Pairing.Id).End(ending, made.School.Today));

        await made.Member.PressAsync(form, "结束结对", ("Reason", "工作调整"));
        Assert.Equal(["我的结对"], made.Member.Last.Buttons);
        Assert.Equal(
            "这对结对已经结束\n凌晓 与 陈思远\n到2026年4月15日为止。\n这次没有改动任何内容。\n[我的结对]",
            made.Member.Last.All.Trim().ReplaceLineEndings("\n"));

        await made.Member.SayAsync("我的结对");
        made.Member.Expect("已经结束，今天是最后一天").ExpectNot("换").ExpectNot("群众");
        Assert.Equal(["记录联系"], made.Member.Last.Buttons);
    }

    [Fact]
    public async Task A_secretary_reads_what_became_of_a_pairing_of_the_branch_and_nobody_else_does()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.ChangeAsync();
        await made.Secretary.ForgeAsync("pairing.pause.1", ("pairing", $"{made.Pairing.Id}"));
        made.Secretary.Expect("这对结对已经结束");
        Assert.Equal(["待处理结对"], made.Secretary.Last.Buttons);
        await made.OtherMember.ForgeAsync("pairing.end.1", ("pairing", $"{made.Pairing.Id}"));
        made.OtherMember.Expect("没有找到这对结对").ExpectNot("陈思远");
        await made.OtherMember.ForgeAsync("pairing.end.1");
        made.OtherMember.Expect("没有可以结束的结对");
    }

    [Fact]
    public async Task Of_a_pairing_that_is_still_to_begin_the_day_is_told()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.School.ChangeAsync(db => db.Pairings.Single(one => one.Id == made.Pairing.Id).StartedOn = made.School.Today.AddDays(1));
        await made.Colleague.ForgeAsync("pairing.change.1", ("pairing", $"{made.Pairing.Id}"));
        made.Colleague.Expect("这对结对还没有开始").Expect("2026年4月16日开始结对，届时可以调整");
        Assert.Equal(["我的结对"], made.Colleague.Last.Buttons);
        await made.School.PreferEnglishAsync(made.Ling);
        await made.Member.ForgeAsync("pairing.end.1", ("pairing", $"{made.Pairing.Id}"));
        made.Member.Expect("This pairing has not begun").Expect("It begins on April 16, 2026");
    }

    [Fact]
    public async Task What_followed_is_not_undone_and_the_answer_says_how_it_stands()
    {
        await using var made = await EndSchool.OpenAsync();
        await made.ChangeAsync();
        var done = made.Colleague.Last;
        await made.School.PairAsync(made.Fang, made.Chen, made.School.Today.AddDays(1));
        await made.Colleague.PressAsync(done, "撤销");
        made.Colleague.Expect("现在不能撤销了").Expect("这对结对已经结束");
        Assert.DoesNotContain("撤销", made.Colleague.Last.Buttons);
    }

    [Fact]
    public async Task The_next_above_is_told_of_the_undo_when_the_friend_is_the_secretary()
    {
        await using var made = await EndSchool.OpenAsync();
        var luo = await made.School.ColleagueAsync("罗一鸣");
        var above = made.School.ChatOf(await made.School.MemberAsync("周若兰", made.School.GeneralBranch, Role.Secretary));
        await above.JoinAsync();
        await above.HearAsync();
        await made.School.PairAsync(made.School.Lin, luo);
        var chat = made.School.ChatOf(luo);
        await chat.SayAsync("我的结对");
        await chat.PressAsync("换一位");
        await chat.PressAsync("换一位");
        (await above.HearAsync()).Expect("有群众想换一位联系人");
        await chat.PressAsync("撤销");
        (await above.HearAsync()).Expect("结对的调整已经撤销").Expect("林书琴 与 罗一鸣");
        (await made.Secretary.HearAsync()).Expect("结对继续").ExpectNot("物色");
    }
}
