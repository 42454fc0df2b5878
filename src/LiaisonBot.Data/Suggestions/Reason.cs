using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Suggestions;

/// <summary>One thing that speaks for a pair, or that had to be put up with, for a card to say in either language.</summary>
/// <param name="Value">What the kind says it is; 0 where it says nothing.</param>
public sealed record Reason(ReasonKind Kind, long Value = 0);

public enum ReasonKind
{
    /// <summary>The value is the unit's id.</summary>
    [Literal("same_unit")]
    SameUnit,

    /// <summary>The value is the id of the nearest unit over both.</summary>
    [Literal("nearest_unit")]
    NearestUnit,

    /// <summary>The value is the <see cref="Care"/> that the colleague asks for and the member can give.</summary>
    [Literal("suits")]
    Suits,

    /// <summary>The value is the <see cref="Care"/> that the colleague asks for and the member cannot give.</summary>
    [Literal("does_not_suit")]
    DoesNotSuit,

    [Literal("colleagues_wish")]
    ColleaguesWish,

    [Literal("members_wish")]
    MembersWish,

    /// <summary>The colleague asked for a friend, whoever it be.</summary>
    [Literal("seeks")]
    Seeks,

    [Literal("earlier_friendship")]
    EarlierFriendship,

    /// <summary>The value is the <see cref="People.Locale"/>.</summary>
    [Literal("same_language")]
    SameLanguage,

    /// <summary>The value is the <see cref="TitleGroup"/>.</summary>
    [Literal("same_title_group")]
    SameTitleGroup,

    /// <summary>The member had no colleague (P5).</summary>
    [Literal("first_colleague")]
    FirstColleague,

    /// <summary>The value is how many colleagues the member has then.</summary>
    [Literal("further_colleague")]
    FurtherColleague,
}
