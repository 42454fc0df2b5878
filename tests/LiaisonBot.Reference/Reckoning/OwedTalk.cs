using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Reckoning;

/// <summary>A talk that has to be held on an occasion (C4).</summary>
/// <param name="Pair">For whose pairing it was opened.</param>
/// <param name="Occasion">Which of the five.</param>
/// <param name="Day">When it happened and was opened.</param>
/// <param name="ByImport">A change in the roster opened it, of which nobody was told.</param>
internal sealed record OwedTalk(Pair Pair, string Occasion, DateOnly Day, bool ByImport)
{
    /// <summary>Change of job, promotion or demotion, retirement.</summary>
    public const string Post = "post";

    private const int WorkingDays = 10;

    public DateOnly Due { get; } = WorkedDays.On(Day, WorkingDays);

    /// <summary>Whose it is on that day: while the pairing lasts its member's, then the colleague's new friend's, else the last friend's.</summary>
    public string MemberOn(DateOnly day, World world)
    {
        if (Pair.To is null || Pair.To >= day)
            return Pair.Member;
        var friends = world.School.Pairs.Where(pair => pair.Colleague == Pair.Colleague && pair.From <= day).ToList();
        return friends.Where(pair => pair.Lasts(day)).MaxBy(pair => pair.From)?.Member ?? friends.MaxBy(pair => pair.From)!.Member;
    }

    public bool IsOwed(World world) => !world.Contacts.Exists(met =>
        met.Colleague == Pair.Colleague && met.Occasion == Occasion && met.On >= Day && (met.Member == Pair.Member || Pair.To < met.On));
}
