using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Suggestions;

/// <summary>Why two people are suggested to each other, and what keeps somebody left over, in words.</summary>
internal static class ReasonTerms
{
    /// <summary>
    /// All that speaks for a pair, or had to be put up with, in one sentence: what the colleague wished for, then what had to be put up with, then the
    /// rest as it weighs. Nearly everybody writes Chinese: to say that of each pair would bury what sets it apart.
    /// </summary>
    /// <param name="words">The reader's.</param>
    /// <param name="reasons">As the suggestion gave them.</param>
    /// <param name="unit">The name of a unit.</param>
    public static string Why(this Wording words, IEnumerable<Reason> reasons, Func<long, string> unit) =>
        Sentence(words.Say("suggest.why", ("reasons", string.Join(
            words["suggest.why.between"],
            reasons.Where(reason => reason is not { Kind: ReasonKind.SameLanguage, Value: (long)Locale.Chinese }).OrderBy(Rank).Select(reason => words.Term(reason, unit))))));

    /// <summary>What would bring somebody together with another: every way suffices. Who avoids whom is nobody's to read.</summary>
    /// <param name="words">The reader's.</param>
    /// <param name="side">On which somebody stands.</param>
    /// <param name="ways">Each with the name of one whom it would bring, where the reader may see it.</param>
    /// <param name="places">How many colleagues a member may have.</param>
    public static string WaysOut(this Wording words, PersonKind side, IReadOnlyList<(HardRule Lift, string? With)> ways, int places) => ways.Count == 0
        ? words[$"suggest.left.nobody.{Literals<PersonKind>.Write(side)}"]
        : words.Say("suggest.left.ways", ("ways", ways.Select(way => words.WayOut(way.Lift, way.With, places)).Aggregate((one, other) => words.Say("suggest.left.or", ("one", one), ("other", other)))));

    private static int Rank(Reason reason) => reason.Kind switch
    {
        ReasonKind.ColleaguesWish or ReasonKind.Seeks => 0,
        ReasonKind.DoesNotSuit => 1,
        _ => 2,
    };

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static string WayOut(this Wording words, HardRule lift, string? with, int places)
    {
        List<string> parts = [];
        if (lift.HasFlag(HardRule.Places))
            parts.Add(with is null ? words.Say("suggest.lift.places", ("places", places + 1)) : words.Say("suggest.lift.places.of", ("places", places + 1), ("name", with)));
        if (lift.HasFlag(HardRule.Reach))
            parts.Add(words["suggest.lift.reach"]);
        if (lift.HasFlag(HardRule.Recent))
            parts.Add(words["suggest.lift.recent"]);
        if (lift.HasFlag(HardRule.Avoid))
            parts.Add(words["suggest.lift.avoid"]);
        return parts.Aggregate((one, other) => words.Say("suggest.lift.and", ("one", one), ("other", other)));
    }

    private static string Term(this Wording words, Reason reason, Func<long, string> unit) => reason.Kind switch
    {
        ReasonKind.SameUnit => words.Say("suggest.same_unit", ("unit", unit(reason.Value))),
        ReasonKind.NearestUnit => words.Say("suggest.nearest_unit", ("unit", unit(reason.Value))),
        ReasonKind.Suits => words[$"suggest.suits.{NeedOf((Care)reason.Value)}"],
        ReasonKind.DoesNotSuit => words[$"suggest.lacks.{NeedOf((Care)reason.Value)}"],
        ReasonKind.ColleaguesWish => words["suggest.colleagues_wish"],
        ReasonKind.MembersWish => words["suggest.members_wish"],
        ReasonKind.Seeks => words["suggest.seeks"],
        ReasonKind.EarlierFriendship => words["suggest.earlier"],
        ReasonKind.SameLanguage => words["suggest.same_language"],
        ReasonKind.SameTitleGroup => words.Say("suggest.same_title", ("title", words[TitleOf((TitleGroup)reason.Value)])),
        ReasonKind.FirstColleague => words["suggest.first"],
        ReasonKind.FurtherColleague => words.Say("suggest.further", ("count", reason.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static string NeedOf(Care need) => Literals<Category>.Write(need switch
    {
        Care.HighLevelTalent => Category.HighLevelTalent,
        Care.YoungTeacher => Category.YoungTeacher,
        Care.InDifficulty => Category.InDifficulty,
        Care.NewHire => Category.NewHire,
        _ => throw new ArgumentOutOfRangeException(nameof(need)),
    });

    private static string TitleOf(TitleGroup group) => group switch
    {
        TitleGroup.Teaching => "suggest.title.teaching",
        TitleGroup.Clinical => "suggest.title.clinical",
        TitleGroup.Nursing => "suggest.title.nursing",
        TitleGroup.Technical => "suggest.title.technical",
        TitleGroup.Administrative => "suggest.title.administrative",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };
}
