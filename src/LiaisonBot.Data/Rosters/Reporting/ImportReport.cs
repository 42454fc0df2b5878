namespace LiaisonBot.Data.Rosters.Reporting;

/// <summary>How many of one kind of record an import added, changed, ended.</summary>
public readonly record struct Tally(int Added, int Changed, int Ended)
{
    public bool IsNothing => this == default;

    internal Tally With(Change change) => change switch
    {
        Change.None => this,
        Change.Added => this with { Added = Added + 1 },
        Change.Changed => this with { Changed = Changed + 1 },
        Change.Ended => this with { Ended = Ended + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, message: null),
    };
}

/// <summary>What an import did, or would do. With errors it did nothing.</summary>
public sealed record ImportReport(IReadOnlyList<RosterProblem> Errors, IReadOnlyList<RosterProblem> Warnings)
{
    public bool IsAccepted => Errors.Count == 0;

    public bool IsDryRun { get; init; }

    /// <summary>The demo organisation made way for these files.</summary>
    public bool ReplacedDemo { get; init; }

    public Tally Units { get; init; }

    public Tally People { get; init; }

    public Tally Pairings { get; init; }

    /// <summary>How many talks the changes made due (C4).</summary>
    public int MustTalks { get; init; }
}

/// <summary>What became of one record.</summary>
internal enum Change
{
    None,
    Added,
    Changed,
    Ended,
}
