namespace LiaisonBot.Data.Suggestions;

/// <summary>What one of the two has said about a pairing of them, and not taken back (P1).</summary>
public sealed record Wish(long MemberId, long ColleagueId, WishKind Kind, DateOnly On);

public enum WishKind
{
    ColleagueWants,
    MemberWants,

    /// <summary>One of them declined the other when it was proposed; forgotten after some years.</summary>
    Declined,

    /// <summary>One of them does not want the other at all; holds until taken back.</summary>
    Avoid,
}
