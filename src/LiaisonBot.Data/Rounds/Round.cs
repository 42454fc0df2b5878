using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Rounds;

/// <summary>
/// A collection round of a branch (D3): from one day to another each member is asked whether any of their colleagues raised something. Whom it
/// asks follows from the pairings as they stand on a day (<see cref="RoundPairings"/>) and is never stored.
/// </summary>
public sealed class Round : IVersioned
{
    /// <summary>How many days a round may last, its first and last day included.</summary>
    public const int MostDays = 60;

    public long Id { get; set; }

    /// <summary>The branch.</summary>
    public long UnitId { get; set; }

    public int Year { get; set; }

    /// <summary>The branch's first, second … of the year; one that was taken back gives its number to the next.</summary>
    public int Serial { get; set; }

    public DateOnly OpenedOn { get; set; }

    /// <summary>Null for one that the calendar opened (<see cref="RoundDates"/>).</summary>
    public long? OpenedById { get; set; }

    /// <summary>The last day for answers, as it was told.</summary>
    public DateOnly LastOn { get; set; }

    /// <summary>The day on which it was ended before its last day had passed.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Once somebody has answered, the opening is not taken back any more. The first answer and taking back are one or the other.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; set; }

    /// <summary>When the opening was taken back.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public long Version { get; set; }

    /// <summary>The day as of which it is counted once it is over.</summary>
    public DateOnly EndsOn => EndedOn ?? LastOn;

    /// <summary>Whether it takes answers on that day.</summary>
    public bool IsOpenOn(DateOnly day) => WithdrawnAt is null && EndedOn is null && OpenedOn <= day && LastOn >= day;
}
