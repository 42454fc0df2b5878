using LiaisonBot.Data.Store;

namespace LiaisonBot.Testing.Proofs.Cases;

/// <summary>
/// Sequences at random of everything that everybody may try with cases, compared with a model; a sequence that diverges is made as short as
/// it can be while it still does.
/// </summary>
public static class RandomCases
{
    /// <summary>By the rules alone, compared after each command.</summary>
    public static async Task<string?> TryRulesAsync(int seed, int mostSteps)
    {
        var script = CaseScript.Random(seed, mostSteps);
        return await PlayAsync(script) is null ? null : await DescribeAsync(seed, script, PlayAsync);

        static Task<string?> PlayAsync(CaseScript script) => new CaseProof(script, new CasesInMemory()).PlayAsync(eachStep: true);
    }

    /// <summary>Through a store that <see cref="PrepareAsync"/> has made ready, each step a commit, compared as it is read at the end.</summary>
    public static async Task<string?> TryStoreAsync(LiaisonStore store, int seed, int mostSteps)
    {
        var script = CaseScript.Random(seed, mostSteps);
        return await PlayAsync(script) is null ? null : await DescribeAsync(seed, script, PlayAsync);

        Task<string?> PlayAsync(CaseScript script) => new CaseProof(script, new CasesInStore(store)).PlayAsync(eachStep: false);
    }

    public static Task PrepareAsync(LiaisonStore store) => CasesInStore.PrepareAsync(store);

    /// <summary>Leaves out ever smaller stretches of the sequence as long as what is left still fails.</summary>
    public static async Task<IReadOnlyList<T>> ShrinkAsync<T>(IReadOnlyList<T> failing, Func<IReadOnlyList<T>, Task<bool>> fails)
    {
        ArgumentNullException.ThrowIfNull(failing);
        ArgumentNullException.ThrowIfNull(fails);
        for (var stretch = Math.Max(1, failing.Count / 2); stretch > 0; stretch /= 2)
        {
            for (var from = 0; from + stretch <= failing.Count;)
            {
                IReadOnlyList<T> shorter = [.. failing.Take(from), .. failing.Skip(from + stretch)];
                if (await fails(shorter))
                    failing = shorter;
                else
                    from += stretch;
            }
        }

        return failing;
    }

    private static async Task<string> DescribeAsync(int seed, CaseScript script, Func<CaseScript, Task<string?>> play)
    {
        var shortest = script with
        {
            Commands = await ShrinkAsync(script.Commands, async commands => await play(script with { Commands = commands }) is not null),
        };
        var commands = string.Join("\n  ", shortest.Commands.Select(command => command.ToString()));
        return $"seed {seed}, opening {shortest.Opening:yyyy-MM-dd}, short ladder {shortest.ShortLadder}: {await play(shortest)}\n  {commands}";
    }
}
