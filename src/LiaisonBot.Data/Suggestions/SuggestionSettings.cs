using System.ComponentModel.DataAnnotations;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Suggestions;

/// <summary>
/// How far suggested pairings may reach, and what each imperfection of a pair weighs against the others (docs/pairing.md). Only the
/// proportions of the weights matter. A school sets them under <c>Programme:Pairing</c>.
/// </summary>
public sealed record SuggestionSettings
{
    public const int MostWeight = 10_000;
    public const int MostPlaces = 50;

    /// <summary>The widest kind of unit within which the two may belong to different units: Branch keeps to the branch, Committee reaches across the school (P2).</summary>
    [EnumDataType(typeof(UnitKind))]
    public UnitKind Widest { get; init; } = UnitKind.Committee;

    /// <summary>How many colleagues a member may have in all (W3).</summary>
    [Range(1, MostPlaces)]
    public int Places { get; init; } = 3;

    /// <summary>A member who is away for as many days to come is given nobody.</summary>
    [Range(1, 366)]
    public int AwayDays { get; init; } = 60;

    /// <summary>For how many years a pair that was declined or ended by wish is not suggested again.</summary>
    [Range(0, MostWeight)]
    public int RecentYears { get; init; } = 2;

    /// <summary>Each step up or down the tree of units between the two (P2).</summary>
    [Range(0, MostWeight)]
    public int UnitStep { get; init; } = 10;

    /// <summary>A need of a high-level talent that the member is not the right one for (P3).</summary>
    [Range(0, MostWeight)]
    public int HighLevelTalent { get; init; } = 60;

    /// <summary>The same for a young teacher.</summary>
    [Range(0, MostWeight)]
    public int YoungTeacher { get; init; } = 30;

    /// <summary>The same for somebody in difficulty.</summary>
    [Range(0, MostWeight)]
    public int InDifficulty { get; init; } = 40;

    /// <summary>The same for a new hire.</summary>
    [Range(0, MostWeight)]
    public int NewHire { get; init; } = 20;

    /// <summary>Each colleague that the member already has: the third weighs twice as much as the second (W3).</summary>
    [Range(0, MostWeight)]
    public int EvenLoad { get; init; } = 12;

    /// <summary>That the two read different languages.</summary>
    [Range(0, MostWeight)]
    public int OtherLanguage { get; init; } = 15;

    /// <summary>That their titles are of different groups.</summary>
    [Range(0, MostWeight)]
    public int OtherTitleGroup { get; init; } = 5;

    /// <summary>What speaks for a pair is taken off: friends before, until one of them moved or left.</summary>
    [Range(0, MostWeight)]
    public int EarlierFriendship { get; init; } = 25;

    /// <summary>A colleague who asked for a friend, whoever it be, goes before one who did not (P1).</summary>
    [Range(0, MostWeight)]
    public int AskedForFriend { get; init; } = 80;

    /// <summary>The colleague's wish is the one to respect (P1); wishes of both add up.</summary>
    [Range(0, MostWeight)]
    public int ColleaguesWish { get; init; } = 80;

    /// <summary>The member's wish.</summary>
    [Range(0, MostWeight)]
    public int MembersWish { get; init; } = 40;

    /// <summary>The names of the weights that are out of range: beyond it, sums might not be exact.</summary>
    public IEnumerable<string> Broken() =>
        from weight in Weights where weight.Value is < 0 or > MostWeight select weight.Name;

    /// <summary>The same for a unit alone: nobody is paired across its border.</summary>
    public SuggestionSettings Within(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return this with { Widest = unit.Kind > Widest ? unit.Kind : Widest };
    }

    private (string Name, int Value)[] Weights =>
    [
        (nameof(RecentYears), RecentYears), (nameof(UnitStep), UnitStep), (nameof(HighLevelTalent), HighLevelTalent),
        (nameof(YoungTeacher), YoungTeacher), (nameof(InDifficulty), InDifficulty), (nameof(NewHire), NewHire),
        (nameof(EvenLoad), EvenLoad), (nameof(OtherLanguage), OtherLanguage), (nameof(OtherTitleGroup), OtherTitleGroup),
        (nameof(EarlierFriendship), EarlierFriendship), (nameof(ColleaguesWish), ColleaguesWish), (nameof(MembersWish), MembersWish), (nameof(AskedForFriend), AskedForFriend),
    ];
}
