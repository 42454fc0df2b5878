using LiaisonBot.Data.Suggestions.Solving;

namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>
/// Reads the pairs off a flow: the colleagues walk from node to node, as many over each arc as flow there. Who of those at a node goes which
/// way does not matter: each arc costs everybody the same.
/// </summary>
internal sealed class FlowPairs(Gathering people, PairingNetwork network, Residual flow)
{
    private readonly Queue<int>[] waiting = [.. Enumerable.Range(0, flow.Nodes).Select(_ => new Queue<int>())];

    /// <summary>The colleague, the member, and how many colleagues the member has before.</summary>
    public IEnumerable<(int Colleague, int Member, int Place)> Read()
    {
        var entering = flow.FlowOutOf(FlowNetwork.Source).ToDictionary(arc => arc.To, arc => arc.Units);
        foreach (var (place, spot) in people.Seekers.All.Index())
        {
            // Of those who are alike, the first by id.
            var node = network.NodeOfSeekers(place);
            foreach (var colleague in spot.People.Take(entering.GetValueOrDefault(node)))
                waiting[node].Enqueue(colleague);
        }

        for (var node = FlowNetwork.Source + 1; node < flow.Sink; node++)
            Walk(node);
        return people.Takers.All.Index().SelectMany(spot => Arrived(waiting[network.NodeOfTakers(spot.Index)], spot.Item));
    }

    /// <summary>Those who have come to a member's spot stay.</summary>
    private void Walk(int node)
    {
        foreach (var (to, units, _) in flow.FlowOutOf(node).Where(arc => arc.To != flow.Sink))
        {
            for (var unit = 0; unit < units; unit++)
                waiting[to].Enqueue(waiting[node].Dequeue());
        }
    }

    private IEnumerable<(int Colleague, int Member, int Place)> Arrived(Queue<int> colleagues, Hub spot) =>
        colleagues.Zip(network.PlacesOf(spot), (colleague, place) => (colleague, place.Member, place.Place));
}
