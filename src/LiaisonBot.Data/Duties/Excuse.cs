using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Duties;

/// <summary>Why a month asks for no contact (C1).</summary>
public enum Excuse
{
    /// <summary>The branch secretary excused it, with a reason.</summary>
    [Literal("secretary")]
    Secretary,

    /// <summary>The member was away for more than half of the pairing's days of the month.</summary>
    [Literal("member_away")]
    MemberAway,

    /// <summary>The colleague was.</summary>
    [Literal("colleague_away")]
    ColleagueAway,
}
