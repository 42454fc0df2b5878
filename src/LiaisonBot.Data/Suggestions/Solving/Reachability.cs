namespace LiaisonBot.Data.Suggestions.Solving;

/// <summary>Where one more unit could come from or go to, over arcs with room.</summary>
internal static class Reachability
{
    /// <summary>The nodes from which the sink can be reached.</summary>
    public static bool[] ToSink(Residual network) =>
        Spread(network, [network.Sink], Direction.Backward, never: FlowNetwork.Source);

    /// <summary>The nodes that can be reached from any of these, not by way of the sink.</summary>
    public static bool[] From(Residual network, IEnumerable<int> starts) =>
        Spread(network, starts, Direction.Forward, never: network.Sink);

    private static bool[] Spread(Residual network, IEnumerable<int> starts, Direction direction, int never)
    {
        var reached = new bool[network.Nodes];
        var open = new Stack<int>();
        foreach (var start in starts)
            Reach(start);
        while (open.TryPop(out var node))
        {
            for (var arc = network.First[node]; arc < network.First[node + 1]; arc++)
            {
                if (network.Room[direction == Direction.Forward ? arc : network.Twin[arc]] > 0)
                    Reach(network.Head[arc]);
            }
        }

        return reached;

        void Reach(int node)
        {
            if (reached[node] || node == never)
                return;
            reached[node] = true;
            open.Push(node);
        }
    }

    private enum Direction
    {
        Forward,
        Backward,
    }
}
