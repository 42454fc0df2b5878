using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Rounds;

/// <summary>What a member says of a colleague in a round.</summary>
public enum RoundFinding
{
    /// <summary>Nothing yet; an answer that was taken back.</summary>
    [Literal("not_asked")]
    NotAsked,

    /// <summary>Was asked, and raised nothing.</summary>
    [Literal("nothing")]
    Nothing,

    /// <summary>Raised something: a case may follow.</summary>
    [Literal("something")]
    Something,
}
