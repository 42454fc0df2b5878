namespace LiaisonBot.Data.Suggestions.Solving;

/// <summary>
/// A network with a flow on it: each arc forward with the room that is left on it, and backward, at the opposite cost, with the flow that
/// can be taken back. The arcs out of a node lie side by side, in the order in which they were added.
/// </summary>
internal sealed class Residual
{
    public Residual(FlowNetwork network)
    {
        Nodes = network.Nodes;
        First = Starts(network);
        var places = 2 * network.Arcs.Count;
        (Head, Room, Twin, Cost) = (new int[places], new int[places], new int[places], new long[places]);
        var next = First[..^1];
        foreach (var arc in network.Arcs)
        {
            var (forward, backward) = (next[arc.From]++, next[arc.To]++);
            (Head[forward], Room[forward], Cost[forward], Twin[forward]) = (arc.To, arc.Capacity, arc.Cost, backward);
            (Head[backward], Room[backward], Cost[backward], Twin[backward]) = (arc.From, 0, -arc.Cost, forward);
        }
    }

    public int Nodes { get; }

    public int Sink => Nodes - 1;

    /// <summary>Where the arcs out of each node begin, and after the last node where all end.</summary>
    public int[] First { get; }

    public int[] Head { get; }

    public int[] Room { get; }

    public int[] Twin { get; }

    public long[] Cost { get; }

    public void Push(int arc, int units)
    {
        Room[arc] -= units;
        Room[Twin[arc]] += units;
    }

    /// <summary>The arcs out of the node on which something flows.</summary>
    public IEnumerable<(int To, int Units, long Cost)> FlowOutOf(int node)
    {
        for (var arc = First[node]; arc < First[node + 1]; arc++)
        {
            if (Head[arc] > node && Room[Twin[arc]] is > 0 and var units)
                yield return (Head[arc], units, Cost[arc]);
        }
    }

    private static int[] Starts(FlowNetwork network)
    {
        var starts = new int[network.Nodes + 1];
        foreach (var arc in network.Arcs)
        {
            starts[arc.From + 1]++;
            starts[arc.To + 1]++;
        }

        for (var node = 0; node < network.Nodes; node++)
            starts[node + 1] += starts[node];
        return starts;
    }
}
