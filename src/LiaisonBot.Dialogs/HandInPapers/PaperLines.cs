using LiaisonBot.Data.Papers;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>What of a paper is told by name or reason, and so page by page.</summary>
internal static class PaperLines
{
    /// <summary>How many there are.</summary>
    public static int In(FrozenPaper paper) => paper.Figures.Summary?.NotSolvable.Count ?? paper.Figures.Check?.Lines.Count ?? paper.Figures.Pairings.Count;

    public static int OnPage(PaperKind kind) => kind == PaperKind.MonthlySheet ? 10 : 5;
}
