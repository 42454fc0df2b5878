using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.GoodCases;

/// <summary>How far a nomination has come.</summary>
public enum GoodCaseState
{
    /// <summary>One or both of its people have not agreed to its words yet.</summary>
    [Literal("waiting")]
    Waiting,

    /// <summary>Both have: the units above see it.</summary>
    [Literal("agreed")]
    Agreed,

    /// <summary>One of them did not agree.</summary>
    [Literal("declined")]
    Declined,

    /// <summary>Taken back by one of them, or by who nominated it.</summary>
    [Literal("withdrawn")]
    Withdrawn,
}
