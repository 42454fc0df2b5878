namespace LiaisonBot.Data.Suggestions.Matching;

/// <summary>Says of a pair what the weights saw in it, what weighs most by default first.</summary>
internal static class Reasons
{
    private static readonly Care[] Needs = [Care.HighLevelTalent, Care.InDifficulty, Care.YoungTeacher, Care.NewHire];

    public static IReadOnlyList<Reason> Of(Problem problem, int member, int colleague, int place)
    {
        var (taker, seeker) = (problem.Members[member], problem.Colleagues[colleague]);
        return
        [
            .. OfBond(problem.Bonds.Between(member, colleague)),
            .. seeker.Trait.Seeks ? [new Reason(ReasonKind.Seeks)] : Array.Empty<Reason>(),
            .. OfNeeds(taker.Trait.Care, seeker.Trait.Care),
            OfUnits(problem.Units, taker.Unit, seeker.Unit),
            .. OfTraits(taker.Trait, seeker.Trait),
            place == 0 ? new(ReasonKind.FirstColleague) : new(ReasonKind.FurtherColleague, place + 1),
        ];
    }

    private static IEnumerable<Reason> OfBond(Bond bond)
    {
        if (bond.ColleagueWants)
            yield return new(ReasonKind.ColleaguesWish);
        if (bond.MemberWants)
            yield return new(ReasonKind.MembersWish);
        if (bond.WereFriends)
            yield return new(ReasonKind.EarlierFriendship);
    }

    private static IEnumerable<Reason> OfNeeds(Care given, Care asked) =>
        Needs.Where(need => asked.HasFlag(need))
            .Select(need => new Reason(given.HasFlag(need) ? ReasonKind.Suits : ReasonKind.DoesNotSuit, (long)need));

    private static Reason OfUnits(UnitForest units, int one, int other) => one == other
        ? new(ReasonKind.SameUnit, units.IdOf(one))
        : new(ReasonKind.NearestUnit, units.IdOf(units.Meeting(one, other)));

    private static IEnumerable<Reason> OfTraits(Trait member, Trait colleague)
    {
        if (member.Locale == colleague.Locale)
            yield return new(ReasonKind.SameLanguage, (long)member.Locale);
        if (Costs.IsSame(member.Title, colleague.Title))
            yield return new(ReasonKind.SameTitleGroup, (long)member.Title);
    }
}
