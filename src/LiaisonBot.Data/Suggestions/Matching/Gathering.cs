namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>
/// Both sides gathered under their hubs. Who has a bond with somebody stands alone; a colleague whom a rule keeps from a member stands
/// outside the hubs, since behind a hub nobody knows any more who came in.
/// </summary>
internal sealed class Gathering
{
    public Gathering(Problem problem)
    {
        Seekers = new Hubs(problem.Units);
        Takers = new Hubs(problem.Units);
        SpotOfColleague = [.. problem.Colleagues.Index().Select(one => Place(problem, one.Index, one.Item))];
        SpotOfMember = [.. problem.Members.Index().Select(one => Place(problem, one.Index, one.Item))];
    }

    public Hubs Seekers { get; }

    public Hubs Takers { get; }

    public int[] SpotOfColleague { get; }

    /// <summary>Null for a member who may have no further colleague.</summary>
    public int?[] SpotOfMember { get; }

    private int Place(Problem problem, int colleague, Seeker seeker)
    {
        var known = problem.Bonds.OfColleague(colleague).Where(member => problem.Members[member].Free > 0).ToList();
        if (known.Count == 0)
            return Seekers.Join(colleague, seeker.Unit, seeker.Trait);
        var isBanned = known.Exists(member => problem.Bonds.Between(member, colleague).Bans != HardRule.None);
        return Seekers.StandAlone(colleague, seeker.Unit, seeker.Trait, underHub: !isBanned);
    }

    private int? Place(Problem problem, int member, Taker taker)
    {
        if (taker.Free == 0)
            return null;
        return problem.Bonds.OfMember(member).Count == 0
            ? Takers.Join(member, taker.Unit, taker.Trait)
            : Takers.StandAlone(member, taker.Unit, taker.Trait, underHub: true);
    }
}
