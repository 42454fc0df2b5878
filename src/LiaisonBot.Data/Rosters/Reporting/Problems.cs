namespace LiaisonBot.Data.Rosters.Reporting;

/// <summary>Gathers what is wrong, so that everything is listed at once.</summary>
internal sealed class Problems
{
    private const int ShownLength = 60;

    private readonly List<RosterProblem> found = [];

    public IReadOnlyList<RosterProblem> Errors => Sorted(warnings: false);

    public IReadOnlyList<RosterProblem> Warnings => Sorted(warnings: true);

    public void Add(ProblemKind kind, string file, int? line = null, string? column = null, string? value = null) =>
        found.Add(new RosterProblem(kind, file, line, column, Shorten(value)));

    private IReadOnlyList<RosterProblem> Sorted(bool warnings) =>
        [.. found.Where(problem => problem.IsWarning == warnings).OrderBy(FileOrder).ThenBy(problem => problem.Line ?? 0)];

    /// <summary>The order in which the office fills them: each file stands on the ones before it.</summary>
    private static int FileOrder(RosterProblem problem) => problem.File.Length switch
    {
        _ when problem.File.StartsWith("org", StringComparison.Ordinal) => 0,
        _ when problem.File.StartsWith("people", StringComparison.Ordinal) => 1,
        _ => 2,
    };

    private static string? Shorten(string? value)
    {
        if (value is null || value.Length <= ShownLength)
            return value;
        var end = char.IsHighSurrogate(value[ShownLength - 1]) ? ShownLength - 1 : ShownLength;
        return value[..end] + "…";
    }
}
