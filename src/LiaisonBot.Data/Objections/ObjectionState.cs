using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Objections;

/// <summary>How far an objection has come.</summary>
public enum ObjectionState
{
    /// <summary>Nobody has dealt with it yet; whoever objected may still withdraw it.</summary>
    [Literal("open")]
    Open,

    /// <summary>The author was asked to correct the entry.</summary>
    [Literal("correction_asked")]
    CorrectionAsked,

    /// <summary>The author has corrected or undone the entry; an answer is still owed.</summary>
    [Literal("corrected")]
    Corrected,

    /// <summary>Ended with an answer.</summary>
    [Literal("settled")]
    Settled,

    /// <summary>Taken back by whoever objected.</summary>
    [Literal("withdrawn")]
    Withdrawn,
}
