using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;

namespace LiaisonBot.Dialogs.AnswerCases;

/// <summary>A case as whoever raised it sees it. Its input is the property that it is named after.</summary>
/// <param name="Case">All that is meant for them.</param>
/// <param name="Key">The key of the card; null when there is nothing left to say.</param>
internal sealed record OwnCase(CaseView Case, string? Key)
{
    /// <summary>The verb that lists all they raised; null where nothing does.</summary>
    public string? ListVerb { get; init; }

    /// <summary>The key of the sentence that says what happened.</summary>
    public string? News { get; init; }

    /// <summary>What was typed: an answer to a question, or why it is not solved.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why the press was not taken.</summary>
    public CaseRefusal? Refusal { get; init; }

    /// <summary>How many characters were typed.</summary>
    public int Length { get; init; }
}
