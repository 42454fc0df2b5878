using LiaisonBot.Data.Papers;

namespace LiaisonBot.Data.QuarterlyReports;

/// <summary>
/// A member's report of a quarter to the branch (R7). As with every paper, a draft has only words, and none that nobody touched has a row; its
/// figures are counted at each look and frozen when it is handed in.
/// </summary>
public sealed class QuarterlyReport : PaperRow
{
    /// <summary>Whose report it is, and who alone writes it.</summary>
    public long MemberId { get; set; }

    /// <summary>To which unit it was handed in; null as long as it never was.</summary>
    public long? UnitId { get; set; }

    /// <summary>From now on it stays as it is.</summary>
    /// <param name="content">Everything that it says.</param>
    /// <param name="unitId">To which unit.</param>
    /// <param name="at">When.</param>
    public void HandIn(FrozenReport content, long unitId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(content);
        UnitId = unitId;
        Freeze(content.Write(), MemberId, at);
    }
}
