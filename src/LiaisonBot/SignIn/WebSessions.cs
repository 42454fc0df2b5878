using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LiaisonBot.Data;
using LiaisonBot.Data.Audit;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Sessions;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.SignIn;

/// <summary>Who is signed in on our own page. Asked at every request, so that whatever ends a session ends it at once.</summary>
internal sealed class WebSessions(LiaisonStore store, ProgrammeClock clock, TimeProvider time, WebChatSettings settings)
{
    /// <summary>When a session was last used is noted no more often than this.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(5);

    /// <summary>A key that cannot be guessed, for the cookie alone.</summary>
    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A session of this person's, kept by the commit to come. What they have left over of older ones goes.</summary>
    public async Task<WebSession> BeginAsync(LiaisonDb db, long personId, string key, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        db.RemoveRange(await db.WebSessions
            .Where(session => session.PersonId == personId && (session.EndedAt != null || session.ExpiresAt <= now)).ToListAsync(cancellation));
        var begun = new WebSession
        {
            KeyHash = Hash(key),
            PersonId = personId,
            StartedAt = now,
            SeenAt = now,
            ExpiresAt = now.AddDays(settings.SessionDays),
        };
        db.Add(begun);
        db.Add(new AuditEntry { At = clock.Now, ActorId = personId, Action = "session.start", ConcernsId = personId }
            .About(() => $"session:{begun.Id}"));
        return begun;
    }

    /// <summary>Whose session it is; null when it has ended, expired or lain idle, and when the person has left.</summary>
    /// <param name="key">From the cookie.</param>
    /// <param name="used">Whether this is something the person did, rather than their page by itself.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<SessionHolder?> FindAsync(string key, bool used, CancellationToken cancellation)
    {
        await using var db = store.Read();
        if (await FindOpenAsync(db, key, cancellation) is not { } session)
            return null;
        var person = await db.People.Here(clock.Today).AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == session.PersonId, cancellation);
        if (person is null)
            return null;
        if (used && time.GetUtcNow() - session.SeenAt > NotedEvery)
        {
            session.SeenAt = time.GetUtcNow();

            // Of two that note it at once one is enough; and a database that takes nothing now will be told by the next request.
            await store.CommitAsync(db, cancellation);
        }

        return new SessionHolder(key, person.StaffNo, person.Name);
    }

    /// <summary>Signed out, on every node. False when the database could not take it.</summary>
    public async Task<bool> EndAsync(string key, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await using var db = store.Read();
            if (await FindOpenAsync(db, key, cancellation) is not { } session)
                return true;
            session.EndedAt = time.GetUtcNow();
            db.Add(new AuditEntry
            {
                At = clock.Now,
                ActorId = session.PersonId,
                Action = "session.end",
                ConcernsId = session.PersonId,
            }.About(() => $"session:{session.Id}"));
            if (await store.CommitAsync(db, cancellation) is var outcome && outcome != CommitOutcome.Conflict)
                return outcome == CommitOutcome.Committed;
        }

        return false;
    }

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private Task<WebSession?> FindOpenAsync(LiaisonDb db, string key, CancellationToken cancellation)
    {
        var hash = Hash(key);
        var now = time.GetUtcNow();
        var idleSince = now.AddDays(-settings.IdleDays);
        return db.WebSessions.SingleOrDefaultAsync(
            session => session.KeyHash == hash && session.EndedAt == null && session.ExpiresAt > now && session.SeenAt > idleSince,
            cancellation);
    }
}

/// <summary>Somebody who is signed in.</summary>
internal sealed record SessionHolder(string Key, string StaffNo, string Name);
