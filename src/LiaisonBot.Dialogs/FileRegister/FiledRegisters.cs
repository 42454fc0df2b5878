using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents.Papers;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>
/// The registers that were filed in a time, each as it was frozen: in chat those of the asker's own general branches and of those right below;
/// whoever runs the machine has those of a unit with all below.
/// </summary>
internal static class FiledRegisters
{
    public static async Task<ExportDraft> DraftAsync(ExportOrder order, CancellationToken cancellation)
    {
        var words = order.Turn.Words;
        var filed = await FoundAsync(order, cancellation);
        var paper = new Paper(words["filing.export"], [.. filed.SelectMany(one => Blocks(one, filed.Count > 1, words))])
        {
            Language = words.Language.OnPaper(),
            IsWide = true,
            Below = words.Below(order, filed.Select(one => one.Content.Unit).Distinct()),
        };
        if (filed.Count == 0)
            paper = paper with { Blocks = [new Paragraph(words["filing.export.none"])] };
        return new ExportDraft(paper, filed.Sum(one => one.Content.Count + one.Content.Ended.Count), string.Join(' ', filed.Select(one => $"unit:{one.UnitId}").Distinct()));
    }

    private static async Task<List<Filed>> FoundAsync(ExportOrder order, CancellationToken cancellation)
    {
        var (first, last, db) = (order.First, order.Last, order.Turn.Db);
        IReadOnlyCollection<long> units = order.Unit is { } root
            ? await db.Units.Within(root).Select(unit => unit.Id).ToListAsync(cancellation)
            : [.. (await UnitScope.OfAsync(order.Turn)).Seen(FilingRecords.Filing).Select(unit => unit.Id)];
        return await (
            from filing in db.RegisterFilings.AsNoTracking().Standing()
            where units.Contains(filing.UnitId) && filing.FiledOn >= first && filing.FiledOn <= last
            join unit in db.Units on filing.UnitId equals unit.Id
            join person in db.People on filing.FiledById equals person.Id
            orderby unit.Path, filing.Number
            select new Filed(unit.Id, FrozenRegister.Read(filing.Frozen), new PaperStamp(person.Name, filing.FiledOn, filing.Hash))).ToListAsync(cancellation);
    }

    private static IEnumerable<Block> Blocks(Filed filed, bool isOneOfSeveral, Wording words)
    {
        var content = filed.Content;
        if (isOneOfSeveral)
            yield return new Heading(1, content.Unit);
        yield return new Paragraph(ListCard.Filed(new FiledLine(content.Number, content.FiledOn, content.Count), words));
        yield return Table.Of(content.Unit, Columns(words), content.Pairings.Select((pairing, place) => Row(pairing, place + 1, words)))
            with
        { WhenEmpty = words["filing.export.empty"] };
        if (content.Before is { } before)
        {
            yield return new Heading(2, words["filing.export.ended"]);
            yield return Table.Of(words["filing.export.ended"], EndedColumns(words), content.Ended.Select((pairing, place) => EndedRow(pairing, place + 1)))
                with
            { WhenEmpty = words.Say("filing.export.none_ended", ("day", before.FiledOn)) };
        }

        yield return new Heading(2, words["filing.export.branches"]);
        yield return Table.Of(words["filing.export.branches"], BranchColumns(words), content.Branches.Select(IReadOnlyList<Cell> (branch) =>
            [Cell.Of(branch.Name), Cell.Of(branch.Pairings.Count), Cell.Of(branch.MembersWithout), Cell.Of(branch.ColleaguesWithout)]));
        yield return new Paragraph(PaperPages.Stamp(filed.Stamp, words));
    }

    private static IReadOnlyList<Column> Columns(Wording words) =>
    [
        words.Column("paper.column.place", 6), words.Column("filing.column.branch", 18), words.Column("paper.column.member", 9),
        words.Column("paper.column.colleague", 11), words.Column("paper.column.origin", 14), words.Column("paper.column.batch", 10),
        words.Column("paper.column.from", 14), words.Column("filing.column.change", 12),
    ];

    private static IReadOnlyList<Cell> Row(RegisteredPairing pairing, int place, Wording words) =>
    [
        Cell.Of(place), Cell.Of(pairing.Branch), Cell.Of(pairing.Member), Cell.Of(pairing.Colleague), Cell.Of(words.Term(pairing.Origin)),
        Cell.Of(pairing.Batch), Cell.Of(pairing.StartedOn), pairing.Change == RegisterChange.Same ? Cell.Empty : Cell.Of(words[$"filing.change.{Literals<RegisterChange>.Write(pairing.Change)}"]),
    ];

    private static IReadOnlyList<Column> EndedColumns(Wording words) =>
    [
        words.Column("paper.column.place", 6), words.Column("filing.column.branch", 18), words.Column("paper.column.member", 9),
        words.Column("paper.column.colleague", 11), words.Column("paper.column.from", 14), words.Column("paper.column.to", 14),
    ];

    private static IReadOnlyList<Cell> EndedRow(RegisteredPairing pairing, int place) =>
    [
        Cell.Of(place), Cell.Of(pairing.Branch), Cell.Of(pairing.Member), Cell.Of(pairing.Colleague), Cell.Of(pairing.StartedOn), Cell.Of(pairing.EndedOn),
    ];

    private static IReadOnlyList<Column> BranchColumns(Wording words) =>
    [
        words.Column("filing.column.branch", 24), words.Column("filing.column.pairings", 10), words.Column("filing.column.members", 16),
        words.Column("filing.column.colleagues", 16),
    ];

    private sealed record Filed(long UnitId, FrozenRegister Content, PaperStamp Stamp);
}
