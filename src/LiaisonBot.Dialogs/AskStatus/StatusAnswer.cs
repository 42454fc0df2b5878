using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>A unit's line in the table.</summary>
/// <param name="Name">The unit's.</param>
/// <param name="IsItself">Whether it is the unit itself, without those below it.</param>
/// <param name="Tally">Null where so few people make it that it is not told.</param>
/// <param name="Opens">What the line leads to; null where there is nothing below it for the asker.</param>
internal sealed record AnswerRow(string Name, bool IsItself, Tally? Tally, StatusQuestion? Opens);

/// <summary>One figure among several of a unit.</summary>
internal sealed record AnswerLine(StatusQuestion Question, Tally? Tally);

/// <summary>A month of a trend, by its first day.</summary>
internal sealed record AnswerMonth(DateOnly Month, Tally? Tally);

/// <summary>What answers a question: figures of units, and what leads further.</summary>
internal sealed record StatusAnswer(StatusQuestion Question, string Where, Span Span)
{
    /// <summary>Of all the units asked for together; null where it is not told.</summary>
    public Tally? Total { get; init; }

    /// <summary>The members beside the colleagues, where both sides are counted (P5).</summary>
    public Tally? Members { get; init; }

    public IReadOnlyList<AnswerRow> Rows { get; init; } = [];

    public IReadOnlyList<AnswerMonth> Months { get; init; } = [];

    public ListPage Page { get; init; } = new(1, 0);

    /// <summary>Whether rows were asked for that meet a condition.</summary>
    public bool Narrowed { get; init; }

    /// <summary>Whether some of the rows are not told.</summary>
    public bool Hides { get; init; }

    /// <summary>Whether the figure is of the last month's end because it tells people apart.</summary>
    public bool AtMonthsEnd { get; init; }

    /// <summary>The records behind it; null where the asker sees none by name.</summary>
    public StatusQuestion? Records { get; init; }

    public StatusQuestion? Trend { get; init; }
}

/// <summary>How units stand: everything at a glance.</summary>
internal sealed record OverviewAnswer(IReadOnlyList<UnitOverview> Units, Span Span, ListPage Page);

internal sealed record UnitOverview(string Code, string Name, IReadOnlyList<AnswerLine> Lines, IReadOnlyList<AnswerMonth> Months)
{
    /// <summary>The next of the year's milestones for this unit, and its day.</summary>
    public (Milestone Of, DateOnly On)? Next { get; init; }

    public IReadOnlyList<StatusQuestion> Below { get; init; } = [];
}

/// <summary>One of the records behind a figure.</summary>
internal sealed record RecordLine(string Name)
{
    public string? With { get; init; }

    /// <summary>What kind of line it is: the end of its key.</summary>
    public required string How { get; init; }

    public DateOnly? Day { get; init; }
}

/// <summary>The records behind a figure of one unit, a page at a time.</summary>
internal sealed record RecordsAnswer(StatusQuestion Question, string Where, Span Span, ListPage Page)
{
    public IReadOnlyList<RecordLine> Lines { get; init; } = [];

    public IReadOnlyList<CaseView> Cases { get; init; } = [];

    /// <summary>How many cases of the figure have not reached the asker, and are not listed.</summary>
    public int Elsewhere { get; init; }
}
