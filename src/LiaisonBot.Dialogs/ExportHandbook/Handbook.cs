using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Dialogs.ExportHandbook;

/// <summary>
/// A member's own contacts, month by month, with their pairings before and, only in the file that they ask for themselves, their private notes
/// behind.
/// </summary>
internal static class Handbook
{
    public static async Task<ExportDraft> DraftAsync(ExportOrder order, CancellationToken cancellation)
    {
        var member = order.Member ?? order.Turn.Me.Person;
        var words = order.Turn.Words;
        var entries = await order.EntriesAsync(member.Id, cancellation);
        var pairings = await order.PairingsAsync(member.Id, cancellation);
        var notes = await order.OwnNotesAsync(cancellation);
        var unit = await order.Turn.Db.UnitOnAsync(member.Id, order.Turn.Today, cancellation);
        var paper = new Paper(
            words["handbook.title"],
            [.. Friends(pairings, words), .. Months(entries, words), .. Notes(entries, notes, words)])
        {
            Language = words.Language.OnPaper(),
            Below = words.Below(order, new[] { member.Name, unit?.Name }.OfType<string>()),
        };
        return new ExportDraft(paper, entries.Count + pairings.Count, $"person:{member.Id}");
    }

    private static IEnumerable<Block> Friends(IReadOnlyList<HandbookPairing> pairings, Wording words)
    {
        yield return new Heading(1, words["handbook.pairings"]);
        yield return Table.Of(
            words["handbook.pairings.sheet"],
            [
                words.Column("handbook.colleague", 10), words.Column("handbook.origin", 12), words.Column("handbook.batch", 10),
                words.Column("handbook.from", 13), words.Column("handbook.to", 13), words.Column("handbook.plan", 24),
            ],
            pairings.Select(IReadOnlyList<Cell> (one) =>
            [
                Cell.Of(one.Colleague), Cell.Of(words.Term(one.Origin)), Cell.Of(one.Batch), Cell.Of(one.From), Cell.Of(one.To), Cell.Of(one.Plan),
            ])) with
        { WhenEmpty = words["handbook.none"] };
    }

    private static IEnumerable<Block> Months(IReadOnlyList<HandbookEntry> entries, Wording words)
    {
        yield return new Heading(1, words["handbook.contacts"]);
        if (entries.Count == 0)
            yield return new Paragraph(words["handbook.contacts.none"]);
        foreach (var month in entries.GroupBy(entry => new DateOnly(entry.On.Year, entry.On.Month, 1)))
        {
            yield return new Heading(2, words.Say("handbook.month", ("month", words.Month(month.Key)), ("count", month.Count())));
            yield return Table.Of(
                words.ShortMonth(month.Key),
                [
                    words.Column("handbook.on", 13), words.Column("handbook.kind", 11), words.Column("handbook.colleague", 11),
                    words.Column("handbook.line", 30), words.Column("handbook.tasks", 15), words.Column("handbook.next", 13),
                ],
                month.Select(IReadOnlyList<Cell> (entry) =>
                [
                    Cell.Of(entry.On), Cell.Of(words.Term(entry.Kind)), Cell.Of(words.List(entry.Colleagues)),
                    Cell.Of(entry.Line), Cell.Of(words.Terms(entry.Tasks)), Cell.Of(entry.NextOn),
                ]));
        }
    }

    private static IEnumerable<Block> Notes(IReadOnlyList<HandbookEntry> entries, IReadOnlyDictionary<long, string> notes, Wording words)
    {
        if (notes.Count == 0)
            yield break;
        yield return new Heading(1, words["handbook.notes"]);
        yield return new Paragraph(words["handbook.notes.whose"]);
        foreach (var entry in entries.Where(entry => notes.ContainsKey(entry.Id)))
            yield return new Paragraph(words.Say("handbook.note", ("day", entry.On), ("names", words.List(entry.Colleagues)), ("note", notes[entry.Id])));
    }
}
