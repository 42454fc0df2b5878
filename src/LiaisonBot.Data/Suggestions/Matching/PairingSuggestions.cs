namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>Suggests who should be paired with whom, over a whole scope at once, to the optimum (docs/pairing.md, docs/adr/0008).</summary>
public static class PairingSuggestions
{
    public static SuggestedPairings For(SuggestionScene scene, SuggestionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Broken().FirstOrDefault() is { } broken)
            throw new ArgumentOutOfRangeException(nameof(settings), broken, $"Weights are between 0 and {SuggestionSettings.MostWeight}.");
        var problem = new Problem(scene, settings);
        var solution = new Solution(problem);
        return new(Suggested(problem, solution), LeftColleagues(problem, solution), LeftMembers(problem, solution), solution.Certify(problem));
    }

    private static List<SuggestedPair> Suggested(Problem problem, Solution solution) =>
    [
        .. from pair in solution.Pairs
           orderby pair.Member, pair.Place
           select new SuggestedPair(
               problem.Members[pair.Member].Id,
               problem.Colleagues[pair.Colleague].Id,
               pair.Place,
               problem.Cost(pair.Member, pair.Colleague) + problem.Costs.Load(pair.Place))
           {
               Reasons = Reasons.Of(problem, pair.Member, pair.Colleague, pair.Place),
           },
    ];

    private static List<LeftOver> LeftColleagues(Problem problem, Solution solution)
    {
        var paired = solution.Pairs.Select(pair => pair.Colleague).ToHashSet();
        var ways = new WaysOut(problem, solution);
        return [.. Enumerable.Range(0, problem.Colleagues.Count).Where(colleague => !paired.Contains(colleague)).Select(ways.OfColleague)];
    }

    private static List<LeftOver> LeftMembers(Problem problem, Solution solution)
    {
        var paired = solution.Pairs.Select(pair => pair.Member).ToHashSet();
        var ways = new WaysOut(problem, solution);
        return
        [
            .. Enumerable.Range(0, problem.Members.Count)
                .Where(member => problem.Members[member].Load == 0 && !paired.Contains(member))
                .Select(ways.OfMember),
        ];
    }
}
