using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>What somebody typed about a case: kept with its lines, and given back when it cannot be taken.</summary>
internal static class CaseWriting
{
    /// <summary>In UTF-16 units: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 1500;

    public static string Of(string typed) => Letters.Cut(typed, MostTyped).ReplaceLineEndings("\n").Trim();

    /// <summary>What is wrong with the words; null for a refusal that has nothing to do with them.</summary>
    /// <param name="refusal">Why the act was not done.</param>
    /// <param name="length">How many characters were typed, before they were cut.</param>
    /// <param name="words">The reader's.</param>
    public static string? Problem(CaseRefusal? refusal, int length, Wording words) => refusal switch
    {
        CaseRefusal.NoText => words["case.problem.no_text"],
        CaseRefusal.TooLong => words.Say("case.problem.too_long", ("length", length), ("most", CaseEvent.TextLength)),
        _ => null,
    };
}
