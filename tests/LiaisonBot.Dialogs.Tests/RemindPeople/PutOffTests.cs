using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.RemindPeople;

/// <summary>"稍后提醒": a reminder comes again on the day that was chosen, with what is still to be done then.</summary>
public sealed class PutOffTests
{
    [Fact]
    public async Task It_comes_again_on_the_day_that_was_chosen_and_on_no_other()
    {
        await using var school = await School.OpenAsync();
        var (chat, _, _) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 20);
        await chat.HearAsync();

        await chat.PressAsync("稍后提醒", ("When", "three_days"));
        chat.Expect("已改到4月23日（周四）再提醒");
        await school.MorningOfAsync(4, 22);
        (await chat.HearAsync()).ExpectNothing();
        await school.MorningOfAsync(4, 23);

        (await chat.HearAsync()).Expect("今日提醒").Expect("陈思远");
        await school.MorningOfAsync(4, 24);
        (await chat.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task Put_off_twice_it_comes_on_the_second_day_that_was_chosen_alone()
    {
        await using var school = await School.OpenAsync();
        var (chat, _, _) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 20);
        await (await chat.HearAsync()).PressAsync("稍后提醒", ("When", "tomorrow"));
        await school.MorningOfAsync(4, 21);

        await (await chat.HearAsync()).PressAsync("稍后提醒", ("When", "three_days"));

        chat.Expect("已改到4月24日（周五）再提醒");
        foreach (var day in new[] { 22, 23 })
        {
            await school.MorningOfAsync(4, day);
            (await chat.HearAsync()).ExpectNothing();
        }

        await school.MorningOfAsync(4, 24);
        (await chat.HearAsync()).Expect("今日提醒").Expect("陈思远");
        await chat.PressAsync("为什么收到");
        chat.Expect("结对联系原则上每月至少一次");
    }

    [Fact]
    public async Task Two_reminders_that_are_put_off_to_the_same_day_come_as_one()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, pairing) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 20);
        await (await chat.HearAsync()).PressAsync("稍后提醒", ("When", "three_days"));
        chat.Expect("4月23日");
        await school.ChangeAsync(db => db.Add(new MustTalk
        {
            PairingId = pairing.Id,
            ColleagueId = pairing.ColleagueId,
            Occasion = Occasion.Post,
            OccurredOn = new DateOnly(2026, 4, 20),
            DueOn = new DateOnly(2026, 5, 6),
            RecordedAt = school.Clock.GetUtcNow().AddDays(1),
        }));
        await school.MorningOfAsync(4, 22);
        await (await chat.HearAsync()).PressAsync("稍后提醒", ("When", "tomorrow"));
        chat.Expect("4月23日");

        await school.MorningOfAsync(4, 23);

        Assert.Single((await chat.HearAsync()).Replies);
        chat.Expect("本月还有 1 位同事没有联系").Expect("必谈：工作变迁");
        await using var db = school.Store.Read();
        var later = await db.Reminders.SingleAsync(one => one.PersonId == ling.Id && one.Rule == ReminderRules.Later);
        Assert.Equal("contact.20 talk.opened", later.Subject);
    }

    [Fact]
    public async Task What_is_done_meanwhile_does_not_come_again()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, pairing) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 20);
        await chat.HearAsync();
        await chat.PressAsync("稍后提醒", ("When", "tomorrow"));

        await school.MeetAsync(ling, pairing, new DateOnly(2026, 4, 20));
        await school.MorningOfAsync(4, 21);

        (await chat.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task Put_off_when_all_is_done_it_says_so()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, pairing) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 20);
        await chat.HearAsync();
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 4, 20));

        await chat.PressAsync("稍后提醒", ("When", "tomorrow"));

        chat.Expect("这些事都已经办好了");
    }

    [Fact]
    public async Task A_second_press_says_what_the_first_one_did()
    {
        await using var school = await School.OpenAsync();
        var (chat, _, _) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 20);
        var card = (await chat.HearAsync()).Last;
        await chat.PressAsync(card, "稍后提醒", ("When", "tomorrow"));

        await chat.PressAsync(card, "稍后提醒", ("When", "next_week"));

        chat.Expect("已改到4月21日（周二）再提醒");
    }

    [Fact]
    public async Task It_is_never_put_off_past_the_last_day()
    {
        await using var school = await School.OpenAsync();
        var (chat, _, _) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 28);
        var card = (await chat.HearAsync()).Last;
        Assert.DoesNotContain("下周", card.All, StringComparison.Ordinal);

        await chat.PressAsync(card, "稍后提醒", ("When", "next_week"));

        chat.Expect("请选一个列出的日子");
    }

    [Fact]
    public async Task On_the_last_day_it_is_not_offered()
    {
        await using var school = await School.OpenAsync();
        var (chat, _, _) = await ReminderRoundTests.MemberAsync(school);

        await school.MorningOfAsync(4, 30);

        Assert.DoesNotContain("稍后提醒", (await chat.HearAsync()).Last.Buttons);
    }
}
