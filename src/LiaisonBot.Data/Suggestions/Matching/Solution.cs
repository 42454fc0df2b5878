using LiaisonBot.Data.Suggestions.Solving;

namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>A problem solved: the pairs, the prices that prove them best, and who could still make room or be spared.</summary>
internal sealed class Solution
{
    private readonly Gathering people;
    private readonly PairingNetwork network;
    private readonly Residual flow;
    private readonly long[] prices;
    private readonly bool[] canTake;
    private readonly bool[] canSpare;

    public Solution(Problem problem)
    {
        people = new Gathering(problem);
        network = new PairingNetwork(problem, people);
        flow = new Residual(network.Network);
        prices = MinimumCostFlow.Solve(flow);
        Pairs = [.. new FlowPairs(people, network, flow).Read()];
        canTake = Reachability.ToSink(flow);
        canSpare = Reachability.From(flow, Sparing());
    }

    public IReadOnlyList<(int Colleague, int Member, int Place)> Pairs { get; }

    public Residual Flow => flow;

    public long[] Prices => prices;

    /// <summary>Whether the member has a free place, or would get one as others are rearranged, all of them staying paired.</summary>
    public bool CanTake(int member) => people.SpotOfMember[member] is { } spot && canTake[network.NodeOfTakers(spot)];

    /// <summary>Whether the colleague is left over, or can be had from a member who has others, or will have as others are rearranged.</summary>
    public bool CanSpare(int colleague) => canSpare[network.NodeOfSeekers(people.SpotOfColleague[colleague])];

    public Certificate Certify(Problem problem) => new(
        problem.Colleagues.Index().ToDictionary(
            colleague => colleague.Item.Id, colleague => prices[network.NodeOfSeekers(people.SpotOfColleague[colleague.Index])]),
        problem.Members.Index().Where(member => member.Item.Free > 0).ToDictionary(
            member => member.Item.Id, member => prices[network.NodeOfTakers(people.SpotOfMember[member.Index]!.Value)] - network.Shift),
        prices[flow.Sink] - network.Shift,
        network.Further);

    /// <summary>Where a colleague is left over, or a member would keep one after giving one up.</summary>
    private IEnumerable<int> Sparing() => people.Takers.All.Index()
        .Select(spot => network.NodeOfTakers(spot.Index))
        .Where(spot => flow.FlowOutOf(spot).Any(arc => arc.To == flow.Sink && arc.Cost >= network.Further))
        .Prepend(FlowNetwork.Source);
}
