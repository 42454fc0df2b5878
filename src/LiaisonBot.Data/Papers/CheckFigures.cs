namespace LiaisonBot.Data.Papers;

/// <summary>The figures of a half-year check besides the months' contacts (R8).</summary>
public sealed record CheckFigures
{
    /// <summary>Pairings of the branch at the end.</summary>
    public required int Pairings { get; init; }

    /// <summary>Of these, those that were looked at one by one.</summary>
    public required int Checked { get; init; }

    /// <summary>Of these, those to be followed up.</summary>
    public required int FollowUps { get; init; }

    public required IReadOnlyList<CaseFigures> Cases { get; init; }

    public required TalkFigures Talks { get; init; }

    /// <summary>Collection rounds that were opened (D3).</summary>
    public required int Rounds { get; init; }

    /// <summary>Members' reports on the two quarters that were to be handed in (R7).</summary>
    public required int ReportsOwed { get; init; }

    /// <summary>Of these, those that were.</summary>
    public required int ReportsHandedIn { get; init; }

    /// <summary>What is to be followed up, by name: for the branch itself.</summary>
    public IReadOnlyList<FollowUpLine> Lines { get; init; } = [];

    public CheckFigures ForAbove() => this with { Lines = [] };
}

/// <summary>A pairing that is to be followed up.</summary>
public sealed record FollowUpLine(string Member, string Colleague, string Note, DateOnly DueOn);
