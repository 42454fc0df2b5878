using LiaisonBot.Documents.Csv;
using LiaisonBot.Documents.Papers;
using LiaisonBot.Documents.Sheets;
using LiaisonBot.Documents.Word;

namespace LiaisonBot.Documents;

/// <summary>Turns papers into files. Rows are read and written one after the other, so a paper may be longer than memory is large.</summary>
public static class PaperWriter
{
    /// <summary>Writes the paper into a stream, which stays open; how many rows its tables have.</summary>
    public static Task<int> WriteAsync(Paper paper, PaperFormat format, Stream to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(to);
        return format switch
        {
            PaperFormat.Docx => WordFile.WriteAsync(paper, to, cancellation),
            PaperFormat.Xlsx => SheetFile.WriteAsync(paper, to, cancellation),
            PaperFormat.Csv => CsvFile.WriteAsync(paper, to, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
}
