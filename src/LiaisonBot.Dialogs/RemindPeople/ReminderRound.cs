using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>
/// Sends what the ledger has due: one message a person a day, drawn from the records as they stand at that moment. Each is a commit of its
/// own that ends the ledger's lines, so it may run at any time, as often as one likes, and on several nodes.
/// </summary>
public sealed class ReminderRound
{
    /// <summary>What could not be sent for so long is taken back and drawn anew: by then some of it may be done.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromHours(1);

    /// <summary>So many messages are drawn at once: their commits share a write to disk, and members who write meanwhile are not kept waiting.</summary>
    private const int PeopleAtOnce = 4;

    private readonly TimeTurns turns;

    internal ReminderRound(TimeTurns turns) => this.turns = turns;

    /// <summary>How many people's lines were ended. What the store does not take is left for the next time.</summary>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        await turns.TakeAsync(UnsentReminders.ReviveAsync, cancellation);
        while (await turns.TakeAsync(UnsentReminders.EndUnreachableAsync, cancellation))
        {
            // Those of some hundred lines at a time.
        }

        var done = 0;
        var several = new ParallelOptions { MaxDegreeOfParallelism = PeopleAtOnce, CancellationToken = cancellation };
        var people = await turns.ReadAsync(turn => turn.Db.PeopleToRemind(turn.Clock, turn.Programme).Order().ToListAsync(cancellation));
        await Parallel.ForEachAsync(people, several, async (person, stop) =>
        {
            if (await turns.TakeAsync(turn => RemindAsync(turn, person), stop))
                Interlocked.Increment(ref done);
        });
        return done;
    }

    private static async Task<bool> RemindAsync(Turn turn, long person)
    {
        var due = await turn.Db.Reminders.DueOf(person, turn.Clock).ToListAsync();
        if (due.Count == 0)
            return false;
        var rules = Morning.RulesOf(due);
        var state = await Morning.ViewAsync(turn, new RemindedPerson(person, rules)) is not { } view
            ? ReminderState.Withdrawn
            : await TellAsync(turn, person, view, due) ? ReminderState.Gathered : ReminderState.Unreachable;
        foreach (var one in due)
            one.End(state, turn.Now);
        return true;
    }

    private static Task<bool> TellAsync(Turn turn, long person, ReminderView view, IReadOnlyList<Reminder> due)
    {
        var keyed = view with { Key = turn.IssueKeyTo(person, Verbs.Key, () => Morning.Write(view.Rules)) };
        return turn.NudgeAsync(person, words => ReminderCard.Of(keyed, words), new Nudge(turn.Now + Freshness, message =>
        {
            foreach (var one in due)
                one.OutboxMessage = message;
        }));
    }
}
