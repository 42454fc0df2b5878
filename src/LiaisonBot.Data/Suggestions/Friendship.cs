namespace LiaisonBot.Data.Suggestions;

/// <summary>A pairing that stands, is to come, or has ended.</summary>
/// <param name="EndedOn">Its last day; null while it lasts.</param>
/// <param name="EndedByWish">Ended because one of the two did not want it any more, not because somebody moved or left.</param>
public sealed record Friendship(long MemberId, long ColleagueId, DateOnly? EndedOn = null, bool EndedByWish = false)
{
    public FriendshipStage Stage { get; init; }

    /// <summary>What lasts on the day or begins later binds both: a suggestion leaves it alone.</summary>
    public bool Binds(DateOnly day) => EndedOn is null || EndedOn >= day;
}

/// <summary>How far it has come. Whatever the stage, neither of the two is suggested elsewhere.</summary>
public enum FriendshipStage
{
    Paired,

    /// <summary>It is proposed, and somebody has still to agree or to approve.</summary>
    Asked,

    /// <summary>A batch that is open would pair them.</summary>
    InBatch,
}
