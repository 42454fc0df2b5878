using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Tests.Conversing;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.RemindPeople;

/// <summary>In the morning everybody hears once what is theirs to do (C1, C4, D1).</summary>
public sealed class ReminderRoundTests
{
    [Fact]
    public async Task On_the_20th_a_member_hears_who_still_waits_and_logs_the_contact_from_there()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, _) = await MemberAsync(school);
        await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"));

        await school.MorningOfAsync(4, 20);

        (await chat.HearAsync()).Expect("今日提醒").Expect("本月还有 2 位同事没有联系").Expect("陈思远").Expect("还没有联系过");
        await chat.PressAsync("记录联系");
        chat.Expect("陈思远");
        Assert.Contains("Colleagues", chat.Last.Inputs.Keys);
    }

    [Fact]
    public async Task Those_never_contacted_stand_first()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, met) = await MemberAsync(school);
        await school.MeetAsync(ling, met, new DateOnly(2026, 3, 5));
        await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"), new DateOnly(2026, 2, 1));

        await school.MorningOfAsync(4, 20);

        var read = (await chat.HearAsync()).Last.All;
        Assert.True(read.IndexOf("罗一鸣", StringComparison.Ordinal) < read.IndexOf("陈思远", StringComparison.Ordinal), read);
        chat.Expect("上次联系：2026年3月5日").Expect("2026年2月1日结对以来还没有联系过");
    }

    [Fact]
    public async Task However_often_it_runs_and_whatever_restarts_nobody_hears_twice()
    {
        await using var school = await School.OpenAsync();
        var (chat, _, _) = await MemberAsync(school);

        await school.MorningOfAsync(4, 20);
        await chat.HearAsync();
        await school.RemindNowAsync();
        await school.RestartAsync();
        await school.RemindNowAsync();
        await school.RemindAtAsync(4, 20, new TimeOnly(16, 0));

        (await chat.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task What_is_done_before_the_morning_is_not_reminded_of()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, pairing) = await MemberAsync(school);
        await school.RemindAtAsync(4, 20, new TimeOnly(0, 10));
        await school.MeetAsync(ling, pairing, new DateOnly(2026, 4, 18));

        await school.MorningOfAsync(4, 20);

        (await chat.HearAsync()).ExpectNothing();
        await using var db = school.Store.Read();
        Assert.Equal(ReminderState.Withdrawn, (await db.Reminders.SingleAsync(one => one.PersonId == ling.Id)).State);
    }

    [Fact]
    public async Task A_day_that_is_not_worked_waits_for_the_next_that_is()
    {
        await using var school = await School.OpenAsync();
        var (chat, _, _) = await MemberAsync(school);

        await school.MorningOfAsync(5, 10);
        (await chat.HearAsync()).ExpectNothing();
        await school.MorningOfAsync(5, 11);

        (await chat.HearAsync()).Expect("今日提醒").Expect("陈思远");
    }

    [Fact]
    public async Task After_a_week_without_the_bot_one_message_holds_it_all_and_never_at_night()
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(school.Lin);
        await chat.JoinAsync();
        await school.PairAsync(school.Lin, await school.ColleagueAsync("陈思远"));

        await school.RemindAtAsync(4, 23, new TimeOnly(22, 0));
        (await chat.HearAsync()).ExpectNothing();
        await school.MorningOfAsync(4, 24);

        Assert.Single((await chat.HearAsync()).Replies);
        chat.Expect("陈思远").Expect("药理支部");
    }

    [Fact]
    public async Task A_secretary_gets_the_branchs_week_with_what_is_their_own_in_one_message()
    {
        await using var school = await School.OpenAsync();
        var chat = school.ChatOf(school.Lin);
        await chat.JoinAsync();
        await school.PairAsync(school.Lin, await school.ColleagueAsync("陈思远"));
        await school.ColleagueAsync("程诺");

        await school.MorningOfAsync(4, 20);

        Assert.Single((await chat.HearAsync()).Replies);
        chat.Expect("陈思远").Expect("药理支部").Expect("本月联系：1 对中已联系 0 对").Expect("临近的工作节点").Expect("还有 1 位群众没有联系人");
        await chat.PressAsync("打开明细", ("What", $"{school.Pharmacology.Id}:owed"));
        chat.Expect("本月还没有联系的结对").Expect("陈思远");
    }

    [Fact]
    public async Task It_is_said_in_the_persons_language()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, _) = await MemberAsync(school);
        await school.PreferEnglishAsync(ling);

        await school.MorningOfAsync(4, 20);

        (await chat.HearAsync()).Expect("Today's reminders").Expect("1 colleague is still waiting for this month's contact");
        await chat.PressAsync("Why did I get this?");
        chat.Expect("Each pairing asks for at least one contact a month").ExpectNot("secretary gets the branch's digest");
    }

    [Fact]
    public async Task Whoever_never_wrote_to_the_bot_is_noted_as_not_reached()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));

        await school.MorningOfAsync(4, 20);

        await using var db = school.Store.Read();
        Assert.Equal(ReminderState.Unreachable, (await db.Reminders.SingleAsync(one => one.PersonId == ling.Id)).State);
    }

    [Fact]
    public async Task It_is_a_nudge_that_is_drawn_anew_when_it_could_not_be_sent_in_an_hour()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, met) = await MemberAsync(school);
        await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"));
        await school.MorningOfAsync(4, 20);
        await school.ChangeAsync(db =>
        {
            var message = db.Set<OutboxMessage>().OrderBy(message => message.Id).Last();
            Assert.Equal((OutboxClass.Nudge, school.Clock.GetUtcNow().AddHours(1)), (message.Class, message.ExpiresAt));
            Assert.True(message.Withdraw(school.Clock.GetUtcNow()));
        });
        await school.MeetAsync(ling, met, new DateOnly(2026, 4, 20));

        await school.RemindAtAsync(4, 20, new TimeOnly(9, 30));

        (await chat.HearAsync()).Expect("本月还有 1 位同事没有联系").Expect("罗一鸣").ExpectNot("陈思远");
    }

    /// <summary>凌晓, who has chatted with the bot, and the pairing with 陈思远.</summary>
    internal static async Task<(Chat Chat, Person Ling, Pairing Pairing)> MemberAsync(School school)
    {
        var ling = await school.MemberAsync("凌晓");
        var pairing = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        var chat = school.ChatOf(ling);
        await chat.JoinAsync();
        return (chat, ling, pairing);
    }
}
