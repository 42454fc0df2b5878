using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.CardKeys;
using LiaisonBot.Data.Drafts;
using LiaisonBot.Data.Inbox;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Sessions;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.ForgetTraces;

/// <summary>
/// Deletes what conversations leave behind once it has served (docs/what-we-store.md). The programme's records are no traces: nothing here
/// touches them. It may be cut off anywhere and run beside itself.
/// </summary>
/// <param name="store">Where they lie.</param>
/// <param name="clock">The programme's, by which most traces are dated.</param>
/// <param name="time">The system's, by which sign-ins and the page's chats are dated.</param>
/// <param name="settings">How long they are kept.</param>
internal sealed class TraceSweep(LiaisonStore store, ProgrammeClock clock, TimeProvider time, RetentionSettings settings)
{
    /// <summary>A turn that comes meanwhile waits for one of these commits and no longer.</summary>
    internal const int RowsInOneCommit = 500;

    public async Task SweepAsync(CancellationToken cancellation)
    {
        await DeleteAsync(Answers, cancellation);
        await RepeatAsync(EmptyAnswersAsync, cancellation);
        await DeleteAsync(Buttons, cancellation);
        await DeleteAsync(Codes, cancellation);
        await DeleteAsync(SignIns, cancellation);
        await DeleteAsync(Chats, cancellation);
        await DeleteAsync(Forms, cancellation);
        await RepeatAsync(EmptyGivenUpAsync, cancellation);
    }

    private IQueryable<InboxEntry> Answers(LiaisonDb db)
    {
        var (over, all) = (Before(settings.TraceDays), db.Set<InboxEntry>());

        // The last of each chat stays: by it one knows in which somebody was heard last, and writes to them there.
        return all.Where(entry => entry.ReceivedAt < over
            && all.Any(later => later.ConversationId == entry.ConversationId && later.Id > entry.Id)).OrderBy(entry => entry.Id);
    }

    /// <summary>What the last of a chat was answered goes all the same.</summary>
    private Task<int> EmptyAnswersAsync(LiaisonDb db, CancellationToken cancellation)
    {
        var over = Before(settings.TraceDays);
        return db.Set<InboxEntry>().Where(entry => entry.ReceivedAt < over && entry.Body != null)
            .OrderBy(entry => entry.Id).Take(RowsInOneCommit)
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Body, (string?)null), cancellation);
    }

    private IQueryable<CardKey> Buttons(LiaisonDb db)
    {
        var over = Before(settings.TraceDays);
        return db.Set<CardKey>().Where(key => key.ExpiresAt < over).OrderBy(key => key.Id);
    }

    private IQueryable<LinkCode> Codes(LiaisonDb db)
    {
        var over = Before(settings.TraceDays);
        return db.LinkCodes.Where(code => code.ExpiresAt < over).OrderBy(code => code.Id);
    }

    private IQueryable<WebSession> SignIns(LiaisonDb db)
    {
        var over = time.GetUtcNow().AddDays(-settings.TraceDays);
        return db.WebSessions.Where(session => session.ExpiresAt < over || session.EndedAt < over).OrderBy(session => session.Id);
    }

    private IQueryable<TranscriptEntry> Chats(LiaisonDb db)
    {
        var over = time.GetUtcNow().AddDays(-settings.ChatDays);
        return db.Set<TranscriptEntry>().Where(entry => entry.At < over).OrderBy(entry => entry.Id);
    }

    private IQueryable<Draft> Forms(LiaisonDb db)
    {
        var over = Before(settings.DraftDays);
        return db.Set<Draft>().Where(draft => draft.UpdatedAt < over).OrderBy(draft => draft.Id);
    }

    /// <summary>The row stays, since others count by it; nobody can have it sent again.</summary>
    private Task<int> EmptyGivenUpAsync(LiaisonDb db, CancellationToken cancellation)
    {
        var over = Before(settings.UnsentDays);
        return db.Set<OutboxMessage>().Where(message => message.State == OutboxState.Dead && message.EndedAt < over && message.Activity != "")
            .OrderBy(message => message.Id).Take(RowsInOneCommit)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(message => message.Activity, "")
                    .SetProperty(message => message.Version, message => message.Version + 1),
                cancellation);
    }

    private DateTimeOffset Before(int days) => clock.Now.AddDays(-days);

    private Task DeleteAsync<T>(Func<LiaisonDb, IQueryable<T>> over, CancellationToken cancellation) =>
        RepeatAsync((db, token) => over(db).Take(RowsInOneCommit).ExecuteDeleteAsync(token), cancellation);

    private async Task RepeatAsync(Func<LiaisonDb, CancellationToken, Task<int>> some, CancellationToken cancellation)
    {
        int swept;
        do
        {
            await using var db = store.OpenAlone();
            swept = await some(db, cancellation);
        }
        while (swept == RowsInOneCommit);
    }
}
