using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.MustTalks;

/// <summary>
/// A talk that is owed because something happened (C4). The row says what happened; whose duty it is today and whether it is met follow
/// from the pairings and the contacts as they stand (<see cref="HeldMustTalks"/>), so a change of friend takes it along and an undone
/// contact opens it again.
/// </summary>
public sealed class MustTalk : IVersioned
{
    public const int LineLength = 200;

    public long Id { get; set; }

    /// <summary>The pairing that stood when it was opened.</summary>
    public long PairingId { get; set; }

    /// <summary>Whom the talk is owed to.</summary>
    public long ColleagueId { get; set; }

    public Occasion Occasion { get; set; }

    /// <summary>The day it happened; of a change in the roster, the day of the import that brought it. A talk before that day does not meet it.</summary>
    public DateOnly OccurredOn { get; set; }

    /// <summary>The last day for the talk, in working days from the day it was opened; once told it stays.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>What the secretary wrote to the member with it.</summary>
    public string? Line { get; set; }

    /// <summary>The secretary who recorded it; null when a change in the roster opened it.</summary>
    public long? RecordedById { get; set; }

    /// <summary>All that one press recorded has the same instant.</summary>
    public DateTimeOffset RecordedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public long Version { get; set; }
}
