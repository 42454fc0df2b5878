using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Duties;

/// <summary>Why a pairing that lasts is to be seen to.</summary>
public enum PairingTrouble
{
    [Literal("both_left")]
    BothLeft,

    [Literal("member_left")]
    MemberLeft,

    [Literal("colleague_left")]
    ColleagueLeft,

    /// <summary>The member is none any more.</summary>
    [Literal("no_member")]
    NoMember,

    /// <summary>The colleague has joined the Party.</summary>
    [Literal("joined")]
    Joined,

    /// <summary>They were of one unit when they began, and are not any more.</summary>
    [Literal("moved")]
    Moved,

    [Literal("member_away")]
    MemberAway,

    [Literal("colleague_away")]
    ColleagueAway,
}
