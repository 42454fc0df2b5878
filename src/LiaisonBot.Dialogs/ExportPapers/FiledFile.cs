using System.Globalization;
using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Documents.Papers;
using Written = LiaisonBot.Documents.Papers.Paper;

namespace LiaisonBot.Dialogs.ExportPapers;

/// <summary>What was handed in, as people read it.</summary>
/// <param name="AsOf">The day as of which its figures were counted.</param>
/// <param name="Document">The rest.</param>
internal sealed record FiledDocument(DateOnly AsOf, PaperDocument Document);

/// <summary>Whose papers stand in a file.</summary>
/// <param name="Names">As its readers call them.</param>
/// <param name="Audited">As the audit does.</param>
internal sealed record FiledScope(IEnumerable<string> Names, string Audited);

/// <summary>Papers of a time in one file: one by itself is the document, of several each stands under its title.</summary>
internal static class FiledFile
{
    /// <summary>
    /// Those that can be of the time, so that what is frozen in the others is not read. A period's name begins with the year in which it
    /// closes, which may be some days after it was counted and handed in.
    /// </summary>
    public static IQueryable<TRow> Near<TRow>(this IQueryable<TRow> rows, ExportOrder order)
        where TRow : PaperRow
    {
        if (order.From is not { Year: var first })
            return rows;
        var years = Enumerable.Range(first, order.Last.Year - first + 2).Select(year => year.ToString(CultureInfo.InvariantCulture)).ToList();
        return rows.Where(row => years.Contains(row.Period.Substring(0, 4)));
    }

    /// <param name="order">Of which time.</param>
    /// <param name="name">The key of what several are called.</param>
    /// <param name="scope">Whose.</param>
    /// <param name="filed">Of that time and of others, in the order in which they stand.</param>
    public static ExportDraft Draft(ExportOrder order, string name, FiledScope scope, IEnumerable<FiledDocument> filed)
    {
        var words = order.Turn.Words;
        var documents = filed.Where(one => one.AsOf >= order.First && one.AsOf <= order.Last).Select(one => one.Document).ToList();
        var paper = documents is [var only]
            ? new Written(only.Title, [.. FiledBlocks.Of(only, level: 1, words)]) { Below = only.Subtitle }
            : new Written(words[name], [.. documents.SelectMany(document => FiledBlocks.WithTitle(document, words))]) { Below = words.Below(order, scope.Names) };
        if (documents.Count == 0)
            paper = paper with { Blocks = [new Paragraph(words["filed.none"])] };

        // A paper of figures alone has no rows, and is something all the same.
        var rows = documents.Sum(document => document.Blocks.OfType<PaperTable>().Sum(table => table.Rows.Count));
        return new ExportDraft(paper with { Language = words.Language.OnPaper() }, Math.Max(rows, documents.Count), scope.Audited);
    }
}
