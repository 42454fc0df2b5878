using LiaisonBot.Data.Suggestions.Solving;

namespace LiaisonBot.Data.Tests.Suggestions.Solving;

/// <summary>That a flow is one, that nothing more can flow, and that by its prices none as large costs less.</summary>
internal static class FlowCheck
{
    public static void IsBest(Residual flow, long[] prices)
    {
        var surplus = new long[flow.Nodes];
        for (var node = 0; node < flow.Nodes; node++)
        {
            for (var arc = flow.First[node]; arc < flow.First[node + 1]; arc++)
            {
                if (flow.Room[arc] < 0 || (flow.Room[arc] > 0 && flow.Cost[arc] + prices[node] < prices[flow.Head[arc]]))
                    Assert.Fail($"Node {node} to {flow.Head[arc]}: room {flow.Room[arc]}");
            }

            foreach (var (to, units, _) in flow.FlowOutOf(node))
            {
                surplus[node] -= units;
                surplus[to] += units;
            }
        }

        Assert.Equal(-surplus[FlowNetwork.Source], surplus[flow.Sink]);
        Assert.All(surplus[1..^1], one => Assert.Equal(0, one));
        Assert.DoesNotContain(Reachability.ToSink(flow).Index(), node => node.Item && IsFed(flow, node.Index));
    }

    private static bool IsFed(Residual flow, int node) =>
        Enumerable.Range(flow.First[FlowNetwork.Source], flow.First[FlowNetwork.Source + 1] - flow.First[FlowNetwork.Source])
            .Any(arc => flow.Head[arc] == node && flow.Room[arc] > 0);
}
