using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Contacts;

/// <summary>The ways of keeping in contact (C2).</summary>
public enum ContactKind
{
    /// <summary>走访</summary>
    [Literal("visit")]
    Visit,

    /// <summary>谈心</summary>
    [Literal("talk")]
    Talk,

    /// <summary>互帮互学</summary>
    [Literal("study")]
    Study,

    /// <summary>座谈会</summary>
    [Literal("forum")]
    Forum,

    /// <summary>接待日</summary>
    [Literal("reception")]
    Reception,
}
