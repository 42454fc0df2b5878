namespace LiaisonBot.Data.Suggestions.Solving;

/// <summary>Dijkstra's search from the source over reduced costs, no further than the sink.</summary>
internal sealed class ShortestWays(Residual network, long[] prices)
{
    private readonly long[] distances = new long[network.Nodes];
    private readonly PriorityQueue<int, long> later = new();

    // Most arcs have reduced cost 0: what is as near as the node at hand needs no queue.
    private readonly Stack<int> asNear = new();

    /// <summary>False, and the prices as they were, when no way leads to the sink any more.</summary>
    public bool RaisePrices()
    {
        Search();
        var nearest = distances[network.Sink];
        if (nearest == long.MaxValue)
            return false;
        for (var node = 0; node < prices.Length; node++)
            prices[node] += Math.Min(distances[node], nearest);
        return true;
    }

    private void Search()
    {
        Array.Fill(distances, long.MaxValue);
        later.Clear();
        distances[FlowNetwork.Source] = 0;
        later.Enqueue(FlowNetwork.Source, 0);
        while (later.TryDequeue(out var node, out var distance) && distance < distances[network.Sink])
        {
            if (distance == distances[node])
                SearchFrom(node, distance);
        }
    }

    private void SearchFrom(int start, long distance)
    {
        asNear.Push(start);
        while (asNear.TryPop(out var node))
        {
            for (var arc = network.First[node]; arc < network.First[node + 1]; arc++)
            {
                if (network.Room[arc] == 0)
                    continue;
                var head = network.Head[arc];
                var reached = distance + network.Cost[arc] + prices[node] - prices[head];
                if (reached >= distances[head])
                    continue;
                distances[head] = reached;
                if (reached == distance)
                    asNear.Push(head);
                else
                    later.Enqueue(head, reached);
            }
        }
    }
}
