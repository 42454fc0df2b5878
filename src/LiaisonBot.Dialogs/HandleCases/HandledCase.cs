using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;

namespace LiaisonBot.Dialogs.HandleCases;

/// <summary>A case as somebody sees it who handles it, or handled it once. Its inputs are the properties that they are named after.</summary>
/// <param name="Case">As far as they may see it.</param>
/// <param name="Key">The key of the card; null when there is nothing to do.</param>
internal sealed record HandledCase(CaseView Case, string? Key)
{
    /// <summary>What they may do now.</summary>
    public IReadOnlySet<CaseStep> Steps { get; init; } = new HashSet<CaseStep>();

    /// <summary>To whom it can be handed.</summary>
    public IReadOnlyList<Colleague> Others { get; init; } = [];

    /// <summary>The key of the sentence that says why they see it, or what came of their press.</summary>
    public string? News { get; init; }

    /// <summary>What was typed: an answer, a question, a reason or a note.</summary>
    public string Text { get; init; } = "";

    /// <summary>The id of the one it is to be handed to.</summary>
    public string To { get; init; } = "";

    /// <summary>Why the press was not taken.</summary>
    public CaseRefusal? Refusal { get; init; }

    /// <summary>How many characters were typed.</summary>
    public int Length { get; init; }
}

/// <summary>Another who handles cases of the same rung.</summary>
internal sealed record Colleague(long Id, string Name);
