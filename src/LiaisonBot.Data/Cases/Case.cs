using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Cases;

/// <summary>
/// Something a colleague raised, by themselves or through their friend (C5, D1): it stands on one rung of the ladder at a time and ends by
/// an answer that went back to whoever raised it (D5). What happens to it is decided by <see cref="CaseRules"/> alone.
/// </summary>
public sealed class Case : IVersioned
{
    public const int TextLength = 1000;
    public const int CategoryLength = 32;

    public long Id { get; set; }

    public int Year { get; set; }

    /// <summary>From 1 in each year (<see cref="CaseNumber"/>).</summary>
    public int Serial { get; set; }

    public long RaisedById { get; set; }

    public DateTimeOffset RaisedAt { get; set; }

    /// <summary>Whether it is the raiser's own affair: then the raiser's name goes only as far as <see cref="Travel"/> lets it.</summary>
    public bool IsOwn { get; set; }

    /// <summary>The raiser's unit on the ladder when it was raised, the branch as a rule: it counts there, and names may go there first.</summary>
    public long HomeUnitId { get; set; }

    public CaseKind Kind { get; set; }

    /// <summary>An id of <see cref="Programme.ProgrammeSettings.CaseCategories"/>, or one that was there when it was raised.</summary>
    public required string Category { get; set; }

    public required string Text { get; set; }

    public CaseUrgency Urgency { get; set; }

    public NameTravel Travel { get; set; }

    /// <summary>Whether those concerned agreed that it is passed on; without that a sensitive case holds no names.</summary>
    public bool Agreed { get; set; }

    /// <summary>Whether it concerns a group as such rather than persons.</summary>
    public bool ConcernsGroup { get; set; }

    /// <summary>Whom it concerns, as far as the names may be kept.</summary>
    public IList<CaseColleague> Colleagues { get; init; } = [];

    public CaseState State { get; set; }

    /// <summary>The rung on which it stands, by its kind of unit: the ladder is a setting and may grow or shrink.</summary>
    public UnitKind Rung { get; set; }

    /// <summary>The unit whose it is now.</summary>
    public long UnitId { get; set; }

    /// <summary>The units it has been at, its home among them: theirs to look at for good.</summary>
    public IList<CaseStop> Stops { get; init; } = [];

    /// <summary>Who handles it.</summary>
    public long? TakenById { get; set; }

    /// <summary>The last day in time at this rung; null once it is answered.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Since when the clock stands still.</summary>
    public DateOnly? PausedOn { get; set; }

    /// <summary>The next day on which time does something to it (<see cref="CaseRules.Pass"/>).</summary>
    public DateOnly? NextOn { get; set; }

    /// <summary>The last answer: how it was solved, or why it cannot be.</summary>
    public string? Answer { get; set; }

    public long? AnsweredById { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>When whoever raised it was asked again whether the answer helped.</summary>
    public DateOnly? AskedAgainOn { get; set; }

    /// <summary>How often it was said not to be solved.</summary>
    public int ReopenedTimes { get; set; }

    /// <summary>How often of these it stayed at the rung on which it is now.</summary>
    public int ReopenedHere { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public long Version { get; set; }

    /// <summary>As people say it: 2026-0042.</summary>
    public string Number => new CaseNumber(Year, Serial).ToString();
}

/// <summary>One of those whom a case concerns.</summary>
public sealed class CaseColleague
{
    public long CaseId { get; set; }

    public long ColleagueId { get; set; }
}

/// <summary>A unit that a case has reached.</summary>
public sealed class CaseStop
{
    public long CaseId { get; set; }

    public long UnitId { get; set; }
}
