using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Reminders;

/// <summary>
/// A line of the ledger: that a rule reminds a person on a day. It is unique in the three, so that nobody hears anything twice, whatever
/// fires, restarts or runs beside it (docs/reminders.md).
/// </summary>
public sealed class Reminder : IVersioned
{
    public const int RuleLength = 60;
    public const int SubjectLength = 400;

    public long Id { get; set; }

    /// <summary>One of <see cref="ReminderRules"/>.</summary>
    public required string Rule { get; set; }

    public long PersonId { get; set; }

    /// <summary>The day that the rule names, in the programme's time zone. It may be a holiday: <see cref="DueAt"/> is not.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The last day on which it still makes sense.</summary>
    public DateOnly Until { get; set; }

    /// <summary>Not gathered before this moment.</summary>
    public DateTimeOffset DueAt { get; set; }

    public ReminderState State { get; set; }

    /// <summary>Of a personal <see cref="ReminderRules.Later"/>: the rules that were put off, separated by spaces.</summary>
    public string? Subject { get; set; }

    /// <summary>The message that it became part of.</summary>
    public long? OutboxMessageId { get; set; }

    public OutboxMessage? OutboxMessage { get; set; }

    /// <summary>When it was no longer <see cref="ReminderState.Planned"/>.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public long Version { get; set; }

    /// <summary>It is no longer planned.</summary>
    public void End(ReminderState state, DateTimeOffset at) => (State, EndedAt) = (state, at);
}
