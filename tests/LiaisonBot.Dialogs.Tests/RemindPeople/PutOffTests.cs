using LiaisonBot.Dialogs.Tests.Conversing;

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
