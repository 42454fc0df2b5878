using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Cases;

/// <summary>What is raised (A 三2, D3).</summary>
public enum CaseKind
{
    /// <summary>困难</summary>
    [Literal("difficulty")]
    Difficulty,

    /// <summary>意见</summary>
    [Literal("opinion")]
    Opinion,

    /// <summary>建议</summary>
    [Literal("suggestion")]
    Suggestion,

    /// <summary>问题</summary>
    [Literal("problem")]
    Problem,
}
