namespace LiaisonBot.Data.Suggestions.Solving;

/// <summary>
/// Nodes numbered from 0, the source, to the last, the sink, and arcs with a capacity and a cost of each unit that flows. Every arc leads to
/// a higher number, so no flow runs in a circle.
/// </summary>
internal sealed class FlowNetwork(int nodes)
{
    public const int Source = 0;

    private readonly List<Arc> arcs = [];

    public int Nodes => nodes;

    public int Sink => nodes - 1;

    public IReadOnlyList<Arc> Arcs => arcs;

    public void Add(int from, int to, int capacity, long cost)
    {
        if (from >= to || from < 0 || to >= nodes || capacity < 0 || cost < 0)
            throw new ArgumentOutOfRangeException(nameof(to), $"No arc leads from {from} to {to} with capacity {capacity} and cost {cost}.");
        arcs.Add(new Arc(from, to, capacity, cost));
    }
}

internal readonly record struct Arc(int From, int To, int Capacity, long Cost);
