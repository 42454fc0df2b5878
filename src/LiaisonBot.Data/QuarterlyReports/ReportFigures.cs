using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;

namespace LiaisonBot.Data.QuarterlyReports;

/// <summary>
/// The figures of a member's report. Frozen reports hold them as JSON, so a property is added and never given another meaning. Nothing of what
/// was talked about is in them, and of a case neither its text nor whom it concerns.
/// </summary>
public sealed record ReportFigures
{
    /// <summary>The day as of which they are counted.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The contacts that were owed in each month (C1).</summary>
    public required IReadOnlyList<MonthFigures> Months { get; init; }

    /// <summary>How often the member met somebody in each way, each month; one talk with several colleagues is one.</summary>
    public required IReadOnlyList<ContactFigures> Contacts { get; init; }

    /// <summary>Each pairing of the quarter.</summary>
    public required IReadOnlyList<ReportPairing> Pairings { get; init; }

    /// <summary>Cases that the member raised, by kind (D3, D4).</summary>
    public required IReadOnlyList<CaseFigures> Cases { get; init; }

    /// <summary>Each of these, and what became of it.</summary>
    public required IReadOnlyList<ReportCase> Raised { get; init; }

    public required ReportTalks Talks { get; init; }
}

public sealed record ContactFigures(DateOnly Month, ContactKind Kind, int Contacts);

/// <summary>A pairing's quarter, month by month; only months in which it counts, or was met.</summary>
public sealed record ReportPairing(string Colleague, IReadOnlyList<ReportMonth> Months);

/// <summary>A pairing's month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="IsOwed">Whether a contact was owed, or had: false where it was excused and not met, or did not count.</param>
/// <param name="Excused">Why it owed no contact; null where it did, or was met.</param>
/// <param name="Contacts">In the order of their days.</param>
public sealed record ReportMonth(DateOnly Month, bool IsOwed, Excuse? Excused, IReadOnlyList<ContactLine> Contacts);

public sealed record ReportCase(string Number, CaseKind Kind, CaseOutcome Outcome);

/// <summary>What had become of a case on the day asked for.</summary>
public enum CaseOutcome
{
    [Literal("open")]
    Open,

    [Literal("solved")]
    Solved,

    [Literal("not_solvable")]
    NotSolvable,
}

/// <summary>Must-talks (C4).</summary>
/// <param name="Held">Those that the member held in the quarter.</param>
/// <param name="Owed">Those that the member owed at its end.</param>
/// <param name="Overdue">Of these, those past their last day.</param>
public sealed record ReportTalks(int Held, int Owed, int Overdue);
