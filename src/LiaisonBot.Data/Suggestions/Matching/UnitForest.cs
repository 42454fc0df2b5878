using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>
/// The tree of units, cut below every unit that is wider than pairings may reach (P2): two people may be paired as far as reach goes when
/// their units stand in the same piece. Units are numbered from 0 in the order of their ids.
/// </summary>
internal sealed class UnitForest
{
    private const int None = -1;

    private readonly Dictionary<long, int> places = [];
    private readonly List<Unit> units;
    private readonly int[] parents;
    private readonly int[] depths;
    private readonly int[] tops;

    public UnitForest(IEnumerable<Unit> units, UnitKind widest)
    {
        this.units = [.. units.OrderBy(unit => unit.Id)];
        foreach (var (place, unit) in this.units.Index())
            places.Add(unit.Id, place);
        parents = [.. this.units.Select(unit => unit.ParentId is { } id && this.units[places[id]].Kind >= widest ? places[id] : None)];
        var chains = Enumerable.Range(0, parents.Length).Select(unit => Chain(unit).ToList()).ToList();
        depths = [.. chains.Select(chain => chain.Count)];
        tops = [.. chains.Select(chain => chain[^1])];
    }

    public int Count => parents.Length;

    /// <summary>The most steps between two units of a piece.</summary>
    public int Widest => 2 * depths.DefaultIfEmpty().Max();

    public int PlaceOf(long unit) => places[unit];

    public long IdOf(int unit) => units[unit].Id;

    /// <summary>Null at the top of a piece.</summary>
    public int? Parent(int unit) => parents[unit] == None ? null : parents[unit];

    /// <summary>The top of the piece that the unit stands in.</summary>
    public int Piece(int unit) => tops[unit];

    /// <summary>The unit and those above it in its piece, from below.</summary>
    public IEnumerable<int> Chain(int unit)
    {
        for (var at = unit; at != None; at = parents[at])
            yield return at;
    }

    /// <summary>The lowest unit over both, which stand in one piece.</summary>
    public int Meeting(int one, int other)
    {
        while (one != other)
        {
            if (depths[one] >= depths[other])
                one = parents[one];
            else
                other = parents[other];
        }

        return one;
    }

    /// <summary>How many steps up and down lie between two units of one piece.</summary>
    public int Steps(int one, int other) => depths[one] + depths[other] - (2 * depths[Meeting(one, other)]);
}
