namespace LiaisonBot.Data.Suggestions;

/// <summary>A pairing that stands, is to come, or has ended.</summary>
/// <param name="EndedOn">Its last day; null while it lasts.</param>
/// <param name="EndedByWish">Ended because one of the two did not want it any more, not because somebody moved or left.</param>
public sealed record Friendship(long MemberId, long ColleagueId, DateOnly? EndedOn = null, bool EndedByWish = false)
{
    /// <summary>What lasts on the day or begins later binds both: a suggestion leaves it alone.</summary>
    public bool Binds(DateOnly day) => EndedOn is null || EndedOn >= day;
}
