using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.People;

/// <summary>Which side of a pairing a person stands on; an applicant who joins the Party moves over.</summary>
public enum PersonKind
{
    /// <summary>党员</summary>
    [Literal("member")]
    Member,

    /// <summary>群众</summary>
    [Literal("colleague")]
    Colleague,
}
