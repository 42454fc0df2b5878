using LiaisonBot.Data.Suggestions.Solving;

namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>
/// The problem as a network. A colleague rises from their spot from hub to hub up the units, crosses at one unit to a hub of the members'
/// side, and comes down to a member's spot; each step costs its weight, and crossing what the two traits lack. So pairs need no arcs of
/// their own: there are as many as units times the few traits found in each, not members times colleagues. Only a bond has one.
///
/// Nodes: the source, the colleagues' hubs with parents after children, the members' hubs with parents before children, the sink.
/// </summary>
internal sealed class PairingNetwork
{
    private readonly Problem problem;
    private readonly Gathering people;

    /// <summary>More than can ever flow: such an arc always has room.</summary>
    private readonly int unlimited;

    public PairingNetwork(Problem problem, Gathering people)
    {
        (this.problem, this.people) = (problem, people);
        unlimited = problem.Colleagues.Count + 1;
        Network = new FlowNetwork(people.Seekers.All.Count + people.Takers.All.Count + 2);
        var range = problem.Costs.Range(problem.Members.Select(member => member.Load + Places(member)).DefaultIfEmpty().Max());
        Further = range * problem.Colleagues.Count;
        AddSeekers();
        AddCrossings();
        new BondArcs(problem, people, this).Add();
        AddTakers();
    }

    public FlowNetwork Network { get; }

    /// <summary>What any but a first colleague of a member costs besides: more than all pairs together, so that reaching a member comes first.</summary>
    public long Further { get; }

    /// <summary>Added to every pair, so that no arc has a negative cost. As many as possible are paired, so it shifts all solutions alike.</summary>
    public long Shift => problem.Costs.MostBonus;

    public int NodeOfSeekers(int hub) => people.Seekers.All.Count - hub;

    public int NodeOfTakers(int hub) => people.Seekers.All.Count + 1 + hub;

    public void Add(int seekers, int takers, int capacity, long cost) =>
        Network.Add(NodeOfSeekers(seekers), NodeOfTakers(takers), capacity, cost + Shift);

    /// <summary>What a place of a member costs.</summary>
    public long CostOfPlace(int place) => problem.Costs.Load(place) + (place == 0 ? 0 : Further);

    /// <summary>The places that the people of a spot can still give, the cheapest first, then by id.</summary>
    public IEnumerable<(int Place, int Member)> PlacesOf(Hub spot) =>
        from member in spot.People
        let taker = problem.Members[member]
        from place in Enumerable.Range(taker.Load, Places(taker))
        orderby place, member
        select (place, member);

    /// <summary>Nobody needs more places than there are colleagues.</summary>
    private int Places(Taker taker) => Math.Min(taker.Free, problem.Colleagues.Count);

    private void AddSeekers()
    {
        foreach (var (place, hub) in people.Seekers.All.Index())
        {
            if (hub.People.Count > 0)
                Network.Add(FlowNetwork.Source, NodeOfSeekers(place), hub.People.Count, 0);
            if (hub.Parent is { } parent)
                Network.Add(NodeOfSeekers(place), NodeOfSeekers(parent), unlimited, Step(hub, people.Seekers.All[parent]));
        }
    }

    private void AddCrossings()
    {
        for (var unit = 0; unit < problem.Units.Count; unit++)
        {
            foreach (var seekers in people.Seekers.At(unit))
            {
                foreach (var takers in people.Takers.At(unit))
                    Add(seekers, takers, unlimited, problem.Costs.Misfit(people.Takers.All[takers].Trait, people.Seekers.All[seekers].Trait));
            }
        }
    }

    private void AddTakers()
    {
        foreach (var (place, hub) in people.Takers.All.Index())
        {
            if (hub.Parent is { } parent)
                Network.Add(NodeOfTakers(parent), NodeOfTakers(place), unlimited, Step(hub, people.Takers.All[parent]));
            foreach (var (level, count) in PlacesOf(hub).CountBy(one => one.Place))
                Network.Add(NodeOfTakers(place), Network.Sink, count, CostOfPlace(level));
        }
    }

    /// <summary>Between units a step; from a hub to a spot of the same unit nothing.</summary>
    private long Step(Hub one, Hub other) => problem.Costs.Way(one.Unit == other.Unit ? 0 : 1);
}
