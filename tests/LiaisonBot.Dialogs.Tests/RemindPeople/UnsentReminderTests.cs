using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Protocol.Connector;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.RemindPeople;

/// <summary>A reminder that still waits to be sent, or had nowhere to go, when things change.</summary>
public sealed class UnsentReminderTests
{
    [Fact]
    public async Task A_contact_that_is_logged_takes_back_the_reminder_that_waits_and_what_is_left_is_told_in_the_next_hour()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, pairing) = await ReminderRoundTests.MemberAsync(school);
        await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"));
        await school.MorningOfAsync(4, 20);

        await LogAsync(chat, pairing);

        Assert.Equal(OutboxState.Withdrawn, (await NudgesAsync(school)).Single().State);
        await school.RemindAtAsync(4, 20, new TimeOnly(9, 30));
        (await chat.HearAsync()).Expect("本月还有 1 位同事没有联系");
    }

    [Fact]
    public async Task When_nothing_is_left_no_reminder_comes()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, pairing) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 20);

        await LogAsync(chat, pairing);
        await school.RemindAtAsync(4, 20, new TimeOnly(9, 30));

        (await chat.HearAsync()).ExpectNothing();
        await using var db = school.Store.Read();
        Assert.Equal(ReminderState.Withdrawn, (await db.Reminders.SingleAsync(one => one.PersonId == ling.Id)).State);
    }

    [Fact]
    public async Task One_that_was_sent_or_is_on_its_way_stays_what_it_is()
    {
        foreach (var state in new[] { OutboxState.Sending, OutboxState.Sent, OutboxState.Unknown })
        {
            await using var school = await School.OpenAsync();
            var (chat, ling, pairing) = await ReminderRoundTests.MemberAsync(school);
            await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"));
            await school.MorningOfAsync(4, 20);
            await chat.HearAsync();
            await school.ChangeAsync(db => db.Set<OutboxMessage>().Single(message => message.Class == OutboxClass.Nudge).State = state);

            await LogAsync(chat, pairing);
            await school.RemindAtAsync(4, 20, new TimeOnly(9, 30));

            (await chat.HearAsync()).ExpectNothing();
            Assert.Equal(state, (await NudgesAsync(school)).Single().State);
        }
    }

    [Fact]
    public async Task A_month_that_the_secretary_excuses_takes_it_back_too()
    {
        await using var school = await School.OpenAsync();
        var (_, ling, _) = await ReminderRoundTests.MemberAsync(school);
        var secretary = school.ChatOf(school.Lin);
        await secretary.JoinAsync();
        await school.MorningOfAsync(4, 20);

        await secretary.SayAsync("免联系 陈思远");
        await secretary.PressAsync("保存", ("Reason", "住院手术，恢复一个月"));

        secretary.Expect("免");
        await using var db = school.Store.Read();
        var line = await db.Reminders.Include(one => one.OutboxMessage).SingleAsync(one => one.PersonId == ling.Id);
        Assert.Equal((ReminderState.Planned, null), (line.State, line.OutboxMessage));
    }

    [Fact]
    public async Task One_that_nobody_sent_for_an_hour_is_drawn_anew_with_what_came_since_in_one_message()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, _) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 20);

        await school.MorningOfAsync(4, 21);

        Assert.Single((await chat.HearAsync()).Replies);
        Assert.Equal([OutboxState.Withdrawn, OutboxState.Sent], (await NudgesAsync(school)).Select(message => message.State));
        await using var db = school.Store.Read();
        Assert.All(await db.Reminders.Where(one => one.PersonId == ling.Id && one.Until >= school.Today).ToListAsync(), one => Assert.Equal(ReminderState.Gathered, one.State));
    }

    [Theory]
    [InlineData(20, 15)]
    [InlineData(23, 9)]
    public async Task Whoever_can_be_written_to_later_that_day_or_week_is_reminded_of_what_is_open_then_in_one_message(int day, int hour)
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        var met = await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        await school.PairAsync(ling, await school.ColleagueAsync("罗一鸣"));
        await school.MorningOfAsync(4, 20);
        await school.MeetAsync(ling, met, new DateOnly(2026, 4, 20));

        var chat = school.ChatOf(ling);
        await school.RemindAtAsync(4, day, new TimeOnly(hour, 0));
        await chat.JoinAsync();
        await school.RemindAtAsync(4, day, new TimeOnly(hour, 30));

        Assert.Single((await chat.HearAsync()).Replies);
        chat.Expect("本月还有 1 位同事没有联系").Expect("罗一鸣").ExpectNot("陈思远");
        await school.RemindAtAsync(4, day, new TimeOnly(hour + 1, 30));
        (await chat.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task Whoever_can_be_written_to_when_it_is_too_late_is_not_reminded()
    {
        await using var school = await School.OpenAsync();
        var ling = await school.MemberAsync("凌晓");
        await school.PairAsync(ling, await school.ColleagueAsync("陈思远"));
        await school.MorningOfAsync(4, 10);
        var chat = school.ChatOf(ling);
        await school.RemindAtAsync(4, 18, new TimeOnly(9, 0));
        await chat.JoinAsync();

        await school.RemindAtAsync(4, 18, new TimeOnly(9, 30));

        (await chat.HearAsync()).ExpectNothing();
    }

    [Fact]
    public async Task While_a_chat_refuses_messages_nothing_is_tried_there()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, _) = await ReminderRoundTests.MemberAsync(school);
        await school.ChangeAsync(db => db.Set<Conversation>().Single(one => one.PersonId == ling.Id).UnreachableSince = school.Clock.GetUtcNow());
        await school.MorningOfAsync(4, 20);

        await school.RemindAtAsync(4, 20, new TimeOnly(9, 30));

        (await chat.HearAsync()).ExpectNothing();
        await chat.SayAsync("帮助");
        await school.RemindAtAsync(4, 20, new TimeOnly(10, 30));
        (await chat.HearAsync()).Expect("今日提醒");
    }

    [Fact]
    public async Task Whose_chat_refused_it_is_reminded_once_they_write_again()
    {
        await using var school = await School.OpenAsync();
        var (chat, ling, _) = await ReminderRoundTests.MemberAsync(school);
        await school.MorningOfAsync(4, 20);
        await school.ChangeAsync(db =>
        {
            var message = db.Set<OutboxMessage>().Include(one => one.Conversation).Single(one => one.Class == OutboxClass.Nudge);
            message.Conversation.UnreachableSince = school.Clock.GetUtcNow();
            message.LastError = nameof(UnreachableKind.BlockedByUser);
            message.End(OutboxState.Dead, school.Clock.GetUtcNow());
        });
        await chat.HearAsync();
        await school.RemindAtAsync(4, 21, new TimeOnly(9, 30));
        (await chat.HearAsync()).ExpectNothing();

        await chat.SayAsync("帮助");
        await school.RemindAtAsync(4, 21, new TimeOnly(10, 30));

        (await chat.HearAsync()).Expect("今日提醒");
        await school.RemindAtAsync(4, 21, new TimeOnly(11, 30));
        (await chat.HearAsync()).ExpectNothing();
    }

    private static async Task LogAsync(Chat chat, Pairing pairing)
    {
        await chat.SayAsync("记录联系");
        await chat.PressAsync("保存", ("Colleagues", $"{pairing.ColleagueId}"), ("Kind", "talk"), ("Line", "了解近况"));
        chat.Expect("联系记录已保存");
    }

    private static async Task<List<OutboxMessage>> NudgesAsync(School school)
    {
        await using var db = school.Store.Read();
        return await db.Set<OutboxMessage>().Where(message => message.Class == OutboxClass.Nudge).OrderBy(message => message.Id).ToListAsync();
    }
}
