namespace LiaisonBot.Data.Suggestions;

/// <summary>One thing that speaks for a pair, or that had to be put up with, for a card to say in either language.</summary>
/// <param name="Value">What the kind says it is; 0 where it says nothing.</param>
public sealed record Reason(ReasonKind Kind, long Value = 0);

public enum ReasonKind
{
    /// <summary>The value is the unit's id.</summary>
    SameUnit,

    /// <summary>The value is the id of the nearest unit over both.</summary>
    NearestUnit,

    /// <summary>The value is the <see cref="Care"/> that the colleague asks for and the member can give.</summary>
    Suits,

    /// <summary>The value is the <see cref="Care"/> that the colleague asks for and the member cannot give.</summary>
    DoesNotSuit,

    ColleaguesWish,

    MembersWish,

    EarlierFriendship,

    SameLanguage,

    /// <summary>The value is the <see cref="TitleGroup"/>.</summary>
    SameTitleGroup,

    /// <summary>The member had no colleague (P5).</summary>
    FirstColleague,

    /// <summary>The value is how many colleagues the member has then.</summary>
    FurtherColleague,
}
