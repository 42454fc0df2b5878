namespace LiaisonBot.Data.Occasions;

/// <summary>What can change about somebody from one roster to the next, as far as it can be an occasion for a talk.</summary>
[Flags]
public enum RosterChange
{
    None = 0,
    Role = 1,
    Unit = 2,
    Title = 4,
    Retirement = 8,
    Leaving = 16,
}

/// <summary>What holds for one occasion.</summary>
/// <param name="Occasion">Which of the five.</param>
/// <param name="OpenedBy">The changes in the roster that are this occasion by themselves; the others are recorded by a secretary.</param>
/// <param name="ConcernsMember">Whether it happens to a member, who then talks with each colleague, and not to a colleague.</param>
public sealed record OccasionRule(Occasion Occasion, RosterChange OpenedBy = RosterChange.None, bool ConcernsMember = false);

/// <summary>The five occasions of C4, in the order of the document.</summary>
public static class OccasionRules
{
    public static IReadOnlyList<OccasionRule> All { get; } =
    [
        new(Occasion.Post, RosterChange.Role | RosterChange.Unit | RosterChange.Title | RosterChange.Retirement | RosterChange.Leaving),
        new(Occasion.PraiseOrCensure),
        new(Occasion.Setback),
        new(Occasion.Conduct),
        new(Occasion.Appraisal, ConcernsMember: true),
    ];

    public static OccasionRule Of(Occasion occasion) => All.First(rule => rule.Occasion == occasion);

    /// <summary>The occasions that these changes are.</summary>
    public static IEnumerable<Occasion> OpenedBy(RosterChange changes) =>
        All.Where(rule => (rule.OpenedBy & changes) != RosterChange.None).Select(rule => rule.Occasion);
}
