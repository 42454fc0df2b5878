using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Papers;

/// <summary>Counts a paper's figures from the records, as of its closing date or, before that, of today (D2, R2, R4).</summary>
/// <param name="db">Where the records are.</param>
/// <param name="clock">The programme's: in its days cases are counted.</param>
/// <param name="units">Whose records, each without what is below it.</param>
/// <param name="period">Of which days.</param>
public sealed class PaperReckoning(LiaisonDb db, ProgrammeClock clock, IReadOnlyCollection<long> units, PaperPeriod period)
{
    private readonly DateOnly asOf = period.AsOf(clock.Today);

    private IQueryable<Unit> Units => db.Units.Where(unit => units.Contains(unit.Id));

    private DateTimeOffset Begin => clock.StartOf(period.From);

    private DateTimeOffset End => clock.StartOf(asOf.AddDays(1));

    /// <summary>Each pairing's month, by name.</summary>
    public async Task<PaperFigures> SheetAsync(CancellationToken cancellation) => new()
    {
        AsOf = asOf,
        Months = [await MonthAsync(period.From, cancellation)],
        Pairings = await PairingsAsync(cancellation),
    };

    /// <summary>What a branch's half year looks like (R8).</summary>
    public async Task<PaperFigures> CheckAsync(Unit unit, CancellationToken cancellation)
    {
        var collected = await db.CollectedCases(Units, Begin, End).Select(one => one.Kind).ToListAsync(cancellation);
        return new PaperFigures
        {
            AsOf = asOf,
            Months = await MonthsAsync(cancellation),
            Check = await new CheckReckoning(db, unit, period, clock.Today).CountAsync(
                await CasesAsync(collected, cancellation), await TalksAsync(cancellation), cancellation),
        };
    }

    /// <param name="people">Whom the members befriended: counted for the whole school, since what may be told of it depends on all units.</param>
    /// <param name="unit">Whose paper it is.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<PaperFigures> SummaryAsync(BefriendedCells people, Unit unit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(people);
        var collected = await db.CollectedCases(Units, Begin, End).Select(one => new { one.Kind, one.Category }).ToListAsync(cancellation);
        return new PaperFigures
        {
            AsOf = asOf,
            Months = await MonthsAsync(cancellation),
            Summary = new SummaryFigures
            {
                Cases = await CasesAsync([.. collected.Select(one => one.Kind)], cancellation),
                Collected = [.. collected.CountBy(one => one.Category).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new CategoryFigures(one.Key, one.Value))],
                NotSolvable = await NotSolvableAsync(cancellation),
                Talks = await TalksAsync(cancellation),
                People = people.Of(unit, units),
                PeopleOn = people.Day,
            },
        };
    }

    /// <summary>Those in which there was anybody to contact.</summary>
    private async Task<IReadOnlyList<MonthFigures>> MonthsAsync(CancellationToken cancellation)
    {
        var months = new List<MonthFigures>();
        foreach (var month in period.Months.Where(month => month <= asOf))
            months.Add(await MonthAsync(month, cancellation));
        return [.. months.Where(month => month.Pairings > 0)];
    }

    private async Task<TalkFigures> TalksAsync(CancellationToken cancellation)
    {
        var talks = await db.OwedTalks(Units, asOf).Select(talk => talk.DueOn).ToListAsync(cancellation);
        return new TalkFigures(talks.Count, talks.Count(due => due < asOf));
    }

    private async Task<MonthFigures> MonthAsync(DateOnly month, CancellationToken cancellation)
    {
        var end = month.AddMonths(1).AddDays(-1);
        var counted = await db.PairingsCounted(Units, end < asOf ? end : asOf)
            .Select(one => new { IsMet = one.MetOn != null, one.IsExcused })
            .ToListAsync(cancellation);
        return new MonthFigures(month, counted.Count, counted.Count(one => one.IsMet), counted.Count(one => !one.IsMet && one.IsExcused));
    }

    private async Task<IReadOnlyList<PairingLine>> PairingsAsync(CancellationToken cancellation)
    {
        var counted = await (
            from one in db.PairingsCounted(Units, asOf)
            join member in db.People on one.MemberId equals member.Id
            join colleague in db.People on one.ColleagueId equals colleague.Id
            orderby member.StaffNo, colleague.StaffNo, one.PairingId
            select new { one.PairingId, Member = member.Name, Colleague = colleague.Name, IsMet = one.MetOn != null, one.ExcusedBecause })
            .ToListAsync(cancellation);
        var ids = counted.ConvertAll(one => one.PairingId);
        var contacts = (await db.ContactsCounted(period.From, asOf).Where(one => ids.Contains(one.PairingId)).ToListAsync(cancellation)).ToLookup(one => one.PairingId, one => new ContactLine(one.On, one.Kind));
        return [.. counted.Select(one => new PairingLine
        {
            Member = one.Member,
            Colleague = one.Colleague,
            Contacts = [.. contacts[one.PairingId]],
            Excused = one.IsMet ? null : one.ExcusedBecause,
        })];
    }

    private async Task<IReadOnlyList<CaseFigures>> CasesAsync(IReadOnlyList<CaseKind> collected, CancellationToken cancellation)
    {
        var solved = await db.EndedCases(Units, isSolved: true, Begin, End).Select(one => one.Kind).ToListAsync(cancellation);
        var notSolvable = await db.EndedCases(Units, isSolved: false, Begin, End).Select(one => one.Kind).ToListAsync(cancellation);
        var open = await db.UnsettledCases(Units, End).Select(one => one.Kind).ToListAsync(cancellation);
        return [.. Enum.GetValues<CaseKind>().Select(kind => new CaseFigures(kind, Count(collected, kind), Count(solved, kind), Count(notSolvable, kind), Count(open, kind)))];
    }

    private static int Count(IEnumerable<CaseKind> cases, CaseKind kind) => cases.Count(one => one == kind);

    /// <summary>With the reasons, from which the names are taken: a paper goes further than they may.</summary>
    private async Task<IReadOnlyList<UnsolvedCase>> NotSolvableAsync(CancellationToken cancellation)
    {
        var ids = db.EndedCases(Units, isSolved: false, Begin, End).Select(one => one.Id);
        var cases = await db.Cases.AsNoTracking().Whole().Where(one => ids.Contains(one.Id)).OrderBy(one => one.Year).ThenBy(one => one.Serial).ToListAsync(cancellation);
        var people = cases.SelectMany(Named).Distinct().ToList();
        var names = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        return [.. cases.Select(one => new UnsolvedCase(one.Number, one.Kind, CaseNames.Hide(one.Answer ?? "", Named(one).Select(id => names[id]))))];
    }

    private static IEnumerable<long> Named(Case one) => one.Colleagues.Select(colleague => colleague.ColleagueId).Append(one.RaisedById);
}
