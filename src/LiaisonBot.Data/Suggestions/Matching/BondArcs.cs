namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>
/// The arcs of pairs that are not like others. What speaks for a pair makes an arc of its own, cheaper than the way over the hubs. A rule
/// that forbids one takes the colleague out of the hubs: arcs lead from the colleague to the members' hubs, and where one hides a
/// member who is forbidden, to its parts, down to all but that member.
/// </summary>
internal sealed class BondArcs(Problem problem, Gathering people, PairingNetwork network)
{
    public void Add()
    {
        for (var colleague = 0; colleague < problem.Colleagues.Count; colleague++)
        {
            AddWished(colleague);
            if (people.Seekers.All[people.SpotOfColleague[colleague]].Parent is null)
                AddAllowed(colleague);
        }
    }

    private void AddWished(int colleague)
    {
        foreach (var member in problem.Bonds.OfColleague(colleague))
        {
            if (people.SpotOfMember[member] is { } spot && problem.Between(member, colleague) == HardRule.None)
                network.Add(people.SpotOfColleague[colleague], spot, 1, problem.Cost(member, colleague));
        }
    }

    private void AddAllowed(int colleague)
    {
        var (from, seeker) = (people.SpotOfColleague[colleague], problem.Colleagues[colleague]);
        var chain = problem.Units.Chain(seeker.Unit).ToList();
        var hiding = Hiding(colleague);
        foreach (var (steps, unit) in chain.Index())
        {
            foreach (var hub in people.Takers.At(unit))
                AddParts(hub, problem.Costs.Way(steps) + problem.Costs.Misfit(people.Takers.All[hub].Trait, seeker.Trait), unit);
        }

        void AddParts(int hub, long cost, int crossing)
        {
            if (!hiding.Contains(hub))
            {
                network.Add(from, hub, 1, cost);
                return;
            }

            foreach (var child in people.Takers.All[hub].Children)
            {
                var unit = people.Takers.All[child].Unit;
                if (unit == crossing || !chain.Contains(unit)) // Units of the chain are crossed at themselves, at less cost.
                    AddParts(child, cost + problem.Costs.Way(unit == people.Takers.All[hub].Unit ? 0 : 1), crossing);
            }
        }
    }

    /// <summary>The spots of the members who are forbidden to the colleague, and all hubs over them.</summary>
    private HashSet<int> Hiding(int colleague)
    {
        var hiding = new HashSet<int>();
        foreach (var member in problem.Bonds.OfColleague(colleague))
        {
            if (problem.Bonds.Between(member, colleague).Bans == HardRule.None)
                continue;
            for (var hub = people.SpotOfMember[member]; hub is { } at && hiding.Add(at);)
                hub = people.Takers.All[at].Parent;
        }

        return hiding;
    }
}
