using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Reviews;

/// <summary>
/// A meeting at which a unit looks at the programme's progress with the secretaries of the units below it (R5, R11). What it decides are
/// follow-ups. Closing it freezes its minutes under a hash.
/// </summary>
public sealed class Review : IVersioned
{
    public const int PlaceLength = 60;
    public const int AgendaLength = 1500;
    public const int ProblemsLength = 800;
    public const int ReasonLength = 200;
    public const int HashLength = 64;

    /// <summary>So many decisions are one meeting's.</summary>
    public const int MostDecisions = 12;

    /// <summary>How many days ahead one may be called.</summary>
    public const int MostDaysAhead = 120;

    public long Id { get; set; }

    /// <summary>The unit that holds it.</summary>
    public long UnitId { get; set; }

    public DateOnly On { get; set; }

    public TimeOnly At { get; set; }

    public string Place { get; set; } = "";

    public ReviewState State { get; set; }

    public string Agenda { get; set; } = "";

    /// <summary>What was found wrong, as it was noted.</summary>
    public string Problems { get; set; } = "";

    public long OpenedById { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>Who wrote agenda or problems last.</summary>
    public long? WrittenById { get; set; }

    public DateTimeOffset? WrittenAt { get; set; }

    /// <summary>When something was decided last: deciding and closing are one or the other.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Who closed it, or called it off.</summary>
    public long? EndedById { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it was called off.</summary>
    public string? Reason { get; set; }

    /// <summary>The minutes (<see cref="ReviewMinutes"/>); null while it is not closed.</summary>
    public string? Frozen { get; set; }

    /// <summary>SHA-256 of <see cref="Frozen"/> in UTF-8, in hexadecimal.</summary>
    public string? Hash { get; set; }

    public long Version { get; set; }

    public bool IsOpen => State == ReviewState.Called;
}

/// <summary>How far a review has come.</summary>
public enum ReviewState
{
    /// <summary>Will be held, or was and its minutes are still being written.</summary>
    [Literal("called")]
    Called,

    /// <summary>Was held, and its minutes are frozen.</summary>
    [Literal("closed")]
    Closed,

    /// <summary>Is not held.</summary>
    [Literal("called_off")]
    CalledOff,
}
