namespace LiaisonBot.Data.Rosters.Reporting;

/// <summary>Something in a roster file that somebody should look at.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="File">The file's name without its folder.</param>
/// <param name="Line">Counted from 1, the header row included; null when it concerns the whole file.</param>
/// <param name="Column">The heading as it stands in the file; null when it concerns the whole row.</param>
/// <param name="Value">What stands there, shortened.</param>
public sealed record RosterProblem(ProblemKind Kind, string File, int? Line, string? Column, string? Value)
{
    public bool IsWarning => Kind >= ProblemKind.ColumnUnknown;
}
