using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Reminders;

/// <summary>
/// Writes into the ledger who is to be reminded of what (docs/reminders.md). It may run at any time, as often as one likes, and on several
/// nodes at once: a line that is there already is not written again. Of what was missed while nothing ran, the latest of each kind is
/// caught up, so that all of it becomes one message.
/// </summary>
public sealed class ReminderPlan(LiaisonStore store, ProgrammeClock clock, ProgrammeSettings programme)
{
    /// <summary>Turns wait while these are written: few enough to be nobody's concern.</summary>
    private const int RowsInOneCommit = 2000;

    /// <summary>Plans today; the number of new lines.</summary>
    public async Task<int> PlanAsync(CancellationToken cancellation)
    {
        var today = new ReminderDay(clock.Today, clock, programme);
        IReadOnlyList<Reminder> missing;
        await using (var db = store.Read())
        {
            // Before the first roster there is nobody, and nothing that a late start would not have to catch up.
            if (!await db.Units.AnyAsync(cancellation))
                return 0;
            missing = await new MissingReminders(db, today).FindAsync(cancellation);
        }

        var written = 0;
        foreach (var some in missing.Chunk(RowsInOneCommit))
            written += await WriteAsync(db => new NewRows<Reminder>(db).WriteMissingAsync(some, cancellation), cancellation);
        await WriteAsync(db => EndAsync(db, today.Day, cancellation), cancellation);
        return written;
    }

    /// <summary>After all that the day asks for is in the ledger: whoever is killed before begins again.</summary>
    private async Task<int> EndAsync(LiaisonDb db, DateOnly day, CancellationToken cancellation)
    {
        await db.MarkPlannedAsync(day, cancellation);

        // A clock that ran ahead dropped these; it was put right, so they are in time after all.
        await db.Reminders.Where(reminder => reminder.State == ReminderState.Dropped && reminder.Until >= day)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(reminder => reminder.State, ReminderState.Planned)
                    .SetProperty(reminder => reminder.EndedAt, (DateTimeOffset?)null)
                    .SetProperty(reminder => reminder.Version, reminder => reminder.Version + 1),
                cancellation);
        return await db.Reminders.Where(reminder => reminder.State == ReminderState.Planned && reminder.Until < day)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(reminder => reminder.State, ReminderState.Dropped)
                    .SetProperty(reminder => reminder.EndedAt, clock.Now)
                    .SetProperty(reminder => reminder.Version, reminder => reminder.Version + 1),
                cancellation);
    }

    private async Task<int> WriteAsync(Func<LiaisonDb, Task<int>> write, CancellationToken cancellation)
    {
        await using var db = store.OpenAlone();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var written = await write(db);
        await transaction.CommitAsync(cancellation);
        return written;
    }
}
