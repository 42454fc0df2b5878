namespace LiaisonBot.Data.Suggestions;

/// <summary>
/// The best that can be done: of all ways to pair that keep the hard rules, one with the most colleagues paired; of these, one with the
/// most members who have a colleague (P5); of these, one of least cost. Everything is in the order of ids, whatever the order asked in.
/// </summary>
public sealed record SuggestedPairings(
    IReadOnlyList<SuggestedPair> Pairs, IReadOnlyList<LeftOver> Colleagues, IReadOnlyList<LeftOver> Members, Certificate Certificate)
{
    /// <summary>Members who had no colleague and get one.</summary>
    public int MembersReached => Pairs.Count(pair => pair.Place == 0);

    public long Cost => Pairs.Sum(pair => pair.Cost);
}

/// <param name="Place">How many colleagues the member has before this one.</param>
/// <param name="Cost">By the weights of the settings, the even load's share included.</param>
public sealed record SuggestedPair(long MemberId, long ColleagueId, int Place, long Cost)
{
    public required IReadOnlyList<Reason> Reasons { get; init; }
}
