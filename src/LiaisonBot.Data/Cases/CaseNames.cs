namespace LiaisonBot.Data.Cases;

/// <summary>How far the names in a case go. One place decides it for every card, list, notice and export.</summary>
public static class CaseNames
{
    private const string Hidden = "×××";

    /// <summary>Whether those concerned may be kept by name at all; decided when a case is raised, for good.</summary>
    /// <param name="case">As it is raised.</param>
    /// <param name="isSensitive">Whether its category is.</param>
    public static bool MayBeKept(Case @case, bool isSensitive)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return @case.Travel != NameTravel.Nowhere && (@case.Agreed || !isSensitive);
    }

    /// <summary>Whether a reader sees the names that it holds.</summary>
    public static bool Show(Case @case, CaseReader reader)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(reader);
        return reader.PersonId == @case.RaisedById || @case.Travel switch
        {
            NameTravel.Nowhere => false,
            NameTravel.Branch => reader.UnitIds.Contains(@case.HomeUnitId),
            NameTravel.Upward => @case.Stops.Any(stop => reader.UnitIds.Contains(stop.UnitId)),
            _ => throw new ArgumentOutOfRangeException(nameof(@case)),
        };
    }

    /// <summary>Whether a reader sees who raised it: the friend's name goes with the case, one's own only as far as one let it.</summary>
    public static bool ShowRaiser(Case @case, CaseReader reader)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return !@case.IsOwn || Show(@case, reader);
    }

    /// <summary>A text without the names that its reader may not know; what stands in their place belongs to no language.</summary>
    public static string Hide(string text, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        return names.OrderByDescending(name => name.Length)
            .Aggregate(text, (hidden, name) => hidden.Replace(name, Hidden, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a reader sees a line of the case's history.</summary>
    public static bool Shows(CaseEvent line, Case @case, CaseReader reader)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(reader);
        return line.Audience switch
        {
            CaseAudience.All => true,
            CaseAudience.Rung => reader.PersonId != @case.RaisedById && reader.UnitIds.Contains(line.UnitId),
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };
    }
}

/// <summary>Who looks at a case.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="UnitIds">The units whose cases they see by their roles today, and what was merged into those (<see cref="LadderToday.OwnedBy"/>).</param>
public sealed record CaseReader(long PersonId, IReadOnlyCollection<long> UnitIds);
