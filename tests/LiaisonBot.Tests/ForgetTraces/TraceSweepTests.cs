using LiaisonBot.Data;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Inbox;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Sessions;
using LiaisonBot.Data.Transcripts;
using LiaisonBot.ForgetTraces;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.ForgetTraces;

/// <summary>Traces go when their days are over and not before; what the programme records stays.</summary>
public abstract class TraceSweepTests(Engine engine) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    private static readonly RetentionSettings Days = new() { ChatDays = 90, DraftDays = 60, UnsentDays = 45, TraceDays = 30 };

    private readonly SteppedClock clock = new(Now);
    private TestRecords records = null!;

    public async Task InitializeAsync() => records = await TestRecords.NewAsync(engine);

    public async Task DisposeAsync() => await records.DisposeAsync();

    [Fact]
    public async Task Each_kind_of_trace_goes_after_its_own_days()
    {
        await LeaveAsync(daysAgo: Days.TraceDays - 1, "young");
        await LeaveAsync(daysAgo: Days.TraceDays + 1, "old");
        await LeaveAsync(daysAgo: Days.ChatDays + 1, "oldest");

        await SweepAsync();

        await using var db = records.Store.Read();
        Assert.Equal(
            [("old, last", null), ("oldest, last", null), ("young", "{}"), ("young, last", "{}")],
            (await db.Set<InboxEntry>().OrderBy(entry => entry.ActivityId).ToListAsync()).Select(entry => (entry.ActivityId, entry.Body)));
        Assert.Equal(["young"], await db.Set<CardKey>().Select(key => key.Key).ToListAsync());
        Assert.Equal(["young"], await db.LinkCodes.Select(code => code.Hash).ToListAsync());
        Assert.Equal(["young"], await db.WebSessions.Select(session => session.KeyHash).ToListAsync());
        Assert.Equal(["old", "young"], await db.Set<Draft>().Select(draft => draft.Dialog).Order().ToListAsync());
        Assert.Equal(["old", "young"], await db.Set<TranscriptEntry>().Select(entry => entry.ActivityId).Order().ToListAsync());
    }

    [Fact]
    public async Task A_message_that_was_given_up_loses_its_text_and_is_not_sent_again()
    {
        await LeaveAsync(daysAgo: Days.UnsentDays - 1, "young");
        await LeaveAsync(daysAgo: Days.UnsentDays + 1, "old");

        await SweepAsync();

        await using var db = records.Store.Read();
        var messages = await db.Set<OutboxMessage>().OrderBy(message => message.Id).ToListAsync();
        Assert.Equal([(OutboxState.Dead, "young"), (OutboxState.Dead, "")], messages.Select(message => (message.State, message.Activity)));
        Assert.False(messages[1].Requeue(Now));
    }

    [Fact]
    public async Task A_sign_in_that_goes_on_stays_however_long_ago_it_began()
    {
        await SaveAsync(db => db.Add(SessionOf(Person(db, "young"), Now.AddDays(-300), until: Now.AddDays(1))));

        await SweepAsync();

        await using var db = records.Store.Read();
        Assert.Equal(1, await db.WebSessions.CountAsync());
    }

    [Fact]
    public async Task Who_did_what_and_who_is_who_stays()
    {
        await LeaveAsync(daysAgo: 3000, "old");
        await SaveAsync(db => db.Add(new AuditEntry { At = Now.AddDays(-3000), Action = "contact.save" }));

        await SweepAsync();

        await using var db = records.Store.Read();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync());
        Assert.Equal(1, await db.People.CountAsync());
        Assert.Equal(1, await db.Set<Conversation>().CountAsync());
    }

    [Fact]
    public async Task More_than_one_commit_takes_go_as_well()
    {
        await SaveAsync(db => db.AddRange(Enumerable.Range(0, TraceSweep.RowsInOneCommit + 1).Select(number => KeyOf($"{number}", Now.AddDays(-31)))));

        await SweepAsync();

        await using var db = records.Store.Read();
        Assert.Equal(0, await db.Set<CardKey>().CountAsync());
    }

    private async Task SweepAsync() =>
        await new TraceSweep(records.Store, new ProgrammeClock(clock, TimeZoneInfo.Utc), clock, Days).SweepAsync(CancellationToken.None);

    /// <summary>Everything that somebody may leave behind, over so many days ago.</summary>
    private Task LeaveAsync(int daysAgo, string name) => SaveAsync(db =>
    {
        var (at, person) = (Now.AddDays(-daysAgo), Person(db, name));
        var chat = new Conversation { ChannelId = "webchat", ExternalId = name, Reference = "{}" };
        var transcript = new Transcript { ConversationId = name, UserId = name, OpenedAt = at };
        db.AddRange(chat, transcript);
        db.SaveChanges();
        db.Add(new InboxEntry { Conversation = chat, ActivityId = name, ReceivedAt = at, Status = 200, Body = "{}" });
        db.SaveChanges();
        db.Add(new InboxEntry { Conversation = chat, ActivityId = $"{name}, last", ReceivedAt = at, Status = 200, Body = "{}" });
        db.Add(new TranscriptEntry { TranscriptId = transcript.Id, ActivityId = name, Activity = "{}", At = at });
        db.Add(KeyOf(name, at));
        db.Add(new LinkCode { Hash = name, PersonId = person.Id, IssuedAt = at.AddDays(-1), ExpiresAt = at });
        db.Add(SessionOf(person, at.AddDays(-1), until: at));
        db.Add(new Draft { PersonId = person.Id, Dialog = name, Content = "{}", UpdatedAt = at });
        db.Add(new OutboxMessage { Conversation = chat, Activity = name, CreatedAt = at, DueAt = at, EndedAt = at, State = OutboxState.Dead });
    });

    private static Person Person(LiaisonDb db, string name)
    {
        var person = new Person { StaffNo = name, Name = name };
        db.Add(person);
        db.SaveChanges();
        return person;
    }

    private static CardKey KeyOf(string name, DateTimeOffset until) =>
        new() { Key = name, Kind = "contact.form.1", IssuedAt = until.AddDays(-60), ExpiresAt = until };

    private static WebSession SessionOf(Person person, DateTimeOffset from, DateTimeOffset until) =>
        new() { KeyHash = person.Name, PersonId = person.Id, StartedAt = from, SeenAt = from, ExpiresAt = until };

    private async Task SaveAsync(Action<LiaisonDb> change)
    {
        await using var db = records.Store.OpenAlone();
        change(db);
        await db.SaveChangesAsync();
    }
}

public sealed class TraceSweepOnSqliteTests() : TraceSweepTests(Engine.Sqlite);

public sealed class TraceSweepOnPostgresTests() : TraceSweepTests(Engine.Postgres);
