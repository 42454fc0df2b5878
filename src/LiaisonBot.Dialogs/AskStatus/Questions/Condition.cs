using LiaisonBot.Data.Stored;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>"低于80%", "older than 30 days", "more than 5".</summary>
internal sealed record Condition(Comparison Is, int Number, Quantity Of)
{
    /// <summary>Whether a share meets it: by the share itself, not by what rounding makes of it. 79.6 % is below 80 %.</summary>
    public bool HoldsOf(int part, int whole) => Is switch
    {
        Comparison.Below => 100 * part < Number * whole,
        Comparison.AtMost => 100 * part <= Number * whole,
        Comparison.Above => 100 * part > Number * whole,
        Comparison.AtLeast => 100 * part >= Number * whole,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public bool Holds(int value) => Is switch
    {
        Comparison.Below => value < Number,
        Comparison.AtMost => value <= Number,
        Comparison.Above => value > Number,
        Comparison.AtLeast => value >= Number,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}

internal enum Comparison
{
    [Literal("below")]
    Below,

    [Literal("at_most")]
    AtMost,

    [Literal("above")]
    Above,

    [Literal("at_least")]
    AtLeast,
}

internal enum Quantity
{
    /// <summary>Of a share.</summary>
    [Literal("percent")]
    Percent,

    /// <summary>Of a case's age.</summary>
    [Literal("days")]
    Days,

    /// <summary>Of a unit's figure.</summary>
    [Literal("count")]
    Count,
}
