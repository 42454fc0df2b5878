namespace LiaisonBot.Documents;

/// <summary>The kinds of file that a paper can become.</summary>
public enum PaperFormat
{
    /// <summary>A text for Word and LibreOffice.</summary>
    Docx,

    /// <summary>A workbook, a sheet for each table.</summary>
    Xlsx,

    /// <summary>The tables for other programs.</summary>
    Csv,
}

public static class PaperFormats
{
    /// <summary>How its files' names end, without the dot.</summary>
    public static string Ending(this PaperFormat format) => format switch
    {
        PaperFormat.Docx => "docx",
        PaperFormat.Xlsx => "xlsx",
        PaperFormat.Csv => "csv",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static string ContentType(this PaperFormat format) => format switch
    {
        PaperFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        PaperFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        PaperFormat.Csv => "text/csv; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The format that a file's name asks for; null when it asks for none that there is.</summary>
    public static PaperFormat? OfFile(string name) =>
        Enum.GetValues<PaperFormat>().Cast<PaperFormat?>()
            .FirstOrDefault(format => name.EndsWith("." + format!.Value.Ending(), StringComparison.OrdinalIgnoreCase));
}
