using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.QuarterlyReports;

/// <summary>Counts the figures of a member's report from the records, as of the quarter's end or, before that, of today (R7).</summary>
/// <param name="db">Where the records are.</param>
/// <param name="clock">The programme's: in its days cases are counted.</param>
/// <param name="memberId">Whose.</param>
/// <param name="quarter">Which.</param>
internal sealed class QuarterReckoning(LiaisonDb db, ProgrammeClock clock, long memberId, Quarter quarter)
{
    private readonly DateOnly asOf = quarter.AsOf(clock.Today);

    private IQueryable<Pairing> Pairings => db.Pairings.OfMember(memberId);

    private DateTimeOffset Begin => clock.StartOf(quarter.From);

    private DateTimeOffset End => clock.StartOf(asOf.AddDays(1));

    public async Task<ReportFigures> CountAsync(CancellationToken cancellation)
    {
        var duties = new List<Duty>();
        foreach (var month in quarter.Months.Where(month => month <= asOf))
            duties.AddRange(await DutiesAsync(month, cancellation));
        var contacts = await db.ContactsCounted(quarter.From, asOf).Where(one => one.MemberId == memberId).ToListAsync(cancellation);
        var cases = await CasesAsync(cancellation);
        return new ReportFigures
        {
            AsOf = asOf,
            Months = [.. duties.GroupBy(duty => duty.Month).OrderBy(same => same.Key).Select(same =>
                new MonthFigures(same.Key, same.Count(), same.Count(one => one.IsMet), same.Count(one => !one.IsMet && one.Excused is not null)))],
            Contacts = [.. contacts.DistinctBy(one => one.ContactId).CountBy(one => (Month: MonthlyContact.MonthOf(one.On), one.Kind))
                .OrderBy(one => one.Key).Select(one => new ContactFigures(one.Key.Month, one.Key.Kind, one.Value))],
            Pairings = await PairingsAsync(duties, contacts, cancellation),
            Cases = cases.Figures,
            Raised = cases.Raised,
            Talks = await TalksAsync(cancellation),
        };
    }

    private Task<List<Duty>> DutiesAsync(DateOnly month, CancellationToken cancellation) =>
        db.MonthlyDutiesOf(Pairings, month, Quarter.EndOf(month, asOf))
            .Select(duty => new Duty(duty.PairingId, duty.Month, duty.MetOn != null, duty.ExcusedBecause))
            .ToListAsync(cancellation);

    /// <summary>Those that counted in one of the months, and those that were met all the same, such as one that began late in a month.</summary>
    private async Task<IReadOnlyList<ReportPairing>> PairingsAsync(List<Duty> duties, List<CountedContact> contacts, CancellationToken cancellation)
    {
        var ids = duties.Select(duty => duty.PairingId).Concat(contacts.Select(one => one.PairingId)).Distinct().ToList();
        var pairings = await Pairings.Where(pairing => ids.Contains(pairing.Id))
            .OrderBy(pairing => pairing.Colleague!.StaffNo).ThenBy(pairing => pairing.Id)
            .Select(pairing => new { pairing.Id, pairing.Colleague!.Name })
            .ToListAsync(cancellation);
        var counted = duties.ToDictionary(duty => (duty.PairingId, duty.Month));
        var met = contacts.ToLookup(one => (one.PairingId, MonthlyContact.MonthOf(one.On)), one => new ContactLine(one.On, one.Kind));
        return [.. pairings.Select(pairing => new ReportPairing(pairing.Name,
        [
            .. quarter.Months.Where(month => counted.ContainsKey((pairing.Id, month)) || met.Contains((pairing.Id, month)))
                .Select(month => Month(month, counted.GetValueOrDefault((pairing.Id, month)), [.. met[(pairing.Id, month)]])),
        ]))];
    }

    private static ReportMonth Month(DateOnly month, Duty? duty, IReadOnlyList<ContactLine> contacts) => new(
        month,
        duty is not null && (duty.IsMet || duty.Excused is null),
        duty is { IsMet: false } ? duty.Excused : null,
        contacts);

    /// <summary>In document A's own split, and each with what became of it.</summary>
    private async Task<(IReadOnlyList<CaseFigures> Figures, IReadOnlyList<ReportCase> Raised)> CasesAsync(CancellationToken cancellation)
    {
        var collected = await OwnAsync(db.CollectedCases(db.Units, Begin, End), cancellation);
        var solved = await OwnAsync(db.EndedCases(db.Units, isSolved: true, Begin, End), cancellation);
        var notSolvable = await OwnAsync(db.EndedCases(db.Units, isSolved: false, Begin, End), cancellation);
        var open = await OwnAsync(db.UnsettledCases(db.Units, End), cancellation);
        var figures = Enum.GetValues<CaseKind>().Select(kind => new CaseFigures(kind, Count(collected, kind), Count(solved, kind), Count(notSolvable, kind), Count(open, kind)));
        var raised = Became(solved, CaseOutcome.Solved).Concat(Became(notSolvable, CaseOutcome.NotSolvable)).Concat(Became(open, CaseOutcome.Open));
        return ([.. figures.Where(one => one != CaseFigures.None(one.Kind))], [.. raised.OrderBy(one => one.Number, StringComparer.Ordinal)]);
    }

    private Task<List<Own>> OwnAsync(IQueryable<CountedCase> cases, CancellationToken cancellation) => (
        from counted in cases
        join one in db.Cases.RaisedBy(memberId) on counted.Id equals one.Id
        select new Own(one.Year, one.Serial, one.Kind)).ToListAsync(cancellation);

    private static int Count(List<Own> cases, CaseKind kind) => cases.Count(one => one.Kind == kind);

    private static IEnumerable<ReportCase> Became(List<Own> cases, CaseOutcome outcome) =>
        cases.Select(one => new ReportCase(new CaseNumber(one.Year, one.Serial).ToString(), one.Kind, outcome));

    /// <summary>Credit for a talk that was held is whose contact it was; one that is owed is whose it is on that day.</summary>
    private async Task<ReportTalks> TalksAsync(CancellationToken cancellation)
    {
        var colleagues = Pairings.Select(pairing => pairing.ColleagueId);
        var held = await db.HeldOn(db.MustTalks.Where(talk => colleagues.Contains(talk.ColleagueId)), asOf)
            .Where(talk => talk.MetOn >= quarter.From && talk.MetOn <= asOf && db.Contacts.Live().Any(contact => contact.AuthorId == memberId
                && contact.On == talk.MetOn && contact.Occasion == talk.Occasion && contact.Colleagues.Any(met => met.ColleagueId == talk.ColleagueId)))
            .CountAsync(cancellation);
        var own = db.Memberships.On(asOf).Where(span => span.PersonId == memberId).Select(span => span.UnitId);
        var owed = await db.OwedTalks(db.Units.Where(unit => own.Contains(unit.Id)), asOf)
            .Where(talk => talk.MemberId == memberId).Select(talk => talk.DueOn).ToListAsync(cancellation);
        return new ReportTalks(held, owed.Count, owed.Count(due => due < asOf));
    }

    private sealed record Duty(long PairingId, DateOnly Month, bool IsMet, Excuse? Excused);

    private sealed record Own(int Year, int Serial, CaseKind Kind);
}
