using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Cases;

/// <summary>A rung of the ladder: the kind of unit, and how many working days it has.</summary>
public sealed record Rung(UnitKind Kind, int WorkingDays);

/// <summary>The rungs that a case climbs, from below (D1).</summary>
public sealed class Ladder(IReadOnlyList<Rung> rungs)
{
    public static Ladder Default { get; } =
        new([new Rung(UnitKind.Branch, 5), new Rung(UnitKind.GeneralBranch, 10), new Rung(UnitKind.Committee, 15)]);

    public IReadOnlyList<Rung> Rungs { get; } = rungs;

    /// <summary>The ladder of the settings, which were checked at the start.</summary>
    public static Ladder Of(ProgrammeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Ladder.Count == 0
            ? Default
            : new Ladder([.. settings.Ladder.Select(rung => new Rung(Literals<UnitKind>.Read(rung.Unit), rung.WorkingDays))]);
    }

    /// <summary>What is wrong with a ladder of the settings, in a line each.</summary>
    public static IEnumerable<string> Broken(IList<LadderRung> ladder)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, rung) in ladder.Index())
        {
            if (!Literals<UnitKind>.TryRead(rung.Unit, out _))
            {
                // Whatever else is wrong with it is told once it is a rung at all.
                yield return $"{place}:{nameof(LadderRung.Unit)}: '{rung.Unit}' is not known; it is one of {string.Join(", ", Literals<UnitKind>.All.Select(Literals<UnitKind>.Write))}.";
                continue;
            }

            if (!seen.Add(rung.Unit))
                yield return $"{place}:{nameof(LadderRung.Unit)}: '{rung.Unit}' stands twice.";
            if (rung.WorkingDays is < 1 or > LadderRung.MostDays)
                yield return $"{place}:{nameof(LadderRung.WorkingDays)}: must be between 1 and {LadderRung.MostDays}.";
        }
    }

    /// <summary>How many working days a case has on a rung; "now" halves them, rounded up.</summary>
    public int DaysOf(UnitKind kind, CaseUrgency urgency)
    {
        // A unit off the ladder holds a case only where the ladder has no rung on its way: it has the last rung's time.
        var days = (Rungs.FirstOrDefault(rung => rung.Kind == kind) ?? Rungs[^1]).WorkingDays;
        return urgency == CaseUrgency.Now ? (days + 1) / 2 : days;
    }
}
