using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Cases;

/// <summary>A line of a case's history. Lines are added and never changed.</summary>
public sealed class CaseEvent
{
    public const int TextLength = 500;

    public long Id { get; init; }

    public long CaseId { get; init; }

    public required Case Case { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; null for what time or the ladder did.</summary>
    public long? ById { get; init; }

    public CaseStep Step { get; init; }

    public CaseAudience Audience { get; init; }

    /// <summary>In the words of whoever did it; empty where none are asked for.</summary>
    public string Text { get; init; } = "";

    /// <summary>The rung and unit whose the case was when it happened.</summary>
    public UnitKind Rung { get; init; }

    public long UnitId { get; init; }

    /// <summary>Where it went, when it went anywhere.</summary>
    public long? ToUnitId { get; init; }

    /// <summary>To whom it was handed.</summary>
    public long? ToPersonId { get; init; }

    /// <summary>How the case stood afterwards.</summary>
    public CaseState State { get; init; }
}
