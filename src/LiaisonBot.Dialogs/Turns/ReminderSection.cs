using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>Somebody who is reminded, and by which rules (docs/reminders.md).</summary>
public sealed record RemindedPerson(long Id, IReadOnlyList<string> Rules)
{
    /// <summary>
    /// What slices say when something is done that somebody may be waiting to be reminded of (<see cref="Turn.FollowAsync"/>); the subject is
    /// that person.
    /// </summary>
    public const string DutyDone = "duty.done";
}

/// <summary>One slice's part of the message that a person gets in the morning.</summary>
/// <param name="Draw">Draws it in the person's language.</param>
public sealed record ReminderSection(Func<Wording, IEnumerable<CardElement>> Draw)
{
    /// <summary>The first of its last days: a reminder is not put off past it. Null where there is none.</summary>
    public DateOnly? Last { get; init; }
}
