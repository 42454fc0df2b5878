using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Linking;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Sessions;
using LiaisonBot.Data.Store;
using LiaisonBot.Limits;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.SignIn;

/// <summary>
/// Takes a one-time code for a session. One at a time, so that commits seldom collide; on several nodes the records themselves see to
/// it that no more codes are looked at than may be.
/// </summary>
internal sealed class SignInDesk(LiaisonStore store, ProgrammeClock clock, WebSessions sessions, LimitSettings limits) : IDisposable
{
    private const int MostTries = 5;

    private readonly SemaphoreSlim turn = new(1);

    public async Task<SignInOutcome> SignInAsync(string text, string from, CancellationToken cancellation)
    {
        if (CodeText.Find(text) is not { } code)
            return new SignInOutcome.Refused();
        await turn.WaitAsync(cancellation);
        try
        {
            for (var attempt = 0; attempt < MostTries; attempt++)
            {
                await using var db = store.Read();
                var outcome = await DecideAsync(db, code, from, cancellation);
                if (outcome is SignInOutcome.Later)
                    return outcome;
                switch (await store.CommitAsync(db, cancellation))
                {
                    case CommitOutcome.Committed:
                        return outcome;
                    case CommitOutcome.Unavailable:
                        return new SignInOutcome.Unavailable();
                    case CommitOutcome.Conflict:
                        break;
                }
            }

            return new SignInOutcome.Unavailable();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Whatever is wrong with a code, the answer is the same one.</summary>
    private async Task<SignInOutcome> DecideAsync(LiaisonDb db, string code, string from, CancellationToken cancellation)
    {
        var tries = await CodeTries.OfAsync(
            db,
            clock.Now,
            cancellation,
            CodeSource.Address(from, limits.WrongCodesPerAddressAndHour),
            CodeSource.AnyAddress(limits.WrongCodesPerHour));
        if (tries.ClosedUntil is { } until)
            return new SignInOutcome.Later(until - clock.Now);
        var found = await db.FindOpenCodeAsync(code, clock.Now, cancellation);
        var person = found is null
            ? null
            : await db.People.Here(clock.Today).SingleOrDefaultAsync(one => one.Id == found.PersonId, cancellation);
        await tries.CountAsync(wrong: person is null, cancellation);
        if (person is null)
            return new SignInOutcome.Refused();
        found!.UsedAt = clock.Now;
        var key = WebSessions.NewKey();
        return new SignInOutcome.SignedIn(key, await sessions.BeginAsync(db, person.Id, key, cancellation));
    }
}

internal abstract record SignInOutcome
{
    public sealed record SignedIn(string Key, WebSession Session) : SignInOutcome;

    /// <summary>Wrong, used, withdrawn or expired, or of somebody who has left.</summary>
    public sealed record Refused : SignInOutcome;

    /// <summary>Too many wrong ones: none is looked at for this long.</summary>
    public sealed record Later(TimeSpan Wait) : SignInOutcome;

    public sealed record Unavailable : SignInOutcome;
}
