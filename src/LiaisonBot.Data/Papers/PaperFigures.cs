using System.Text.Json.Serialization;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;

namespace LiaisonBot.Data.Papers;

/// <summary>The figures of a paper. Frozen papers hold them as JSON, so a property is added and never given another meaning.</summary>
public sealed record PaperFigures
{
    /// <summary>The day as of which they are counted.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The contacts of each month (C1).</summary>
    public required IReadOnlyList<MonthFigures> Months { get; init; }

    /// <summary>Of a sheet: each pairing by name, for the branch itself (D2).</summary>
    public IReadOnlyList<PairingLine> Pairings { get; init; } = [];

    /// <summary>Of a summary: the rest of it.</summary>
    public SummaryFigures? Summary { get; init; }

    /// <summary>Of a half-year check: the rest of it. Left out of every other paper, so that those are written as they always were.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckFigures? Check { get; init; }

    /// <summary>As the level above is told them: figures alone, and no group of people by which somebody could be known.</summary>
    public PaperFigures ForAbove() => this with { Pairings = [], Summary = Summary?.ForAbove(), Check = Check?.ForAbove() };
}

/// <summary>One month's contacts.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Pairings">Those that count in it.</param>
/// <param name="Met">Of these, those with a contact.</param>
/// <param name="Excused">Of these, those without one that owed none.</param>
public sealed record MonthFigures(DateOnly Month, int Pairings, int Met, int Excused)
{
    /// <summary>What coverage is counted of: those that owed a contact or had one.</summary>
    public int Owed() => Pairings - Excused;

    public int NotMet() => Pairings - Excused - Met;
}

/// <summary>A pairing's month in the branch's own sheet. What was talked about is not in it.</summary>
public sealed record PairingLine
{
    public required string Member { get; init; }

    public required string Colleague { get; init; }

    /// <summary>In the order of their days; none where it was not met.</summary>
    public required IReadOnlyList<ContactLine> Contacts { get; init; }

    /// <summary>Why it owed no contact; null where it did.</summary>
    public Excuse? Excused { get; init; }
}

public sealed record ContactLine(DateOnly On, ContactKind Kind);

/// <summary>A summary in document A's own split (R2): what was collected, what was solved, what could not be and why, and what is still open.</summary>
public sealed record SummaryFigures
{
    public required IReadOnlyList<CaseFigures> Cases { get; init; }

    /// <summary>What was collected by category, the rest under an empty one; empty where it may not be told.</summary>
    public required IReadOnlyList<CategoryFigures> Collected { get; init; }

    /// <summary>Whether the level above is told these: what troubles people tells who they are, so a branch's own stay with it.</summary>
    public bool TellsCollected { get; init; }

    public required IReadOnlyList<UnsolvedCase> NotSolvable { get; init; }

    public required TalkFigures Talks { get; init; }

    /// <summary>Whom the members befriended, by category (W2), as of <see cref="PeopleOn"/>.</summary>
    public required IReadOnlyList<PeopleFigures> People { get; init; }

    public required DateOnly PeopleOn { get; init; }

    public SummaryFigures ForAbove() => this with { Collected = TellsCollected ? Collected : [], People = [.. People.Where(one => one.IsTold)] };
}

/// <summary>Cases of a kind, for the units they came from: collected, solved and found not solvable in the period, open at its end (D3, D4).</summary>
public sealed record CaseFigures(CaseKind Kind, int Collected, int Solved, int NotSolvable, int Open)
{
    public static CaseFigures None(CaseKind kind) => new(kind, 0, 0, 0, 0);

    public CaseFigures Add(CaseFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Collected = Collected + other.Collected,
            Solved = Solved + other.Solved,
            NotSolvable = NotSolvable + other.NotSolvable,
            Open = Open + other.Open,
        };
    }
}

/// <summary>So many were collected of a category; an empty one is all others together.</summary>
public sealed record CategoryFigures(string Category, int Collected);

/// <summary>A case that could not be solved, and the reason that was given, without names (R2).</summary>
public sealed record UnsolvedCase(string Number, CaseKind Kind, string Reason);

/// <summary>Must-talks that were owed at the end, and those of them past their last day (C4).</summary>
public sealed record TalkFigures(int Owed, int Overdue);

/// <summary>Colleagues of a category, and those of them who have a friend.</summary>
/// <param name="Category">Which.</param>
/// <param name="People">All of them.</param>
/// <param name="Befriended">Those with a pairing.</param>
/// <param name="IsTold">Whether the level above is told: no group of fewer than five may follow from it.</param>
public sealed record PeopleFigures(Category Category, int People, int Befriended, bool IsTold);
