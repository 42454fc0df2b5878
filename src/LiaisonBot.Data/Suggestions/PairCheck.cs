namespace LiaisonBot.Data.Suggestions;

/// <summary>Whether two people may be paired as all stands, and what speaks for it.</summary>
/// <param name="Broken">The hard rules that people can lift.</param>
/// <param name="Reasons">As a suggestion would give them; none where the two cannot be paired.</param>
public sealed record PairCheck(PairStanding Standing, HardRule Broken, IReadOnlyList<Reason> Reasons)
{
    public bool IsPossible => Standing == PairStanding.Possible;
}

public enum PairStanding
{
    Possible,

    /// <summary>One of them is not here, or does not stand on that side.</summary>
    Gone,

    /// <summary>The colleague has a friend, or one is on the way.</summary>
    Befriended,

    /// <summary>A hard rule stands between them.</summary>
    Ruled,
}
