using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Rosters.Corrections;

/// <summary>What of somebody's row in the roster can be corrected in chat.</summary>
public enum CorrectionKind
{
    /// <summary>Belongs to another unit from a day on. 调动单位</summary>
    [Literal("moved")]
    Moved,

    /// <summary>Is here until a day: retired, transferred, other. 离开</summary>
    [Literal("left")]
    Left,

    /// <summary>Holds a role for a unit from a day on. 任职</summary>
    [Literal("role_given")]
    RoleGiven,

    /// <summary>Holds it no longer from a day on. 免职</summary>
    [Literal("role_ended")]
    RoleEnded,

    /// <summary>Belongs to a category from a day on (W2). 列入对象类别</summary>
    [Literal("category_added")]
    CategoryAdded,

    /// <summary>Belongs to it no longer from a day on. 移出对象类别</summary>
    [Literal("category_ended")]
    CategoryEnded,

    /// <summary>Another title, from now on: titles have no history. 更正职称</summary>
    [Literal("titled")]
    Titled,
}
