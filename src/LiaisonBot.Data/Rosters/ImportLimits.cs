namespace LiaisonBot.Data.Rosters;

/// <summary>How large the roster files may be.</summary>
/// <param name="Megabytes">Of each file.</param>
/// <param name="Rows">Of each file.</param>
/// <param name="CellLength">In characters; what is kept is shorter still, field by field.</param>
public sealed record ImportLimits(int Megabytes, int Rows, int CellLength)
{
    public static ImportLimits Default { get; } = new(32, 100_000, 1_000);
}
