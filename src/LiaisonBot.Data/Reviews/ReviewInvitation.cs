using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Reviews;

/// <summary>That somebody was invited to a review, for which unit, and what they answered. Who has the post no more on its day is no guest.</summary>
public sealed class ReviewInvitation : IVersioned
{
    public long Id { get; set; }

    public long ReviewId { get; set; }

    public Review? Review { get; set; }

    /// <summary>The unit for which they come: the one whose secretary they were to be on the review's day, as the roster had it when they were invited.</summary>
    public long UnitId { get; set; }

    public long PersonId { get; set; }

    public InvitationAnswer Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public long Version { get; set; }
}

/// <summary>What somebody answers to an invitation.</summary>
public enum InvitationAnswer
{
    [Literal("none")]
    None,

    [Literal("coming")]
    Coming,

    [Literal("cannot")]
    Cannot,
}
