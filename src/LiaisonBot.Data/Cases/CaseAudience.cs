using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.Cases;

/// <summary>For whom a line of a case's history was written.</summary>
public enum CaseAudience
{
    /// <summary>Whoever raised it, and everybody whom the case has reached.</summary>
    [Literal("all")]
    All,

    /// <summary>Those alone who handle cases at the rung where it was written.</summary>
    [Literal("rung")]
    Rung,
}
