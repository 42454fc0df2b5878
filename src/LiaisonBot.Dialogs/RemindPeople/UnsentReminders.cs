using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Connector;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>Lines of the ledger that became part of a message which nobody was sent: they wait for their hour again.</summary>
internal static class UnsentReminders
{
    /// <summary>So many lines are ended by one commit: few enough to be nobody's concern.</summary>
    private const int LinesInOneCommit = 500;

    /// <summary>What is written down of a message that a closed chat did not take.</summary>
    private static readonly string[] Closed = Enum.GetNames<UnreachableKind>();

    /// <summary>
    /// Those of messages that were taken back, or are too old to be sent and whom no sender has seen since; and those of people who could
    /// not be written to, or whose chat refused it, and can be now.
    /// </summary>
    public static async Task<bool> ReviveAsync(Turn turn)
    {
        var (now, today) = (turn.Now, turn.Today);
        var unsent = await turn.Db.Reminders.Include(one => one.OutboxMessage)
            .Where(one => one.State == ReminderState.Gathered && one.Until >= today
                && (one.OutboxMessage!.State == OutboxState.Withdrawn
                    || (one.OutboxMessage.State == OutboxState.Pending && one.OutboxMessage.ExpiresAt <= now)))
            .ToListAsync();
        var reachable = turn.Db.Set<Conversation>().Where(chat => chat.UnreachableSince == null);
        var untold = await turn.Db.Reminders.Include(one => one.OutboxMessage)
            .Where(one => one.Until >= today && reachable.Any(chat => chat.PersonId == one.PersonId)
                && (one.State == ReminderState.Unreachable
                    || (one.State == ReminderState.Gathered && one.OutboxMessage!.State == OutboxState.Dead && Closed.Contains(one.OutboxMessage.LastError))))
            .ToListAsync();
        foreach (var one in unsent.Concat(untold))
            PlanAgain(one, now);
        return unsent.Count + untold.Count > 0;
    }

    /// <summary>
    /// Ends those due of people to whom there is no way, some hundred at a time: in a school that has only begun with the bot they may be
    /// most, and to draw what nobody gets costs as much as a message.
    /// </summary>
    public static async Task<bool> EndUnreachableAsync(Turn turn)
    {
        var due = turn.Db.PeopleToRemind(turn.Clock, turn.Programme);
        var outOfReach = await turn.Db.OutOfReachAsync();
        var lines = await turn.Db.Reminders
            .Where(one => one.State == ReminderState.Planned && one.DueAt <= turn.Now && one.Until >= turn.Today
                && due.Contains(one.PersonId) && outOfReach.Contains(one.PersonId))
            .OrderBy(one => one.Id)
            .Take(LinesInOneCommit)
            .ToListAsync();
        foreach (var one in lines)
            one.End(ReminderState.Unreachable, turn.Now);
        return lines.Count > 0;
    }

    /// <summary>Of a person of whose duties something was done: the message that still waits to be sent may speak of it.</summary>
    public static Task TakeBackAsync(Turn turn, long person) => TakeBackAsync(turn, turn.Db.Reminders.Where(one => one.PersonId == person));

    /// <summary>
    /// The same of everybody who may have been reminded of a case: who ever held a role where it came to, or above, since a unit that was merged
    /// into another leaves its cases to that.
    /// </summary>
    public static Task TakeBackCaseAsync(Turn turn, long id)
    {
        var units =
            from stop in turn.Db.Set<CaseStop>()
            where stop.CaseId == id
            join at in turn.Db.Units on stop.UnitId equals at.Id
            from above in turn.Db.Units
            where at.Path.StartsWith(above.Path)
            select above.Id;
        var holders = turn.Db.RoleHoldings.Where(holding => units.Contains(holding.UnitId)).Select(holding => holding.PersonId);
        return TakeBackAsync(turn, turn.Db.Reminders.Where(one => one.Rule == ReminderRules.CaseSoon && holders.Contains(one.PersonId)));
    }

    /// <summary>A message that is on its way cannot be taken back: then the one commit of the two that is later is decided again.</summary>
    private static async Task TakeBackAsync(Turn turn, IQueryable<Reminder> told)
    {
        // In two steps: as one query, each line that was ever sent would be compared with each of these.
        var messages = await told
            .Where(one => one.State == ReminderState.Gathered && one.Until >= turn.Today && one.OutboxMessage!.State == OutboxState.Pending)
            .Select(one => one.OutboxMessageId!.Value)
            .ToListAsync();
        if (messages.Count == 0)
            return;
        var lines = await turn.Db.Reminders.Include(one => one.OutboxMessage).Where(one => messages.Contains(one.OutboxMessageId!.Value)).ToListAsync();
        foreach (var one in lines)
            PlanAgain(one, turn.Now);
    }

    private static void PlanAgain(Reminder one, DateTimeOffset now)
    {
        one.OutboxMessage?.Withdraw(now);
        (one.State, one.EndedAt, one.OutboxMessage, one.OutboxMessageId) = (ReminderState.Planned, null, null, null);
    }
}
