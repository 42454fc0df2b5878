using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Figures;

/// <summary>
/// Which cells of a tree of units are not shown, so that nobody is told a group of fewer than five people: neither as it stands nor by taking
/// one figure from another (programme.md, Dignity). Where a part of a unit is too small, the next smallest part goes with it, until those that
/// are not shown make a group that is large enough; and nothing below a part that is not shown is shown. So whatever can be computed from
/// the figures that are shown is a sum of groups that are each nobody's or at least five people's.
/// </summary>
public sealed class SmallCells
{
    /// <summary>From this many people on a group may be told.</summary>
    public const int Smallest = 5;

    private readonly IReadOnlyList<Unit> units;
    private readonly IReadOnlyDictionary<long, int[]> own;
    private readonly HashSet<(long Id, bool IsItself)> hidden = [];

    /// <param name="units">The trees that somebody may ask about, each whole.</param>
    /// <param name="own">
    /// How many people there are of each unit itself, one number for each group that an answer tells apart; all zero, or absent, for a
    /// unit whose people the reader knows by name.
    /// </param>
    public SmallCells(IReadOnlyList<Unit> units, IReadOnlyDictionary<long, int[]> own)
    {
        ArgumentNullException.ThrowIfNull(units);
        (this.units, this.own) = (units, own);
        foreach (var root in units.Where(unit => units.All(one => one.Id != unit.ParentId)))
        {
            if (IsSmall(Size(new Part(root, IsItself: false))))
                Hide(new Part(root, IsItself: false));
            else
                Look(root);
        }
    }

    /// <summary>Whether the figure of the unit with everything below it may be told.</summary>
    public bool Shows(Unit unit) => !hidden.Contains((unit.Id, false));

    /// <summary>Whether the figure of the unit itself, without what is below it, may be told.</summary>
    public bool ShowsItself(Unit unit) => !hidden.Contains((unit.Id, true));

    private static bool IsSmall(int[] size) => size.Any(number => number is > 0 and < Smallest);

    /// <summary>A unit whose own figure is shown: which of its parts are not?</summary>
    private void Look(Unit unit)
    {
        var parts = Parts(unit).Select(part => (Part: part, Size: Size(part))).ToList();
        var small = parts.Where(part => IsSmall(part.Size)).ToList();
        var rest = parts.Except(small).Where(part => part.Size.Sum() > 0).OrderBy(part => part.Size.Sum()).ToList();
        while (rest.Count > 0 && small.Count > 0 && (small.Count == 1 || IsSmall(Sum(small.Select(part => part.Size)))))
        {
            small.Add(rest[0]);
            rest.RemoveAt(0);
        }

        foreach (var (part, _) in small)
            Hide(part);
        foreach (var (part, _) in parts.Where(part => !part.Part.IsItself && !hidden.Contains(part.Part.Key)))
            Look(part.Unit);
    }

    private void Hide(Part part)
    {
        if (!hidden.Add(part.Key) || part.IsItself)
            return;
        foreach (var below in Parts(part.Unit))
            Hide(below);
    }

    private IEnumerable<Part> Parts(Unit unit) =>
        units.Where(one => one.ParentId == unit.Id).Select(one => new Part(one, IsItself: false)).Prepend(new Part(unit, IsItself: true));

    private int[] Size(Part part) => part.IsItself
        ? own.GetValueOrDefault(part.Unit.Id, [])
        : Sum(units.Where(one => one.IsWithin(part.Unit)).Select(one => own.GetValueOrDefault(one.Id, [])));

    private static int[] Sum(IEnumerable<int[]> sizes)
    {
        int[] sum = [];
        foreach (var size in sizes.Where(size => size.Length > 0))
            sum = sum.Length == 0 ? [.. size] : [.. sum.Zip(size, (one, other) => one + other)];
        return sum;
    }

    /// <summary>A unit with everything below it, or the unit itself alone.</summary>
    private sealed record Part(Unit Unit, bool IsItself)
    {
        public (long Id, bool IsItself) Key => (Unit.Id, IsItself);
    }
}
