using LiaisonBot.Data.GoodCases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>The form as its inputs hold it: its property names are the inputs' ids.</summary>
/// <param name="Pairing">The pairing's id.</param>
/// <param name="Text">What is told.</param>
internal sealed record NominationForm(string Pairing, string Text)
{
    /// <summary>In UTF-16 units, more than any client sends: what is longer must not come back in a card of 28 KB.</summary>
    private const int MostTyped = 20;

    public static NominationForm Of(Turn turn) => new(Letters.Cut(turn.Input(nameof(Pairing)), MostTyped), ShortText.Of(turn.Input(nameof(Text))));

    public IEnumerable<FormProblem> TextProblems()
    {
        var length = Letters.In(Text);
        if (length == 0)
            yield return new FormProblem(nameof(Text), "goodcase.problem.no_text");
        else if (length > GoodCase.TextLength)
            yield return new FormProblem(nameof(Text), "goodcase.problem.too_long", ("most", GoodCase.TextLength));
    }
}

/// <summary>One of the pairings that can be nominated.</summary>
internal sealed record PairingChoice(long Id, string Member, string Colleague)
{
    /// <summary>The colleague's staff number, where the member has another of that name.</summary>
    public string? StaffNo { get; init; }
}

/// <summary>The form as it is drawn.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Key">Its key.</param>
internal sealed record NominationView(NominationForm Form, string Key)
{
    /// <summary>Those to choose from; one alone where the words of a nomination are changed.</summary>
    public required IReadOnlyList<PairingChoice> Pairings { get; init; }

    /// <summary>Whether there are more of them than the form offers.</summary>
    public bool HasMore { get; init; }

    /// <summary>The nomination whose words are changed; null for a new one.</summary>
    public long? Changes { get; init; }

    /// <summary>What somebody else has written since the form was opened.</summary>
    public string? Theirs { get; init; }

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}
