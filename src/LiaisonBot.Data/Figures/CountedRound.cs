using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Figures;

/// <summary>A collection round that counts, and its branch (D3).</summary>
public sealed record CountedRound
{
    public required long UnitId { get; init; }

    public required long Id { get; init; }

    public required int Year { get; init; }

    public required int Serial { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary>Whether it was still open on the day asked for.</summary>
    public bool IsOpen { get; init; }
}

public static class CountedRoundQueries
{
    /// <summary>The rounds that branches among these units opened from one day until another, as of the latter.</summary>
    public static IQueryable<CountedRound> RoundsHeld(this LiaisonDb db, IQueryable<Unit> units, DateOnly from, DateOnly to) =>
        db.OpenedBy(units, from, to).Select(round => new CountedRound
        {
            UnitId = round.UnitId,
            Id = round.Id,
            Year = round.Year,
            Serial = round.Serial,
            OpenedOn = round.OpenedOn,
            EndsOn = round.EndedOn ?? round.LastOn,
            IsOpen = round.LastOn >= to && (round.EndedOn == null || round.EndedOn > to),
        });

    /// <summary>What these rounds asked and what of it was answered, as of the latter day.</summary>
    public static IQueryable<RoundPairing> PairingsAsked(this LiaisonDb db, IQueryable<Unit> units, DateOnly from, DateOnly to) =>
        db.CountedIn(db.OpenedBy(units, from, to), to);

    private static IQueryable<Round> OpenedBy(this LiaisonDb db, IQueryable<Unit> units, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = units.Select(unit => unit.Id);
        return db.Rounds.OpenedWithin(from, to).Where(round => ids.Contains(round.UnitId));
    }
}
