namespace LiaisonBot.Data.Suggestions.Solving;

/// <summary>
/// The largest flow from the source to the sink, and of all such flows one of least cost, by the primal-dual method of Ford and Fulkerson.
/// Each node has a price, in the end the dual solution. An arc's reduced cost is its cost, plus the price of the node it leaves, minus the
/// price of the node it reaches. On arcs with room it is never negative, throughout; this alone makes the flow the cheapest of its size.
/// Each round finds the shortest way to the sink, raises the prices so that the arcs of all shortest ways have reduced cost 0, and sends as
/// much as fits over them. Rounds are as many as there are different lengths, however large the flow.
/// </summary>
internal static class MinimumCostFlow
{
    /// <summary>Puts the flow on the network, which must carry none.</summary>
    /// <returns>The price of each node.</returns>
    public static long[] Solve(Residual network)
    {
        // Costs are not negative, and so neither is any reduced cost when all prices are 0.
        var prices = new long[network.Nodes];
        var ways = new ShortestWays(network, prices);
        var flow = new BlockingFlow(network, prices);
        while (ways.RaisePrices())
            flow.Send();
        return prices;
    }
}
