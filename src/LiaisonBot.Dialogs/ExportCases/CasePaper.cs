using System.Runtime.CompilerServices;
using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents.Papers;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ExportCases;

/// <summary>
/// The cases that the asker may see, by the rights and the words of their list: of their units for those who look after some, their own for
/// everybody else. A name stands in it only as far as it may travel.
/// </summary>
internal static class CasePaper
{
    /// <summary>So many cases with their names are in memory at a time.</summary>
    private const int Together = 200;

    public static async Task<ExportDraft> DraftAsync(ExportOrder order, CancellationToken cancellation)
    {
        var scope = await ScopeAsync(order);
        var ids = await Within(order, scope.Cases)
            .OrderBy(one => one.Year).ThenBy(one => one.Serial)
            .Select(one => one.Id).ToListAsync(cancellation);
        var words = order.Turn.Words;
        var table = new Table(words["casepaper.sheet"], Columns(words), RowsAsync(order.Turn, scope, ids, cancellation)) { WhenEmpty = words["casepaper.none"] };
        var paper = new Paper(words["casepaper.title"], [table])
        {
            Language = words.Language.OnPaper(),
            Below = words.Below(order, scope.Whose),
            IsWide = true,
        };
        return new ExportDraft(paper, ids.Count, scope.Audited);
    }

    private static async Task<CaseScope> ScopeAsync(ExportOrder order)
    {
        var turn = order.Turn;
        var desk = await CaseDesk.OpenAsync(turn);
        if (order.Unit is { } unit)
            return new CaseScope(desk, turn.CasesOfUnits(desk.Ladder, [unit.Id]), new CaseReader(0, desk.Ladder.OwnedBy([unit.Id])), $"unit:{unit.Id}", unit.Name);
        var held = turn.Me.UnitsWith(Reach.Keepers).ToList();
        if (held.Count == 0)
            return new CaseScope(desk, turn.OwnCases(), desk.Reader, $"person:{turn.Me.Id}", turn.Me.Person.Name);
        var names = turn.Words.Language == Language.Chinese ? "、" : ", ";
        return new CaseScope(
            desk,
            turn.CasesOfMyUnits(desk.Ladder),
            desk.Reader,
            ExportRecords.Scope(held),
            string.Join(names, held.Select(id => desk.Ladder.UnitOf(id).Name)));
    }

    private static IQueryable<Case> Within(ExportOrder order, IQueryable<Case> cases)
    {
        var clock = order.Turn.Clock;
        var end = clock.StartOf(order.Last.AddDays(1));
        var until = cases.Where(one => one.RaisedAt < end);
        if (order.From is not { } from)
            return until;
        var start = clock.StartOf(from);
        return until.Where(one => one.RaisedAt >= start);
    }

    private static async IAsyncEnumerable<IReadOnlyList<Cell>> RowsAsync(
        Turn turn, CaseScope scope, List<long> ids, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var some in ids.Chunk(Together).Select(chunk => chunk.ToList()))
        {
            var cases = await turn.Db.Cases.AsNoTracking().Whole().Where(one => some.Contains(one.Id)).ToListAsync(cancellation);
            var views = await turn.ListAsync(scope.Desk, [.. cases.OrderBy(one => some.IndexOf(one.Id))], scope.Reader);
            foreach (var view in views)
                yield return Row(view, turn.Words);
        }
    }

    private static IReadOnlyList<Column> Columns(Wording words) =>
    [
        words.Column("casepaper.number", 14), words.Column("casepaper.state", 12), words.Column("casepaper.kind", 8), words.Column("casepaper.category", 10),
        words.Column("casepaper.urgency", 12), words.Column("casepaper.raised", 14), words.Column("casepaper.whom", 12), words.Column("casepaper.text", 30),
        words.Column("casepaper.unit", 12), words.Column("casepaper.taken", 10), words.Column("casepaper.due", 14), words.Column("casepaper.overdue", 8),
        words.Column("casepaper.answer", 22),
    ];

    private static IReadOnlyList<Cell> Row(CaseView view, Wording words) =>
    [
        Cell.Of(view.Number), Cell.Of(words.Term(view.State)), Cell.Of(words.Term(view.Kind)), Cell.Of(words.Term(view.Category)),
        Cell.Of(words.Term(view.Urgency)), Cell.Of(view.RaisedOn), Cell.Of(words.Whom(view)), Cell.Of(view.Text),
        Cell.Of(view.Unit), Cell.Of(view.TakenBy), Cell.Of(view.DueOn), Cell.Of(view.IsOverdue ? words["casepaper.overdue.yes"] : null),
        Cell.Of(view.Answer),
    ];

    /// <summary>Which cases, and who reads them.</summary>
    private sealed record CaseScope(CaseDesk Desk, IQueryable<Case> Cases, CaseReader Reader, string Audited, string Whose);
}
