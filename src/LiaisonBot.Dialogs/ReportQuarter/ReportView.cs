using LiaisonBot.Data.Papers;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>A report as its card draws it.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Name">Which.</param>
/// <param name="State">Whether it is a draft.</param>
internal sealed record ReportView(FrozenReport Content, ReportName Name, PaperState State)
{
    /// <summary>Of the pairings.</summary>
    public required ListPage Page { get; init; }

    public PaperNews News { get; init; }

    /// <summary>Of one that was handed in.</summary>
    public PaperStamp? Stamp { get; init; }

    /// <summary>Why it was given back.</summary>
    public string? Remark { get; init; }

    /// <summary>What stands in the form.</summary>
    public PaperForm Form { get; init; } = PaperForm.Of((PaperRow?)null);

    /// <summary>The key of the form; null where nothing is to be written.</summary>
    public string? FormKey { get; init; }

    /// <summary>From which day on it may be handed in; null where it may be.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>Whether its day has passed.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The words as they were saved elsewhere since the form was opened.</summary>
    public PaperWords? Other { get; init; }

    /// <summary>The key to give it back with; null where it is not the reader's to do.</summary>
    public string? ReturnKey { get; init; }

    /// <summary>What was typed as the remark.</summary>
    public string Typed { get; init; } = "";

    /// <summary>One's own of other quarters; null where there is none to see.</summary>
    public ReportName? Before { get; init; }

    public ReportName? After { get; init; }

    /// <summary>Whether the reader looks after a unit, whose reports are listed.</summary>
    public bool OffersList { get; init; }
}
