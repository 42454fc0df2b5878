using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs.Histories;

/// <summary>
/// Many members log, edit, undo, press old cards, each other's cards and the same card twice, all at once and at random from a seed. What
/// each is told, and what the database holds at the end, is compared with a model of one list of entries a member.
/// </summary>
public sealed class RandomHistory(BotInTeams stand, int members)
{
    private readonly Mailboxes mailboxes = new(stand.Channel);
    private readonly HashSet<string> expected = [];
    private int used;

    /// <summary>One seed; each call takes members of its own, so that several can follow one another on one bot.</summary>
    public async Task<HistoryReport> RunAsync(int seed, int operations)
    {
        var people = Enumerable.Range(used + 1, members).Select(member => new ModelledMember(stand, mailboxes, member, seed)).ToList();
        used += members;
        foreach (var person in people)
            person.Others = people;
        await Task.WhenAll(people.Select((person, place) => person.ActAsync((operations + place) / members)));
        var divergences = people.SelectMany(person => person.Divergences).ToList();
        expected.UnionWith(people.SelectMany(person => person.Lines));
        divergences.AddRange(await CompareAsync());
        return new HistoryReport(seed, operations, divergences);
    }

    private async Task<IEnumerable<string>> CompareAsync()
    {
        var kept = await new Ledger(stand).EntriesByLineAsync();
        return
        [
            .. expected.Where(line => !kept.ContainsKey(line)).Select(line => $"'{line}' is not in the database"),
            .. kept.Keys.Where(line => !expected.Contains(line)).Select(line => $"'{line}' is in the database and should not be"),
            .. kept.Where(entry => entry.Value > 1).Select(entry => $"'{entry.Key}' is in the database {entry.Value} times"),
        ];
    }
}

/// <param name="Seed">Of the run.</param>
/// <param name="Operations">How many were done.</param>
/// <param name="Divergences">Where the bot and the model disagree, in words.</param>
public sealed record HistoryReport(int Seed, int Operations, IReadOnlyList<string> Divergences)
{
    public bool Holds => Operations > 0 && Divergences.Count == 0;
}
