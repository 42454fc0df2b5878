using System.Globalization;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Documents.Papers;
using Microsoft.EntityFrameworkCore;
using Filed = LiaisonBot.Data.Papers.Paper;
using Written = LiaisonBot.Documents.Papers.Paper;

namespace LiaisonBot.Dialogs.ExportPapers;

/// <summary>
/// The papers of a kind whose period closed in a time, each as it was frozen: in chat those of the asker's own units, and of the units right
/// below as the level above is told them; whoever runs the machine has those of a unit with all below. One by itself is the document.
/// </summary>
internal static class FiledPapers
{
    public static async Task<ExportDraft> DraftAsync(ExportOrder order, IReadOnlyList<PaperKind> kinds, string name, CancellationToken cancellation)
    {
        var own = await OwnAsync(order, cancellation);
        var words = order.Turn.Words;
        var documents = (await FoundAsync(order, own, kinds, cancellation))
            .ConvertAll(one => PaperPages.Of(one.Content, one.Stamp, order.Turn.Programme, words));
        var paper = documents is [var only]
            ? new Written(only.Title, [.. FiledBlocks.Of(only, level: 1)]) { Below = only.Subtitle }
            : new Written(words[name], [.. documents.SelectMany(document => FiledBlocks.WithTitle(document))]) { Below = words.Below(order, own.Select(unit => unit.Name)) };
        if (documents.Count == 0)
            paper = paper with { Blocks = [new Paragraph(words["filed.none"])] };

        // A paper of figures alone has no rows, and is something all the same.
        var rows = documents.Sum(document => document.Blocks.OfType<PaperTable>().Sum(table => table.Rows.Count));
        return new ExportDraft(
            paper with { Language = words.Language.OnPaper() },
            Math.Max(rows, documents.Count),
            string.Join(' ', own.Select(unit => $"unit:{unit.Id}")));
    }

    private static async Task<List<Unit>> OwnAsync(ExportOrder order, CancellationToken cancellation)
    {
        if (order.Unit is { } named)
            return [named];
        var mine = order.Turn.Me.UnitsWith(Reach.Keepers).ToList();
        return await order.Turn.Db.Units.AsNoTracking().Where(unit => mine.Contains(unit.Id)).OrderBy(unit => unit.Path).ToListAsync(cancellation);
    }

    private static async Task<List<FiledPaper>> FoundAsync(
        ExportOrder order, IReadOnlyList<Unit> own, IReadOnlyList<PaperKind> kinds, CancellationToken cancellation)
    {
        var db = order.Turn.Db;
        var (ids, root) = (own.Select(unit => unit.Id).ToList(), order.Unit);
        var units = root is null
            ? db.Units.Where(unit => ids.Contains(unit.Id) || (unit.ParentId != null && ids.Contains(unit.ParentId.Value)))
            : db.Units.Within(root);

        // A period's name begins with the year in which it closes: the frozen papers of other years need not be read.
        var years = Enumerable.Range(order.First.Year, order.Last.Year - order.First.Year + 1).Select(year => year.ToString(CultureInfo.InvariantCulture)).ToList();
        var rows = await (
            from paper in db.Papers.AsNoTracking().HandedIn()
            where kinds.Contains(paper.Kind) && years.Contains(paper.Period.Substring(0, 4))
            join unit in units on paper.UnitId equals unit.Id
            join person in db.People on paper.HandedInById equals person.Id
            orderby unit.Path, paper.Period, paper.Kind
            select new { Paper = paper, person.Name }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => Read(order, row.Paper, row.Name, isOwn: root is not null || ids.Contains(row.Paper.UnitId)))
                .Where(one => one.Content.Closing >= order.First && one.Content.Closing <= order.Last),
        ];
    }

    private static FiledPaper Read(ExportOrder order, Filed paper, string by, bool isOwn)
    {
        var content = FrozenPaper.Read(paper.Frozen!);
        return new FiledPaper(isOwn ? content : content.ForAbove(), new PaperStamp(by, order.Turn.Clock.DayOf(paper.HandedInAt!.Value), paper.Hash!));
    }

    private sealed record FiledPaper(FrozenPaper Content, PaperStamp Stamp);
}
