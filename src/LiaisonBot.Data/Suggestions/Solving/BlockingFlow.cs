namespace LiaisonBot.Data.Suggestions.Solving;

/// <summary>Dinic's method on the arcs of reduced cost 0: sends as much as they can carry, which costs the same on every way.</summary>
internal sealed class BlockingFlow(Residual network, long[] prices)
{
    private const int Unreached = -1;

    private readonly int[] levels = new int[network.Nodes];
    private readonly int[] next = new int[network.Nodes];
    private readonly int[] way = new int[network.Nodes];
    private readonly Queue<int> reached = new();

    public void Send()
    {
        while (FindLevels())
        {
            network.First.AsSpan(0, network.Nodes).CopyTo(next);
            SendDownwards();
        }
    }

    /// <summary>
    /// How many arcs each node is from the sink; true when the source is found. It begins at the sink, since few nodes lead there, but
    /// nearly all are led to from the source.
    /// </summary>
    private bool FindLevels()
    {
        Array.Fill(levels, Unreached);
        reached.Clear();
        levels[network.Sink] = 0;
        reached.Enqueue(network.Sink);
        while (levels[FlowNetwork.Source] == Unreached && reached.TryDequeue(out var node))
        {
            for (var arc = network.First[node]; arc < network.First[node + 1]; arc++)
            {
                var head = network.Head[arc];
                if (levels[head] != Unreached || !IsTight(node, arc) || network.Room[network.Twin[arc]] == 0)
                    continue;
                levels[head] = levels[node] + 1;
                reached.Enqueue(head);
            }
        }

        return levels[FlowNetwork.Source] != Unreached;
    }

    /// <summary>Goes from level to level; a node from which no way leads on is not entered again.</summary>
    private void SendDownwards()
    {
        var (node, length) = (FlowNetwork.Source, 0);
        while (true)
        {
            if (node == network.Sink)
            {
                length = SendAlongWay(length);
                node = network.Head[network.Twin[way[length]]];
            }
            else if (FindStep(node))
            {
                way[length++] = next[node];
                node = network.Head[next[node]];
            }
            else if (length == 0)
            {
                return;
            }
            else
            {
                levels[node] = Unreached;
                node = network.Head[network.Twin[way[--length]]];
            }
        }
    }

    private bool FindStep(int node)
    {
        for (; next[node] < network.First[node + 1]; next[node]++)
        {
            if (levels[network.Head[next[node]]] == levels[node] - 1 && IsTight(node, next[node]) && network.Room[next[node]] > 0)
                return true;
        }

        return false;
    }

    /// <summary>Sends what the narrowest arc lets through.</summary>
    /// <returns>Where on the way the first arc is full now.</returns>
    private int SendAlongWay(int length)
    {
        var units = int.MaxValue;
        for (var step = 0; step < length; step++)
            units = Math.Min(units, network.Room[way[step]]);
        var full = length;
        for (var step = length - 1; step >= 0; step--)
        {
            network.Push(way[step], units);
            if (network.Room[way[step]] == 0)
                full = step;
        }

        return full;
    }

    /// <summary>The same for an arc and its twin.</summary>
    private bool IsTight(int node, int arc) => network.Cost[arc] + prices[node] == prices[network.Head[arc]];
}
