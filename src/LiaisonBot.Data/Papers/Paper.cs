namespace LiaisonBot.Data.Papers;

/// <summary>
/// A unit's paper of a period. While it is a draft there are only the words that people wrote: its figures are counted at each look. Handing
/// it in freezes words and figures under a hash, and nothing that happens to the records afterwards changes it (programme.md, settled readings).
/// A draft that nobody has touched has no row.
/// </summary>
public sealed class Paper : PaperRow
{
    public PaperKind Kind { get; set; }

    public long UnitId { get; set; }

    /// <summary>From now on it stays as it is.</summary>
    public void HandIn(FrozenPaper content, long by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(content);
        Freeze(content.Write(), by, at);
    }
}
