using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ExportPapers;

/// <summary>
/// Units' papers of a kind, each as it was frozen: in chat those of the asker's own units, and of the units right below as the level above is
/// told them; whoever runs the machine has those of a unit with all below.
/// </summary>
internal static class FiledPapers
{
    public static async Task<ExportDraft> DraftAsync(ExportOrder order, IReadOnlyList<PaperKind> kinds, string name, CancellationToken cancellation)
    {
        var own = await OwnAsync(order);
        var scope = new FiledScope(own.Select(unit => unit.Name), ExportRecords.Scope(own.Select(unit => unit.Id)));
        return FiledFile.Draft(order, name, scope, await FiledAsync(order, own, kinds, cancellation));
    }

    private static async Task<IReadOnlyList<Unit>> OwnAsync(ExportOrder order)
    {
        if (order.Unit is { } named)
            return [named];
        var scope = await UnitScope.OfAsync(order.Turn);
        return [.. scope.Units.Where(scope.Sees)];
    }

    private static async Task<IEnumerable<FiledDocument>> FiledAsync(
        ExportOrder order, IReadOnlyList<Unit> own, IReadOnlyList<PaperKind> kinds, CancellationToken cancellation)
    {
        var db = order.Turn.Db;
        var (ids, root) = (own.Select(unit => unit.Id).ToList(), order.Unit);
        var units = root is null
            ? db.Units.Where(unit => ids.Contains(unit.Id) || (unit.ParentId != null && ids.Contains(unit.ParentId.Value)))
            : db.Units.Within(root);
        var rows = await (
            from paper in db.Papers.AsNoTracking().HandedIn().Near(order)
            where kinds.Contains(paper.Kind)
            join unit in units on paper.UnitId equals unit.Id
            join person in db.People on paper.HandedInById equals person.Id
            orderby unit.Path, paper.Period, paper.Kind
            select new { Paper = paper, person.Name }).ToListAsync(cancellation);
        return rows.Select(row => Read(order, row.Paper, row.Name, isOwn: root is not null || ids.Contains(row.Paper.UnitId)));
    }

    private static FiledDocument Read(ExportOrder order, Paper paper, string by, bool isOwn)
    {
        var turn = order.Turn;
        var content = FrozenPaper.Read(paper.Frozen!);
        var stamp = new PaperStamp(by, turn.Clock.DayOf(paper.HandedInAt!.Value), paper.Hash!);
        return new FiledDocument(content.Figures.AsOf, PaperPages.Of(isOwn ? content : content.ForAbove(), stamp, turn.Programme, turn.Words));
    }
}
