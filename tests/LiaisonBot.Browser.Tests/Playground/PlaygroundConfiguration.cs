using System.Text.RegularExpressions;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Browser.Tests.Playground;

/// <summary>The checked-in <c>.m365agentsplayground.yml</c>, as far as tests read it: its people, one in braces on each line.</summary>
internal sealed partial class PlaygroundConfiguration
{
    public const string Tenant = "00000000-0000-0000-0000-0000000000001";

    private readonly string text = File.ReadAllText(Path.Combine(Repository.Root, ".m365agentsplayground.yml"));

    /// <summary>Everybody in it, the one who is signed in first.</summary>
    public IReadOnlyList<PlaygroundPerson> People => [.. Persons.Matches(text).Select(PersonIn)];

    /// <summary>The text of a configuration in which another of its people is signed in.</summary>
    public string SignedInAs(string name)
    {
        var persons = Persons.Matches(text);
        var current = persons[0];
        var chosen = persons.Single(person => PersonIn(person).Name == name);
        return Persons.Replace(text, person =>
            person.Index == current.Index ? chosen.Value : person.Index == chosen.Index ? current.Value : person.Value);
    }

    [GeneratedRegex(@"\{ id: (?<id>[^,]+), name: (?<name>[^,]+),.* aadObjectId: (?<account>[^,]+),.*\}")]
    private static partial Regex Persons { get; }

    private static PlaygroundPerson PersonIn(Match person) => new(person.Groups["name"].Value, person.Groups["account"].Value);
}

/// <summary>One of the people the Playground knows.</summary>
internal sealed record PlaygroundPerson(string Name, string Account);
