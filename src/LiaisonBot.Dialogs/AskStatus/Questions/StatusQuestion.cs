using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>What somebody wants to know: the same record whichever language it was asked in.</summary>
internal sealed record StatusQuestion(Measure Measure)
{
    /// <summary>The codes of the units; none means all of the asker's own, two or more are compared.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>"哪些支部": every unit of this kind by itself; null for those right below.</summary>
    public UnitKind? Each { get; init; }

    /// <summary>Null for today, or this month.</summary>
    public Period? Period { get; init; }

    public Condition? Condition { get; init; }

    /// <summary>Only colleagues of this category (W2).</summary>
    public Category? People { get; init; }

    /// <summary>Of those who are to be paired: members or colleagues; null for both.</summary>
    public PersonKind? Side { get; init; }

    public CaseKind? Kind { get; init; }

    /// <summary>The id of what cases are about.</summary>
    public string? About { get; init; }

    public Stage Stage { get; init; }

    /// <summary>Whether the records behind the figure are asked for.</summary>
    public bool Records { get; init; }
}
