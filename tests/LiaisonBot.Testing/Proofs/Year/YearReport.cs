using LiaisonBot.Reference;

namespace LiaisonBot.Testing.Proofs.Year;

/// <summary>The two lists, compared.</summary>
/// <param name="Expected">What the reference says everybody has to hear.</param>
/// <param name="Heard">What reached the channel.</param>
public sealed record YearReport(IReadOnlyList<Heard> Expected, IReadOnlyList<Heard> Heard)
{
    private const int MostShown = 10;

    public bool Holds => Missing.Count == 0 && Unexpected.Count == 0;

    /// <summary>Where the time went, for whoever waits for it.</summary>
    public string Times { get; init; } = "";

    /// <summary>How many messages came by each rule.</summary>
    public IReadOnlyDictionary<string, int> ByRule => Heard
        .SelectMany(one => one.What.Split('\n')[0].Split(' '))
        .CountBy(rule => rule)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>What people did, by kind.</summary>
    public IReadOnlyDictionary<string, int> Deeds { get; init; } = new Dictionary<string, int>();

    /// <summary>Expected and not heard; of two that are the same one may be.</summary>
    private List<Heard> Missing => Without(Expected, Heard);

    private List<Heard> Unexpected => Without(Heard, Expected);

    public override string ToString() => string.Join('\n', Lines());

    private IEnumerable<string> Lines()
    {
        yield return $"{Expected.Count} messages expected, {Heard.Count} heard; {Missing.Count} of them missing, {Unexpected.Count} not expected. {Times}";
        yield return $"  heard: {Counts(ByRule)}";
        yield return $"  done: {Counts(Deeds)}";
        var differences = Missing.Select(one => (one, Sign: "expected, not heard: ")).Concat(Unexpected.Select(one => (one, Sign: "heard, not expected: ")));
        foreach (var (one, sign) in differences.OrderBy(each => each.one.Day).ThenBy(each => each.one.Person, StringComparer.Ordinal).Take(MostShown))
            yield return $"  {sign}{one}";
    }

    private static string Counts(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}"));

    private static List<Heard> Without(IReadOnlyList<Heard> all, IReadOnlyList<Heard> others)
    {
        var left = others.GroupBy(one => one).ToDictionary(same => same.Key, same => same.Count());
        var without = new List<Heard>();
        foreach (var one in all)
        {
            if (left.GetValueOrDefault(one) > 0)
                left[one]--;
            else
                without.Add(one);
        }

        return without;
    }
}
