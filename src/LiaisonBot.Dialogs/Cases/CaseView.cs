using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>A case as one reader may see it: no name stands in it that is not theirs to know, not even within a text.</summary>
internal sealed record CaseView
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required CaseState State { get; init; }

    public required CaseKind Kind { get; init; }

    public required CaseCategory Category { get; init; }

    public required CaseUrgency Urgency { get; init; }

    public required string Text { get; init; }

    /// <summary>Null when it is not to be seen.</summary>
    public string? Raiser { get; init; }

    /// <summary>Whether the reader raised it.</summary>
    public bool IsMine { get; init; }

    /// <summary>Whether it is the raiser's own affair.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whom it concerns, as far as the reader may know.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether it holds names that this reader may not know.</summary>
    public bool HidesNames { get; init; }

    public bool ConcernsGroup { get; init; }

    public NameTravel Travel { get; init; }

    public required DateOnly RaisedOn { get; init; }

    /// <summary>Whose it is now.</summary>
    public required string Unit { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool IsPaused { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>Whether it still has an end before it.</summary>
    public bool IsGoingOn => State is CaseState.Open or CaseState.Taken or CaseState.Asked or CaseState.Resolved or CaseState.NotSolvable;

    public string? TakenBy { get; init; }

    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    /// <summary>What its raiser was asked and has not answered yet.</summary>
    public string? Question { get; init; }

    /// <summary>Some lines of the history that are meant for the reader, the newest ones unless others were asked for; the oldest of them first.</summary>
    public IReadOnlyList<CaseLine> Lines { get; init; } = [];

    /// <summary>How many lines there are before these.</summary>
    public int EarlierLines { get; init; }

    /// <summary>How many lines there are after these.</summary>
    public int LaterLines { get; init; }
}

/// <summary>A line of the history.</summary>
/// <param name="Step">What happened.</param>
/// <param name="On">On which day.</param>
/// <param name="By">Who did it; null for nobody, and for a raiser who is not to be known.</param>
/// <param name="Unit">Where the case was.</param>
/// <param name="To">The unit it went to, or the person it was handed to.</param>
/// <param name="Text">The words to it.</param>
internal sealed record CaseLine(CaseStep Step, DateOnly On, string? By, string Unit, string? To, string Text);
