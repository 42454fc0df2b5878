using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Papers;

/// <summary>What papers say today: frozen ones as they were handed in, drafts counted anew.</summary>
public sealed class PaperDesk(LiaisonDb db, ProgrammeClock clock, ProgrammeSettings programme)
{
    private readonly Dictionary<DateOnly, BefriendedCells> people = [];

    public IReadOnlyList<Milestone> Milestones { get; } = Duties.Milestones.Of(programme);

    /// <summary>The row; null for a draft that nobody has touched.</summary>
    public Task<Paper?> FindAsync(Unit unit, PaperPeriod period, CancellationToken cancellation) =>
        db.Papers.Of(period).SingleOrDefaultAsync(paper => paper.UnitId == unit.Id, cancellation);

    public async Task<FrozenPaper> ReadAsync(Unit unit, PaperPeriod period, Paper? paper, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(period);
        return paper?.Frozen is { } frozen
            ? FrozenPaper.Read(frozen)
            : await DraftAsync(unit, period, paper?.Words ?? PaperWords.None, cancellation);
    }

    /// <summary>What handing it in would freeze.</summary>
    public async Task<FrozenPaper> DraftAsync(Unit unit, PaperPeriod period, PaperWords words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        var draft = new FrozenPaper
        {
            Kind = period.Kind,
            Unit = unit.Name,
            UnitCode = unit.Code,
            Period = period.Name,
            From = period.From,
            Closing = period.Closing,
            Words = words,
            Figures = new PaperFigures { AsOf = period.AsOf(clock.Today), Months = [] },
        };
        if (PaperPeriod.IsSum(period.Kind, unit, Milestones))
            return await AddUpAsync(draft, unit, period, cancellation);
        var units = await db.Units.Within(unit).Select(one => one.Id).ToListAsync(cancellation);
        var figures = await CountAsync(unit, units, period, cancellation);
        return draft with { Figures = unit.Kind == UnitKind.Branch ? figures : Told(figures) };
    }

    /// <summary>The units below whose papers it adds up, in the order of the tree.</summary>
    public Task<List<Unit>> BelowAsync(Unit unit, PaperKind kind, CancellationToken cancellation)
    {
        var kinds = PaperPeriod.WrittenBy(kind, Milestones);
        return db.Units.AsNoTracking().Where(one => one.ParentId == unit.Id && kinds.Contains(one.Kind)).OrderBy(one => one.Path).ToListAsync(cancellation);
    }

    private async Task<FrozenPaper> AddUpAsync(FrozenPaper draft, Unit unit, PaperPeriod period, CancellationToken cancellation)
    {
        var below = await BelowAsync(unit, period.Kind, cancellation);
        var papers = await db.Papers.AsNoTracking().Of(period).HandedIn().ToDictionaryAsync(paper => paper.UnitId, cancellation);
        var there = below.Where(one => papers.ContainsKey(one.Id)).Select(one => papers[one.Id]).ToList();
        var read = there.ConvertAll(paper => (Paper: FrozenPaper.Read(paper.Frozen!), Hash: paper.Hash!));

        // People of the unit itself, and of units below that write no such paper.
        var own = (await db.Units.AsNoTracking().Where(one => one.Path.StartsWith(unit.Path)).ToListAsync(cancellation))
            .Where(one => !below.Exists(one.IsWithin)).Select(one => one.Id).ToList();
        var rest = await CountAsync(unit, own, period, cancellation);
        var cells = await PeopleAsync(period, cancellation);
        var missing = below.Where(one => !papers.ContainsKey(one.Id)).Select(one => one.Name).ToList();
        return draft with
        {
            Figures = PaperSum.Of(draft.Figures.AsOf, [.. read.Select(one => one.Paper.Figures), rest], missing.Count == 0, category => cells.Tells(unit, category)),
            Parts = [.. read.Select(one => new PaperPart(one.Paper.Unit, one.Hash, one.Paper.Figures.ForAbove())), new PaperPart(unit.Name, "", Unsorted(rest))],
            Missing = missing,
        };
    }

    private async Task<PaperFigures> CountAsync(Unit unit, IReadOnlyCollection<long> units, PaperPeriod period, CancellationToken cancellation)
    {
        var reckoning = new PaperReckoning(db, clock, units, period);
        return period.Kind switch
        {
            PaperKind.MonthlySheet => await reckoning.SheetAsync(cancellation),
            PaperKind.HalfYearCheck => await reckoning.CheckAsync(unit, cancellation),
            _ => await reckoning.SummaryAsync(await PeopleAsync(period, cancellation), unit, cancellation),
        };
    }

    /// <summary>A unit above the branch knows its people by figures alone, in its own paper too.</summary>
    private static PaperFigures Told(PaperFigures figures) => figures with
    {
        Summary = figures.Summary is { } summary ? (summary with { Collected = PaperSum.Large(summary.Collected), TellsCollected = true }).ForAbove() : null,
    };

    /// <summary>Of a unit's own people alone: what is told apart by category is so for the whole unit.</summary>
    private static PaperFigures Unsorted(PaperFigures figures) => figures with
    {
        Summary = figures.Summary is { } summary ? summary with { Collected = [], People = [] } : null,
    };

    private async Task<BefriendedCells> PeopleAsync(PaperPeriod period, CancellationToken cancellation)
    {
        var lastEnd = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddDays(-1);
        var day = lastEnd < period.PeopleOn ? lastEnd : period.PeopleOn;
        if (!people.TryGetValue(day, out var cells))
            people[day] = cells = await BefriendedCells.OnAsync(db, day, cancellation);
        return cells;
    }
}
