using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Units;
using LiaisonBot.Reference.Rosters;
using LiaisonBot.Testing.Processes;
using Unit = LiaisonBot.Data.Units.Unit;

namespace LiaisonBot.Bench.Suggest;

/// <summary>The medical school of the tests' roster files on a day of its own, as if nobody were paired; two places a member.</summary>
internal sealed class RosterScene
{
    private const int Places = 2;
    private static readonly DateOnly Day = new(2026, 4, 10);

    private readonly RosterFiles files = RosterFiles.Read(Path.Combine(Repository.Root, "tests", "data", "medical-school"));
    private readonly Dictionary<string, Unit> units = [];

    public static SuggestionScene Read()
    {
        var roster = new RosterScene();
        roster.ReadUnits();
        return new(Day, [.. roster.units.Values], [.. roster.files.People.Select((row, place) => roster.Person(row, place + 1))]);
    }

    private void ReadUnits()
    {
        foreach (var row in files.Org)
            units.Add(row["code"], new() { Id = units.Count + 1, Code = row["code"], Name = row["name"], Kind = Literals<UnitKind>.Read(row["kind"]) });
        foreach (var row in files.Org.Where(row => row["parent"].Length > 0))
            units[row["code"]].ParentId = units[row["parent"]].Id;
    }

    private Candidate Person(Dictionary<string, string> row, int id)
    {
        var (unit, kind) = (units[row["unit"]], Literals<PersonKind>.Read(row["kind"]));
        var joined = DateOf(row["joined_on"]);
        var categories = row["categories"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Literals<Category>.Read).ToList();
        var posts = row["roles"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(role => Post(role, unit)).ToList();
        var care = kind == PersonKind.Member ? TraitRules.Gives(posts, categories, joined, Day) : TraitRules.Asks(categories);
        return new(id, kind, unit.Id, new(care, TitleGroups.Of(row["title"]), Literals<Locale>.Read(row["locale"])))
        {
            Places = Places,
            From = joined ?? DateOnly.MinValue,
            To = DateOf(row["left_on"]),
        };
    }

    /// <summary>A role in the person's own unit, or in another: <c>role@CODE</c>.</summary>
    private (Role Role, UnitKind Unit) Post(string role, Unit own) => role.Split('@') is [var name, var code]
        ? (Literals<Role>.Read(name), units[code].Kind)
        : (Literals<Role>.Read(role), own.Kind);

    private static DateOnly? DateOf(string text) => text.Length == 0 ? null : DateOnly.Parse(text);
}
