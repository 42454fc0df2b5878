using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CheckBranch;

/// <summary>A half-year check of one of the speaker's branches.</summary>
/// <param name="Unit">The branch.</param>
/// <param name="Period">The half year.</param>
/// <param name="IsHandedIn">Whether it is frozen, so that nothing is noted any more.</param>
internal sealed record OpenCheck(Unit Unit, PaperPeriod Period, bool IsHandedIn)
{
    public PaperName Name => new(Unit.Id, Period.Kind, Period.Name);
}

/// <summary>A pairing that is looked at.</summary>
internal sealed record PairingToCheck(long Id, string Member, string Colleague);

/// <summary>One month of a pairing: how it was met, or why it owed nothing; in neither, it was missed.</summary>
internal sealed record CheckedMonth(DateOnly Month, IReadOnlyList<ContactLine> Contacts, Excuse? Excused);

/// <summary>Checks, their pairings and what they found, read in a turn.</summary>
internal static class CheckRecords
{
    private static readonly RecordName Name = new("check");

    /// <summary>What was found of a pairing, as keys' outcomes and the audit name it.</summary>
    public static string Subject(CheckedPairing found) => Name.Of(found.Id);

    /// <summary>The check of that name, of a branch whose desk is the speaker's; null for everything else.</summary>
    public static async Task<OpenCheck?> CheckAsync(this Turn turn, PaperName? name)
    {
        var milestones = Milestones.Of(turn.Programme);
        if (name is not { Kind: PaperKind.HalfYearCheck } || PaperPeriod.Read(name.Kind, name.Period, milestones) is not { } period || period.From > turn.Today)
            return null;
        var desks = await turn.DesksAsync();
        var unit = await turn.Db.Units.AsNoTracking().SingleOrDefaultAsync(one => one.Id == name.UnitId);
        if (unit is null || !desks.Contains(unit.Id) || !PaperPeriod.WrittenBy(name.Kind, milestones).Contains(unit.Kind))
            return null;
        return new OpenCheck(unit, period, await turn.Db.Papers.Of(period).HandedIn().AnyAsync(paper => paper.UnitId == unit.Id));
    }

    /// <summary>Its pairings, in the order of the roster.</summary>
    public static Task<List<PairingToCheck>> PairingsAsync(this Turn turn, OpenCheck check)
    {
        var alike = turn.Db.Pairings.WithNamesakes();
        return (
            from counted in new CheckReckoning(turn.Db, check.Unit, check.Period, turn.Today).Pairings
            join pairing in turn.Db.Pairings on counted.PairingId equals pairing.Id
            orderby pairing.Member!.StaffNo, pairing.Colleague!.StaffNo, pairing.Id
            select new PairingToCheck(
                pairing.Id,
                pairing.Member!.Name,
                alike.Any(one => one.Id == pairing.Id) ? pairing.Colleague!.Name + " " + pairing.Colleague.StaffNo : pairing.Colleague!.Name)).ToListAsync();
    }

    /// <summary>The months of the half year in which a pairing counted, or was met.</summary>
    public static async Task<IReadOnlyList<CheckedMonth>> MonthsAsync(this Turn turn, OpenCheck check, long pairingId)
    {
        var asOf = check.Period.AsOf(turn.Today);
        var contacts = await turn.Db.ContactsCounted(check.Period.From, asOf).Where(one => one.PairingId == pairingId).ToListAsync();
        var months = new List<CheckedMonth>();
        foreach (var month in check.Period.Months.Where(month => month <= asOf))
        {
            var duty = await turn.Db.MonthlyDutiesOf(turn.Db.Pairings.Where(pairing => pairing.Id == pairingId), month, MonthlyContact.LastDay(month, asOf))
                .Select(one => new { one.ExcusedBecause }).SingleOrDefaultAsync();
            ContactLine[] met = [.. contacts.Where(one => MonthlyContact.MonthOf(one.On) == month).Select(one => new ContactLine(one.On, one.Kind))];
            if (duty is not null || met.Length > 0)
                months.Add(new CheckedMonth(month, met, duty?.ExcusedBecause));
        }

        return months;
    }

    /// <summary>What is still to be followed up at these desks, the most urgent first.</summary>
    public static IQueryable<CheckedPairing> FollowUpsAt(this Turn turn, IReadOnlyCollection<long> desks) =>
        turn.Db.CheckedPairings.Pending().Where(one => desks.Contains(one.UnitId)).OrderBy(one => one.DueOn).ThenBy(one => one.Id);
}
