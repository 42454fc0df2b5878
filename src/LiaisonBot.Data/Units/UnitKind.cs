using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Units;

/// <summary>The rungs of the organisation (W1). Which stands below which, and how deep, is data.</summary>
public enum UnitKind
{
    /// <summary>党委</summary>
    [Literal("committee")]
    Committee,

    /// <summary>党总支</summary>
    [Literal("general_branch")]
    GeneralBranch,

    /// <summary>党支部</summary>
    [Literal("branch")]
    Branch,

    /// <summary>党小组</summary>
    [Literal("group")]
    Group,
}
