using LiaisonBot.Data.People;

namespace LiaisonBot.Data.Suggestions;

/// <summary>Somebody of the scope who may be paired, as they stand on the day of the suggestion.</summary>
public sealed record Candidate(long Id, PersonKind Kind, long UnitId, Trait Trait)
{
    /// <summary>How many colleagues a member may have in all (W3); the pairings that stand are taken off it.</summary>
    public int Places { get; init; }

    public DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>The last day here; null while no end is known.</summary>
    public DateOnly? To { get; init; }

    public bool IsHere(DateOnly day) => From <= day && (To is null || To >= day);
}
