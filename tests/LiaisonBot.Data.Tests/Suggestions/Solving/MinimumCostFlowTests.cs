using LiaisonBot.Data.Suggestions.Solving;

namespace LiaisonBot.Data.Tests.Suggestions.Solving;

public sealed class MinimumCostFlowTests
{
    [Fact]
    public void Takes_back_what_it_sent_when_that_makes_room()
    {
        var network = new FlowNetwork(6);
        network.Add(0, 1, 1, 0);
        network.Add(0, 2, 1, 0);
        network.Add(1, 3, 1, 0);
        network.Add(1, 4, 1, 7);
        network.Add(2, 3, 1, 5);
        network.Add(3, 5, 1, 0);
        network.Add(4, 5, 1, 0);
        var flow = new Residual(network);
        var prices = MinimumCostFlow.Solve(flow);
        Assert.Equal([(4, 1, 7L)], flow.FlowOutOf(1));
        Assert.Equal([(3, 1, 5L)], flow.FlowOutOf(2));
        FlowCheck.IsBest(flow, prices);
    }

    [Fact]
    public void Sends_nothing_where_no_way_leads_to_the_sink()
    {
        var network = new FlowNetwork(3);
        network.Add(0, 1, 5, 0);
        var flow = new Residual(network);
        FlowCheck.IsBest(flow, MinimumCostFlow.Solve(flow));
        Assert.Empty(flow.FlowOutOf(0));
    }

    [Fact]
    public void Is_the_best_flow_of_any_network()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var network = new FlowNetwork(random.Next(2, 30));
            for (var arcs = random.Next(120); arcs > 0; arcs--)
            {
                var from = random.Next(network.Nodes - 1);
                network.Add(from, random.Next(from + 1, network.Nodes), random.Next(9), random.Next(5) == 0 ? 0 : random.NextInt64(1L << 40));
            }

            var flow = new Residual(network);
            FlowCheck.IsBest(flow, MinimumCostFlow.Solve(flow));
        }
    }

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(0, 3, 1, 1)]
    [InlineData(0, 1, -1, 1)]
    [InlineData(0, 1, 1, -1)]
    public void Refuses_arcs_that_lead_back_or_out_or_have_a_negative_cost(int from, int to, int capacity, long cost) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlowNetwork(3).Add(from, to, capacity, cost));
}
