using LiaisonBot.Data.Duties;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.RepairPairings;

/// <summary>Something on the list: a pairing to repair, or a colleague who seeks a friend.</summary>
internal abstract record RepairLine
{
    private RepairLine()
    {
    }

    /// <summary>What is done about it already.</summary>
    public UnderWay Now { get; init; } = UnderWay.Nothing;

    internal sealed record OfPairing(TroubledPairing Pairing) : RepairLine;

    /// <param name="Since">When they said so.</param>
    internal sealed record OfSeeker(long ColleagueId, string Name, DateOnly Since) : RepairLine;
}

/// <summary>One page of what a branch has to see to.</summary>
internal sealed record RepairView(IReadOnlyList<RepairLine> Lines, ListPage Page)
{
    /// <summary>How many proposals wait for the reader.</summary>
    public int Proposals { get; init; }

    public required RepairVerbs Verbs { get; init; }
}

/// <summary>What can be done, wherever it lives; null for what cannot.</summary>
internal sealed record RepairVerbs(string? Proposals, string? HandOver, string? End, string? Pause, string? Assign)
{
    /// <summary>Opens a request.</summary>
    public string? Open { get; init; }

    public string? Batches { get; init; }
}
