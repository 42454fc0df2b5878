using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Testing.Proofs.Cases;

/// <summary>
/// The school of a sequence: a committee, two general branches, three branches and a group; who holds which post, and who is away. It is
/// kept plainly, as parents and pairs; what the rules read is made from it.
/// </summary>
internal sealed class CaseSchool
{
    public const int People = 14;
    public const long Committee = 1;

    private readonly Dictionary<long, (UnitKind Kind, long Parent)> units = new()
    {
        [Committee] = (UnitKind.Committee, 0),
        [2] = (UnitKind.GeneralBranch, Committee),
        [3] = (UnitKind.GeneralBranch, Committee),
        [4] = (UnitKind.Branch, 2),
        [5] = (UnitKind.Branch, 2),
        [6] = (UnitKind.Branch, 3),
        [7] = (UnitKind.Group, 4),
    };

    private readonly List<(long Unit, long Person)> posts = [(1, 1), (2, 2), (2, 3), (3, 4), (4, 5), (4, 6), (5, 7), (6, 8), (6, 9)];
    private readonly HashSet<long> away = [];

    public static IReadOnlyList<long> Offices { get; } = [1, 2, 3, 4, 5, 6];

    public static IReadOnlyList<long> Generals { get; } = [2, 3];

    public static IReadOnlyList<long> Branches { get; } = [4, 5, 6];

    /// <summary>Secretaries raise cases as well.</summary>
    public static IReadOnlyList<long> Raisers { get; } = [10, 11, 12, 13, 14, 5, 2];

    /// <summary>The units as they are on the first day: for the rows that cases refer to.</summary>
    public static IEnumerable<Unit> Rows => new CaseSchool().Units;

    public IEnumerable<Unit> Units => units.Select(unit => new Unit
    {
        Id = unit.Key,
        Code = $"U{unit.Key}",
        Name = $"U{unit.Key}",
        Kind = unit.Value.Kind,
        Path = $"/{string.Join('/', Up(unit.Key).Reverse())}/",
    });

    public IEnumerable<Holder> Holders => posts.Select(post => new Holder(post.Unit, post.Person, away.Contains(post.Person)));

    public static long HomeOf(long raiser) => raiser switch
    {
        10 => 4,
        11 => 5,
        12 => 6,
        13 => 7,
        14 => 2,
        5 => 4,
        2 => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(raiser)),
    };

    public UnitKind KindOf(long unit) => units[unit].Kind;

    public IEnumerable<long> Up(long unit)
    {
        for (var one = unit; one != 0; one = units[one].Parent)
            yield return one;
    }

    public bool Holds(long person, long unit) => posts.Contains((unit, person));

    public bool IsAway(long person) => away.Contains(person);

    public IEnumerable<long> HoldersOf(long unit) => posts.Where(post => post.Unit == unit).Select(post => post.Person);

    public void Change(CaseCommand command)
    {
        switch (command)
        {
            case CaseCommand.Away(var who):
                if (!away.Remove(who))
                    away.Add(who);
                break;
            case CaseCommand.Post(var who, var unit) when units[unit].Kind != UnitKind.Group:
                if (!posts.Remove((unit, who)))
                    posts.Add((unit, who));
                break;
            case CaseCommand.Merge(var branch, var into) when branch != into && units[branch].Kind == UnitKind.Branch && units[into].Kind == UnitKind.Branch:
                units[branch] = (UnitKind.Group, into);
                posts.RemoveAll(post => post.Unit == branch);
                break;
            case CaseCommand.Move(var branch, var under) when units[branch].Kind == UnitKind.Branch:
                units[branch] = (UnitKind.Branch, under);
                break;
        }
    }
}
