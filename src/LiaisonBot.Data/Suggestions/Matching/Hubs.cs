namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>
/// One side of the network, gathered: a hub for each trait at each unit where somebody of that trait stands there or below, joined to the
/// hub of the unit above, and under the hubs the spots where people stand. Those who are alike share a spot. A parent comes before its
/// children.
/// </summary>
internal sealed class Hubs(UnitForest units)
{
    private readonly List<Hub> all = [];
    private readonly Dictionary<(int Unit, Trait Trait), int> hubs = [];
    private readonly Dictionary<int, int> shared = [];
    private readonly List<int>[] at = [.. Enumerable.Range(0, units.Count).Select(_ => new List<int>())];

    public IReadOnlyList<Hub> All => all;

    /// <summary>The hubs of a unit, one a trait.</summary>
    public IReadOnlyList<int> At(int unit) => at[unit];

    /// <summary>The spot of a person who is like others there.</summary>
    public int Join(int person, int unit, Trait trait)
    {
        var hub = HubOf(unit, trait);
        if (!shared.TryGetValue(hub, out var spot))
            shared.Add(hub, spot = Add(new Hub(unit, trait, hub)));
        all[spot].People.Add(person);
        return spot;
    }

    /// <summary>A spot for one person alone, under the hub of their like or by itself.</summary>
    public int StandAlone(int person, int unit, Trait trait, bool underHub)
    {
        var spot = Add(new Hub(unit, trait, underHub ? HubOf(unit, trait) : null));
        all[spot].People.Add(person);
        return spot;
    }

    private int HubOf(int unit, Trait trait)
    {
        if (hubs.TryGetValue((unit, trait), out var known))
            return known;
        int? parent = units.Parent(unit) is { } above ? HubOf(above, trait) : null;
        var hub = Add(new Hub(unit, trait, parent));
        hubs.Add((unit, trait), hub);
        at[unit].Add(hub);
        return hub;
    }

    private int Add(Hub hub)
    {
        all.Add(hub);
        if (hub.Parent is { } parent)
            all[parent].Children.Add(all.Count - 1);
        return all.Count - 1;
    }
}

/// <summary>A hub, or a spot: only there people stand.</summary>
internal sealed record Hub(int Unit, Trait Trait, int? Parent)
{
    public List<int> Children { get; } = [];

    public List<int> People { get; } = [];
}
