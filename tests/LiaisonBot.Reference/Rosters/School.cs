using System.Globalization;

namespace LiaisonBot.Reference.Rosters;

/// <summary>A unit of the ladder; <paramref name="Kind"/> as the roster writes it.</summary>
public sealed record Unit(string Code, string Name, string Kind, string Parent);

/// <summary>A post in a unit, and from when to when it is held, both days included.</summary>
public sealed record Post(string Person, string Role, string Unit, DateOnly From)
{
    public DateOnly? To { get; set; }

    public bool IsHeld(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>Somebody of the roster.</summary>
/// <param name="StaffNo">By which all else names them.</param>
/// <param name="Name">As it stands in messages.</param>
/// <param name="FirstUnit">The unit to which they belonged before they moved anywhere.</param>
/// <param name="IsMember">Else a colleague.</param>
/// <param name="Account">By which a channel knows them; empty for none.</param>
public sealed record Person(string StaffNo, string Name, string FirstUnit, bool IsMember, string Account)
{
    private readonly List<(string Unit, DateOnly From)> moves = [];

    /// <summary>The last day here.</summary>
    public DateOnly? LeftOn { get; set; }

    public bool IsHere(DateOnly day) => LeftOn is null || LeftOn >= day;

    public string UnitOn(DateOnly day) => moves.FindLast(move => move.From <= day).Unit ?? FirstUnit;

    public void Move(string unit, DateOnly day) => moves.Add((unit, day));
}

/// <summary>Two who are paired, from when to when, both days included.</summary>
public sealed record Pair(string Member, string Colleague, DateOnly From)
{
    public DateOnly? To { get; set; }

    public bool Lasts(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>A school as its three files tell it, read for the reference alone.</summary>
public sealed class School
{
    private School(RosterFiles files)
    {
        Files = files;
        Units = files.Org.ToDictionary(row => row["code"], row => new Unit(row["code"], row["name"], row["kind"], row["parent"]));
        foreach (var row in files.People)
        {
            var person = new Person(row["staff_no"], row["name"], row["unit"], row["kind"] == "member", row["account"]) { LeftOn = Day(row["left_on"]) };
            People[person.StaffNo] = person;
            foreach (var role in row["roles"].Split(';', StringSplitOptions.RemoveEmptyEntries))
                Posts.Add(new Post(person.StaffNo, role, person.FirstUnit, DateOnly.MinValue));
        }

        foreach (var row in files.Pairings)
            Pairs.Add(new Pair(row["member"], row["colleague"], Day(row["started_on"])!.Value) { To = Day(row["ended_on"]) });
    }

    /// <summary>The rows that it was read from, to be changed and imported again.</summary>
    public RosterFiles Files { get; }

    public IReadOnlyDictionary<string, Unit> Units { get; }

    public Dictionary<string, Person> People { get; } = [];

    public List<Post> Posts { get; } = [];

    public List<Pair> Pairs { get; } = [];

    public static School Of(RosterFiles files) => new(files);

    /// <summary>The unit itself and every one above it, from below.</summary>
    public IEnumerable<Unit> WayUp(string code)
    {
        for (var unit = Units[code]; ; unit = Units[unit.Parent])
        {
            yield return unit;
            if (unit.Parent.Length == 0)
                yield break;
        }
    }

    public bool IsWithin(string code, string upper) => WayUp(code).Any(unit => unit.Code == upper);

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
