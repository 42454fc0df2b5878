using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Reminders;

/// <summary>What became of a reminder.</summary>
public enum ReminderState
{
    /// <summary>Waits for its hour.</summary>
    [Literal("planned")]
    Planned,

    /// <summary>Became part of a message: what becomes of that one, the outbox knows.</summary>
    [Literal("gathered")]
    Gathered,

    /// <summary>What it reminds of was done before it was sent.</summary>
    [Literal("withdrawn")]
    Withdrawn,

    /// <summary>Its last day passed before it was sent.</summary>
    [Literal("dropped")]
    Dropped,

    /// <summary>There was no way to reach the person.</summary>
    [Literal("unreachable")]
    Unreachable,
}
