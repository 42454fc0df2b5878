namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>What sets a pair apart from others of their units and traits.</summary>
/// <param name="Bans">The rules that forbid it.</param>
internal readonly record struct Bond(HardRule Bans, bool WereFriends, bool ColleagueWants, bool MemberWants)
{
    public static Bond Of(Wish wish, SuggestionScene scene, SuggestionSettings settings) => wish.Kind switch
    {
        WishKind.ColleagueWants => new() { ColleagueWants = true },
        WishKind.MemberWants => new() { MemberWants = true },
        WishKind.Avoid => new() { Bans = HardRule.Avoid },
        WishKind.Declined => new() { Bans = IsRecent(wish.On, scene, settings) ? HardRule.Recent : HardRule.None },
        _ => throw new ArgumentOutOfRangeException(nameof(wish), wish.Kind, null),
    };

    /// <summary>A friendship that has ended.</summary>
    public static Bond Of(Friendship friendship, SuggestionScene scene, SuggestionSettings settings) => friendship switch
    {
        { EndedByWish: false } => new() { WereFriends = true },
        { EndedOn: { } on } when IsRecent(on, scene, settings) => new() { Bans = HardRule.Recent },
        _ => new(),
    };

    public Bond And(Bond other) => new(
        Bans | other.Bans, WereFriends || other.WereFriends, ColleagueWants || other.ColleagueWants, MemberWants || other.MemberWants);

    private static bool IsRecent(DateOnly on, SuggestionScene scene, SuggestionSettings settings) =>
        on.AddYears(settings.RecentYears) > scene.Day;
}
