using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.FollowUps;

/// <summary>What a follow-up is of.</summary>
public enum FollowUpKind
{
    /// <summary>A step of a unit's work plan (R6).</summary>
    [Literal("plan_step")]
    PlanStep,

    /// <summary>A decision of a review (R5, R11).</summary>
    [Literal("review_decision")]
    ReviewDecision,
}
