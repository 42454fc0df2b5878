using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Reminders;

/// <summary>Whose message is to be made at a moment.</summary>
public abstract class ReminderQueriesTests(Engine engine) : IAsyncLifetime
{
    private PlanStage stage = null!;
    private Person person = null!;

    public async Task InitializeAsync()
    {
        stage = await PlanStage.NewAsync(engine);
        person = await stage.School.MemberAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData("2026-05-11T08:29", false)]
    [InlineData("2026-05-11T08:30", true)]
    [InlineData("2026-05-11T20:59", true)]
    [InlineData("2026-05-11T21:00", false)]
    [InlineData("2026-05-12T00:00", false)]
    [InlineData("2026-05-12T08:00", false)] // Not yet the hour of reminders.
    [InlineData("2026-05-12T08:30", true)]
    [InlineData("2026-05-16T10:00", false)] // Saturday.
    [InlineData("2026-05-18T08:30", true)]
    [InlineData("2026-05-19T08:30", false)] // Past its last day.
    public async Task What_is_due_is_sent_on_a_working_day_from_the_hour_of_reminders_on(string now, bool isSent)
    {
        await RemindAsync(ReminderRules.Contact10, "2026-05-11T08:30");
        stage.MoveTo(now);

        Assert.Equal(isSent ? [person.Id] : [], await stage.PeopleAsync());
    }

    [Theory]
    [InlineData("12:00", "14:00", "2026-05-11T13:00", false)]
    [InlineData("12:00", "14:00", "2026-05-11T14:00", true)]
    [InlineData("12:00", "14:00", "2026-05-11T22:00", true)]
    [InlineData("09:00", "09:00", "2026-05-11T23:00", true)]
    [InlineData("08:00", "18:00", "2026-05-11T09:00", false)]
    [InlineData("08:00", "18:00", "2026-05-12T07:00", true)] // Works by night: any hour will do that is not quiet.
    public async Task A_persons_own_quiet_hours_hold(string from, string to, string now, bool isSent)
    {
        await stage.School.SaveAsync(new Preference { PersonId = person.Id, QuietFrom = TimeOnly.Parse(from), QuietTo = TimeOnly.Parse(to) });
        await RemindAsync(ReminderRules.Contact10, "2026-05-11T08:30");
        stage.MoveTo(now);

        Assert.Equal(isSent ? [person.Id] : [], await stage.PeopleAsync());
    }

    [Fact]
    public async Task Who_had_a_message_today_has_the_next_one_on_the_next_day()
    {
        var conversation = new Conversation { ChannelId = "test", ExternalId = "1", Reference = "{}", PersonId = person.Id };
        var sent = await RemindAsync(ReminderRules.Contact10, "2026-05-11T08:30");
        stage.MoveTo("2026-05-11T08:30");
        sent.OutboxMessage = new OutboxMessage { Conversation = conversation, Activity = "{}", CreatedAt = stage.Clock.Now, DueAt = stage.Clock.Now };
        sent.End(ReminderState.Gathered, stage.Clock.Now);
        await stage.Db.SaveChangesAsync();
        await RemindAsync(ReminderRules.CaseSoon, "2026-05-11T08:30");
        stage.MoveTo("2026-05-11T12:00");
        Assert.Empty(await stage.PeopleAsync());

        stage.MoveTo("2026-05-12T08:30");
        Assert.Equal([person.Id], await stage.PeopleAsync());
        Assert.Equal(sent.OutboxMessage.Id, (await stage.Db.Reminders.AsNoTracking().FirstAsync(one => one.Id == sent.Id)).OutboxMessageId);
    }

    [Fact]
    public async Task All_that_is_due_of_a_person_goes_together()
    {
        await RemindAsync(ReminderRules.Contact10, "2026-05-11T08:30");
        await RemindAsync(ReminderRules.CaseSoon, "2026-05-08T08:30");
        await RemindAsync(ReminderRules.Later, "2026-05-12T08:30");
        (await RemindAsync(ReminderRules.TalkSoon, "2026-05-11T08:30")).End(ReminderState.Withdrawn, stage.Clock.Now);
        await stage.Db.SaveChangesAsync();
        stage.MoveTo("2026-05-11T08:30");

        Assert.Equal([person.Id], await stage.PeopleAsync());
        Assert.Equal(
            [ReminderRules.CaseSoon, ReminderRules.Contact10],
            await stage.Db.Reminders.DueOf(person.Id, stage.Clock).Select(reminder => reminder.Rule).Order().ToListAsync());
        Assert.Empty(await stage.Db.Reminders.DueOf(person.Id + 1, stage.Clock).ToListAsync());
    }

    [Fact]
    public async Task The_next_moment_is_the_first_after_this_one()
    {
        Assert.Null(await stage.Db.NextReminderAtAsync(stage.Clock.Now, default));
        await RemindAsync(ReminderRules.Contact10, "2026-05-11T08:30");
        await RemindAsync(ReminderRules.CaseSoon, "2026-05-12T08:30");

        Assert.Equal(PlanStage.At("2026-05-11T08:30"), await stage.Db.NextReminderAtAsync(stage.Clock.Now, default));
        Assert.Equal(PlanStage.At("2026-05-12T08:30"), await stage.Db.NextReminderAtAsync(PlanStage.At("2026-05-11T08:30"), default));
    }

    private Task<Reminder> RemindAsync(string rule, string due) => stage.School.SaveAsync(new Reminder
    {
        Rule = rule,
        PersonId = person.Id,
        Day = new DateOnly(2026, 5, 11),
        Until = new DateOnly(2026, 5, 18),
        DueAt = PlanStage.At(due),
    });
}

public sealed class ReminderQueriesOnSqliteTests() : ReminderQueriesTests(Engine.Sqlite);

public sealed class ReminderQueriesOnPostgresTests() : ReminderQueriesTests(Engine.Postgres);
