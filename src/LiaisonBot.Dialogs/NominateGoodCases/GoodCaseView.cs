using LiaisonBot.Data.GoodCases;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>What a reader may do with a good case.</summary>
[Flags]
internal enum GoodCaseActs
{
    None = 0,

    /// <summary>Agree to it, or not.</summary>
    Answer = 1,
    Withdraw = 2,
    Rewrite = 4,

    /// <summary>Record how a colleague agreed who does not use the bot.</summary>
    Record = 8,
}

/// <summary>What the card says first.</summary>
internal enum GoodCaseNews
{
    Standing,
    Asked,
    Nominated,
    Rewritten,
    Agreed,
    Declined,
    Withdrawn,
    Recorded,

    /// <summary>Its words were changed since the pressed card was drawn.</summary>
    Changed,
}

/// <summary>How a colleague agreed who does not use the bot: the property names are the inputs' ids.</summary>
/// <param name="How">In a few words.</param>
/// <param name="On">The day, yyyy-MM-dd.</param>
internal sealed record AgreementForm(string How, string On);

/// <summary>A good case as a reader sees it.</summary>
internal sealed record GoodCaseView(GoodCase One, string Member, string Colleague)
{
    public required string Unit { get; init; }

    public required string NominatedBy { get; init; }

    public required DateOnly NominatedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string? RecordedBy { get; init; }

    /// <summary>One of the two is not here any more.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Whether the reader is one of the two, or keeps their unit's register: then they see who still has to agree, and how one agreed.</summary>
    public bool IsNear { get; init; }

    public GoodCaseActs May { get; init; }

    public GoodCaseNews News { get; init; }

    /// <summary>The card's key; null when there is nothing to do.</summary>
    public string? Key { get; init; }

    public AgreementForm Form { get; init; } = new("", "");

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}
