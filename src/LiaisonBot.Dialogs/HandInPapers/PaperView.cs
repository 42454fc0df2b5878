using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>A paper as its card draws it.</summary>
/// <param name="Content">As far as the reader is told it.</param>
/// <param name="Name">Which.</param>
/// <param name="State">Whether it is a draft.</param>
internal sealed record PaperView(FrozenPaper Content, PaperName Name, PaperState State)
{
    public required ProgrammeSettings Programme { get; init; }

    public required ListPage Page { get; init; }

    public PaperNews News { get; init; }

    /// <summary>Of one that was handed in.</summary>
    public PaperStamp? Stamp { get; init; }

    /// <summary>Why it was given back.</summary>
    public string? Remark { get; init; }

    /// <summary>What stands in the form.</summary>
    public PaperForm Form { get; init; } = PaperForm.Of((Paper?)null);

    /// <summary>The key of the form; null where nothing is to be written.</summary>
    public string? FormKey { get; init; }

    /// <summary>From which day on it may be handed in; null where it may be.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>Who changed the words meanwhile, and to what.</summary>
    public (string By, PaperWords Words)? Other { get; init; }

    /// <summary>Of a half-year check that is a draft: the verb with which its pairings are looked at one by one.</summary>
    public string? Walks { get; init; }

    /// <summary>The key to give it back with; null where it is not the reader's to do.</summary>
    public string? ReturnKey { get; init; }

    /// <summary>What was typed as the remark.</summary>
    public string Typed { get; init; } = "";

    public PaperName? Before { get; init; }

    public PaperName? After { get; init; }
}
