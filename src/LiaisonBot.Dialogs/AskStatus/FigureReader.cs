using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>Reads a question's figure at every unit of the asker's scope, and which of these are too small to be told.</summary>
/// <param name="db">Where the records are.</param>
/// <param name="clock">The programme's: in its days cases are counted.</param>
/// <param name="scope">The asker's.</param>
/// <param name="reached">The ids of the cases that have reached the asker.</param>
internal sealed class FigureReader(LiaisonDb db, ProgrammeClock clock, StatusScope scope, IQueryable<long> reached)
{
    private readonly Dictionary<(PersonKind Side, DateOnly Day), List<Row>> paired = [];
    private readonly List<long> ids = [.. scope.Units.Select(unit => unit.Id)];

    /// <summary>The pairings of all these units.</summary>
    public PairingReader Pairings => field ??= new PairingReader(db, Units);

    private IQueryable<Unit> Units => db.Units.Where(unit => ids.Contains(unit.Id));

    /// <param name="question">What is asked; its units do not matter here.</param>
    /// <param name="span">The days asked for.</param>
    public async Task<UnitFigure> ReadAsync(StatusQuestion question, Span span)
    {
        var counted = await CountedAsync(question, span);
        return new UnitFigure(new UnitTallies(scope.Units, counted), new SmallCells(scope.Units, await SizesAsync(question, span, counted)));
    }

    /// <summary>The cases of a question on these days.</summary>
    public IQueryable<CountedCase> CasesOf(StatusQuestion question, Span span)
    {
        var cases = question switch
        {
            { Measure: Measure.Collected } => db.CollectedCases(Units, span.Begin(clock), span.End(clock)),
            { Stage: Stage.Solved or Stage.NotSolvable } => db.EndedCases(Units, question.Stage == Stage.Solved, span.Begin(clock), span.End(clock)),
            _ => db.PendingCases(Units, span.IsToday ? null : span.End(clock)),
        };
        if (question.Kind is { } kind)
            cases = cases.Where(one => one.Kind == kind);

        // What troubles people tells who they are: by category those alone are counted that the asker can see anyway.
        if (question.About is { } about)
            cases = cases.Where(one => one.Category == about && reached.Contains(one.Id));
        if (question.Stage == Stage.Overdue)
            cases = cases.Overdue(db, span.To);
        if (question.Condition is { Of: Quantity.Days } age)
            cases = Aged(cases, age, span);
        return cases;
    }

    public IQueryable<CountedTalk> TalksOf(StatusQuestion question, Span span)
    {
        var talks = db.OwedTalks(Units, span.To);
        return question.Stage == Stage.Overdue ? talks.Where(talk => talk.DueOn < span.To) : talks;
    }

    /// <summary>The collection rounds that were opened on these days.</summary>
    public IQueryable<CountedRound> RoundsIn(Span span) => db.RoundsHeld(Units, span.From, span.To);

    /// <summary>What these rounds asked.</summary>
    public IQueryable<RoundPairing> AnswersIn(Span span) => db.PairingsAsked(Units, span.From, span.To);

    public IQueryable<CountedPerson> PeopleOf(StatusQuestion question, Span span)
    {
        var people = db.PairedPeople(Units, question.Side ?? PersonKind.Colleague, span.To);
        return question.People is { } category ? people.In(db, category, span.To) : people;
    }

    private async Task<IReadOnlyList<(long UnitId, bool IsPart)>> CountedAsync(StatusQuestion question, Span span) => question.Measure switch
    {
        Measure.Coverage => [.. (await Pairings.DoingAsync(question, span)).Where(one => one.IsMet || !one.IsExcused).Select(one => (one.UnitId, one.IsMet))],
        Measure.Never => [.. (await Pairings.DoingAsync(question, span)).Where(one => one.IsLasting).Select(one => (one.UnitId, !one.WasEverMet))],
        Measure.Talks => Rows(await TalksOf(question, span).Select(one => new Row(one.UnitId, one.DueOn < span.To)).ToListAsync()),
        Measure.Paired => Rows(await PairedAsync(question, span)),
        Measure.Unpaired => [.. (await PairedAsync(question, span)).Select(one => (one.UnitId, !one.IsPart))],
        Measure.Collected => Rows(await CasesOf(question, span)
            .Select(one => new Row(one.UnitId, one.State == CaseState.ClosedConfirmed || one.State == CaseState.ClosedUnconfirmed)).ToListAsync()),
        Measure.Cases => await CasesCountedAsync(question, span),
        Measure.Rounds => Rows(await RoundsIn(span).Select(one => new Row(one.UnitId, one.IsOpen)).ToListAsync()),
        Measure.Asked => Rows(await AnswersIn(span).Select(one => new Row(one.UnitId, one.AnsweredOn != null)).ToListAsync()),
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    /// <summary>People of a side and whether they are paired; of a day read once: most of an overview's figures ask for it.</summary>
    private async Task<List<Row>> PairedAsync(StatusQuestion question, Span span)
    {
        var side = question.Side ?? PersonKind.Colleague;
        if (question.People is null && paired.TryGetValue((side, span.To), out var known))
            return known;
        var found = await PeopleOf(question, span).Select(one => new Row(one.UnitId, one.IsPaired)).ToListAsync();
        if (question.People is null)
            paired[(side, span.To)] = found;
        return found;
    }

    /// <summary>What is overdue is known of today alone: a deadline moves with each rung.</summary>
    private async Task<IReadOnlyList<(long UnitId, bool IsPart)>> CasesCountedAsync(StatusQuestion question, Span span)
    {
        var cases = CasesOf(question, span);
        if (!span.IsToday || question.Stage is Stage.Solved or Stage.NotSolvable)
            return Rows(await cases.Select(one => new Row(one.UnitId, false)).ToListAsync());
        var overdue = db.Cases.Overdue(span.To);
        return Rows(await cases.Select(one => new Row(one.UnitId, overdue.Any(other => other.Id == one.Id))).ToListAsync());
    }

    private IQueryable<CountedCase> Aged(IQueryable<CountedCase> cases, Condition age, Span span)
    {
        // A case of so many days was raised on the day that many days before; whole days, as people count them.
        var day = span.To.AddDays(-Math.Min(age.Number, span.To.DayNumber - 1));
        var begin = new Span(day, day, IsToday: false).Begin(clock);
        var end = new Span(day, day, IsToday: false).End(clock);
        return age.Is switch
        {
            Comparison.Above => cases.Where(one => one.RaisedAt < begin),
            Comparison.AtLeast => cases.Where(one => one.RaisedAt < end),
            Comparison.Below => cases.Where(one => one.RaisedAt >= end),
            Comparison.AtMost => cases.Where(one => one.RaisedAt >= begin),
            _ => throw new ArgumentOutOfRangeException(nameof(age)),
        };
    }

    /// <summary>How many people each unit's own figure is about, unless the asker knows them by name: see <see cref="SmallCells"/>.</summary>
    private async Task<IReadOnlyDictionary<long, int[]>> SizesAsync(
        StatusQuestion question, Span span, IReadOnlyList<(long UnitId, bool IsPart)> counted)
    {
        // How often a branch collected is said of nobody.
        if (question.About is not null || question.Measure == Measure.Rounds)
            return new Dictionary<long, int[]>();
        var sizes = question switch
        {
            { People: not null } => await OfCategoryAsync(question, span, counted),
            { Measure: Measure.Talks or Measure.Cases or Measure.Collected } => Sizes([.. await PeopleThereAsync(span)]),
            _ => Sizes([.. counted.Select(one => new Row(one.UnitId, one.IsPart))]),
        };
        return sizes.Where(size => !scope.Named.Contains(size.Key)).ToDictionary();
    }

    /// <summary>Of a category three groups are told apart: those the figure is about, the rest of the category, and everybody else.</summary>
    private async Task<Dictionary<long, int[]>> OfCategoryAsync(StatusQuestion question, Span span, IReadOnlyList<(long UnitId, bool IsPart)> counted)
    {
        var all = (await CountedAsync(question with { People = null }, span)).CountBy(one => one.UnitId).ToDictionary();
        var tallies = new UnitTallies(scope.Units, counted);
        return all.Keys.ToDictionary(id => id, id => tallies.Own(id) is var own ? new[] { own.Part, own.Rest, all[id] - own.Whole } : []);
    }

    private async Task<List<Row>> PeopleThereAsync(Span span) =>
    [
        .. await PairedAsync(new StatusQuestion(Measure.Paired) { Side = PersonKind.Member }, span),
        .. await PairedAsync(new StatusQuestion(Measure.Paired) { Side = PersonKind.Colleague }, span),
    ];

    private static Dictionary<long, int[]> Sizes(IEnumerable<Row> rows) =>
        rows.CountBy(row => row.UnitId).ToDictionary(count => count.Key, count => new[] { count.Value });

    private static List<(long UnitId, bool IsPart)> Rows(List<Row> rows) => rows.ConvertAll(row => (row.UnitId, row.IsPart));

    private sealed record Row(long UnitId, bool IsPart);
}
