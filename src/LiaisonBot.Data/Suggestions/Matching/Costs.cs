namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>What the weights make of a pair. The way between the units and the misfit of the traits add up without knowing of each other.</summary>
internal sealed class Costs(SuggestionSettings settings, UnitForest units)
{
    private const Care All = Care.HighLevelTalent | Care.YoungTeacher | Care.InDifficulty | Care.NewHire;

    /// <summary>The most that can be taken off a pair's cost.</summary>
    public long MostBonus => Bonus(new Bond(HardRule.None, true, true, true)) + settings.AskedForFriend;

    public long Way(int steps) => (long)settings.UnitStep * steps;

    public long Misfit(Trait member, Trait colleague) =>
        Unmet(colleague.Care & ~member.Care)
        + (member.Locale == colleague.Locale ? 0 : settings.OtherLanguage)
        + (IsSame(member.Title, colleague.Title) ? 0 : settings.OtherTitleGroup)
        - (colleague.Seeks ? settings.AskedForFriend : 0);

    /// <summary>Titles that say nothing have nothing in common.</summary>
    public static bool IsSame(TitleGroup one, TitleGroup other) => one == other && one != TitleGroup.Unknown;

    public long Bonus(Bond bond) =>
        (bond.WereFriends ? settings.EarlierFriendship : 0)
        + (bond.ColleagueWants ? settings.ColleaguesWish : 0)
        + (bond.MemberWants ? settings.MembersWish : 0);

    /// <summary>Of a colleague more for a member who has so many: it grows with each, so the load is spread as evenly as all else allows.</summary>
    public long Load(int place) => (long)settings.EvenLoad * place;

    /// <summary>More than any pair can cost more than another.</summary>
    public long Range(int mostPlaces) =>
        MostBonus + Way(units.Widest) + Unmet(All) + settings.OtherLanguage + settings.OtherTitleGroup + Load(mostPlaces) + 1;

    private long Unmet(Care needs) =>
        (needs.HasFlag(Care.HighLevelTalent) ? settings.HighLevelTalent : 0)
        + (needs.HasFlag(Care.YoungTeacher) ? settings.YoungTeacher : 0)
        + (needs.HasFlag(Care.InDifficulty) ? settings.InDifficulty : 0)
        + (needs.HasFlag(Care.NewHire) ? settings.NewHire : 0);
}
