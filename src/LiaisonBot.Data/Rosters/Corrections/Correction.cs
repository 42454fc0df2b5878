using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Rosters.Corrections;

/// <summary>What somebody wants to be corrected.</summary>
/// <param name="Kind">Which of what follows counts.</param>
/// <param name="On">The first day it holds; of leaving, the last day here; of a title, today.</param>
public sealed record Correction(CorrectionKind Kind, DateOnly On)
{
    /// <summary>Where to, or for which unit the role holds.</summary>
    public Unit? Unit { get; init; }

    public Role? Role { get; init; }

    public Category? Category { get; init; }

    public string? Title { get; init; }

    public LeftReason? LeftReason { get; init; }
}

/// <summary>Why a correction cannot be made.</summary>
public enum CorrectionObstacle
{
    /// <summary>Whoever has left is history.</summary>
    NotHere,

    /// <summary>Only leaving is known in advance; the rest is corrected when it is true.</summary>
    InFuture,

    /// <summary>Later than leaving can be entered; <see cref="CorrectionRefusal.Day"/> is the last.</summary>
    TooFar,

    /// <summary>Further back than entries go; <see cref="CorrectionRefusal.Day"/> is the first.</summary>
    TooEarly,

    /// <summary>Before the person's first day here.</summary>
    BeforeBeginning,

    /// <summary>Something of the sort changed later than that, on <see cref="CorrectionRefusal.Day"/>: the two would overlap.</summary>
    LaterChange,

    /// <summary>The roster says so already.</summary>
    AlreadySo,

    /// <summary>What is to end is not held.</summary>
    NotHeld,

    /// <summary>A Party post is a member's: this person was none on that day.</summary>
    NotMember,
}

/// <summary>Why a correction cannot be made, with the day that matters.</summary>
public sealed record CorrectionRefusal(CorrectionObstacle Obstacle, DateOnly? Day = null);

/// <summary>Somebody as the roster has them now.</summary>
public sealed record RosterEntry(Person Person, PersonKind Kind, Unit Unit)
{
    public IReadOnlyList<HeldRole> Roles { get; init; } = [];

    public IReadOnlyList<Category> Categories { get; init; } = [];
}

/// <summary>What follows from a correction.</summary>
public sealed record CorrectionEffects
{
    /// <summary>The friends who then owe a talk (C4).</summary>
    public IReadOnlyList<string> MustTalkWith { get; init; } = [];

    /// <summary>The other sides of pairings that are to repair then.</summary>
    public IReadOnlyList<string> PairingsToRepair { get; init; } = [];

    /// <summary>How many such talks, where their names are not for whoever corrects.</summary>
    public int MustTalkCount { get; init; }

    /// <summary>How many such pairings, where their names are not for whoever corrects.</summary>
    public int RepairCount { get; init; }

    /// <summary>Units that have no secretary then.</summary>
    public IReadOnlyList<string> WithoutSecretary { get; init; } = [];

    /// <summary>Roles for other units, which a move leaves as they are.</summary>
    public IReadOnlyList<HeldRole> RolesKept { get; init; } = [];
}
