using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkPlans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Reviews;

/// <summary>
/// How a unit with everything below it stands on a day, for the agenda of its review: each figure by the query that status and papers count it
/// with. What would tell a group of fewer than five people is null.
/// </summary>
public sealed record ReviewFigures
{
    /// <summary>After so many days a case that has not ended is an old one.</summary>
    public const int OldAfterDays = 30;

    /// <summary>Pairings that owe a contact this month, and those met (C1).</summary>
    public required Tally? Coverage { get; init; }

    /// <summary>Cases that have not ended, and the old ones of them.</summary>
    public required Tally? Cases { get; init; }

    /// <summary>Those whose last day has passed without an answer.</summary>
    public required int? OverdueCases { get; init; }

    /// <summary>Must-talks whose last day has passed (C4).</summary>
    public required int? OverdueTalks { get; init; }

    /// <summary>Collection rounds of this year (D3).</summary>
    public required int Rounds { get; init; }

    /// <summary>The month whose sheet is due (D2).</summary>
    public required DateOnly SheetMonth { get; init; }

    /// <summary>The branches whose sheet of that month is missing though they had pairings.</summary>
    public required IReadOnlyList<string> SheetsMissing { get; init; }

    /// <summary>The branches that have no work plan for the year (R6).</summary>
    public required int PlansMissing { get; init; }

    /// <summary>What the unit's reviews decided and is not done, the earliest first.</summary>
    public required IReadOnlyList<FollowUp> Undone { get; init; }

    public static async Task<ReviewFigures> OnAsync(LiaisonDb db, Unit unit, ProgrammeClock clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(clock);
        var (units, today) = (db.Units.Within(unit), clock.Today);
        var met = await db.PairingsCounted(units, today).Owed().Select(one => one.MetOn != null).ToListAsync(cancellation);
        var old = clock.StartOf(today.AddDays(-OldAfterDays));
        var cases = await db.PendingCases(units, before: null).Select(one => one.RaisedAt < old).ToListAsync(cancellation);
        var people = await db.PairedPeople(units, PersonKind.Member, today).CountAsync(cancellation)
            + await db.PairedPeople(units, PersonKind.Colleague, today).CountAsync(cancellation);
        var sheet = PaperPeriod.Sheet(MonthlyContact.MonthOf(today).AddDays(-1));
        var planned = db.UnitsWithPlan(today.Year);
        return new ReviewFigures
        {
            Coverage = Told(new Tally(met.Count, met.Count(isMet => isMet)), met.Count),
            Cases = Told(new Tally(cases.Count, cases.Count(isOld => isOld)), people),
            OverdueCases = Told(await db.PendingCases(units, before: null).Overdue(db, today).CountAsync(cancellation), people),
            OverdueTalks = Told(await db.OwedTalks(units, today).CountAsync(talk => talk.DueOn < today, cancellation), people),
            Rounds = await db.RoundsHeld(units, new DateOnly(today.Year, 1, 1), today).CountAsync(cancellation),
            SheetMonth = sheet.From,
            SheetsMissing = [.. (await db.SheetsMissingAsync(units.Where(one => one.Kind == UnitKind.Branch), sheet, cancellation)).Select(branch => branch.Name)],
            PlansMissing = await units.CountAsync(one => one.Kind == UnitKind.Branch && !planned.Contains(one.Id), cancellation),
            Undone = await db.FollowUps.AsNoTracking().Undone()
                .Where(one => one.Kind == FollowUpKind.ReviewDecision && one.UnitId == unit.Id)
                .OrderBy(one => one.DueOn).ThenBy(one => one.Id)
                .ToListAsync(cancellation),
        };
    }

    private static T? Told<T>(T figure, int people)
        where T : struct =>
        people is > 0 and < SmallCells.Smallest ? null : figure;
}
