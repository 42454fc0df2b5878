namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>
/// Finds the ways out of those left over (<see cref="LeftOver"/>). One more pair with somebody is possible as soon as no rule stands
/// between the two and the other can make room, or be spared, as the rest is rearranged. That is known of everybody once the solution is
/// (<see cref="Solution"/>), and lifting rules for one person changes nothing about it. So a person's ways out are what stands between them
/// and each of the others, where it is least.
/// </summary>
internal sealed class WaysOut(Problem problem, Solution solution)
{
    private readonly Others members = new(problem.Members.Select((member, place) =>
        (problem.Units.Piece(member.Unit), (HardRule?)(solution.CanTake(place) ? HardRule.None : HardRule.Places))));

    /// <summary>A colleague who cannot be spared is of no use, whatever is lifted.</summary>
    private readonly Others colleagues = new(problem.Colleagues.Select((colleague, place) =>
        (problem.Units.Piece(colleague.Unit), solution.CanSpare(place) ? HardRule.None : (HardRule?)null)));

    public LeftOver OfColleague(int colleague) => new(
        problem.Colleagues[colleague].Id,
        Least(
            members.Unlike(problem.Units.Piece(problem.Colleagues[colleague].Unit), problem.Bonds.OfColleague(colleague))
                .Select(other => (other.Lift | problem.Between(other.Person, colleague), problem.Members[other.Person].Id))));

    public LeftOver OfMember(int member)
    {
        var full = problem.Members[member].Free > 0 ? HardRule.None : HardRule.Places;
        return new(
            problem.Members[member].Id,
            Least(
                colleagues.Unlike(problem.Units.Piece(problem.Members[member].Unit), problem.Bonds.OfMember(member))
                    .Select(other => (full | other.Lift | problem.Between(member, other.Person), problem.Colleagues[other.Person].Id))));
    }

    private static List<WayOut> Least(IEnumerable<(HardRule Lift, long With)> ways) =>
    [
        .. ways.GroupBy(way => Size(way.Lift)).MinBy(size => size.Key)?
            .GroupBy(way => way.Lift, way => way.With)
            .OrderBy(way => way.Key)
            .Select(way => new WayOut(way.Key, way.Min())) ?? [],
    ];

    private static int Size(HardRule rules) => System.Numerics.BitOperations.PopCount((uint)rules);
}
