using CsvHelper;
using LiaisonBot.Documents.Papers;
using LiaisonBot.Documents.Texts;

namespace LiaisonBot.Documents.Csv;

/// <summary>The tables of a paper for other programs: UTF-8 with its mark, so that spreadsheets read Chinese; formulas neutralised.</summary>
internal static class CsvFile
{
    /// <summary>How many rows it wrote.</summary>
    public static async Task<int> WriteAsync(Paper paper, Stream to, CancellationToken cancellation)
    {
        var rows = 0;

        // Formulas are looked for here and not by the writer, which does not know the full-width signs that begin one as well.
        await using var csv = CsvWriter.Create(to, new CsvWriterOptions { WriteByteOrderMark = true, ValidateFieldCount = false }, leaveOpen: true);
        foreach (var table in paper.Tables)
        {
            foreach (var column in table.Columns)
                csv.WriteField(SafeText.ForCsv(column.Title));
            await csv.EndRecordAsync(cancellation);
            await foreach (var row in table.Rows.WithCancellation(cancellation))
            {
                foreach (var cell in row)
                    csv.WriteField(cell is Cell.Words(var words) ? SafeText.ForCsv(words) : SafeText.Plain(cell));
                await csv.EndRecordAsync(cancellation);
                rows++;
            }
        }

        return rows;
    }
}
