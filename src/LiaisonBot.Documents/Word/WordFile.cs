using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LiaisonBot.Documents.Packages;
using LiaisonBot.Documents.Papers;
using LiaisonBot.Documents.Texts;
using PaperParagraph = LiaisonBot.Documents.Papers.Paragraph;
using PaperTable = LiaisonBot.Documents.Papers.Table;

namespace LiaisonBot.Documents.Word;

/// <summary>A paper as a document for Word and LibreOffice, written block by block.</summary>
internal static class WordFile
{
    /// <summary>How many rows its tables have.</summary>
    public static async Task<int> WriteAsync(Paper paper, Stream to, CancellationToken cancellation)
    {
        using var package = new PackageFile(to);
        package.WriteTitle(SafeText.Clean(paper.Title));
        WordParts.WriteBeside(package, paper.Language, paper.IsWide);
        var rows = await WriteTextAsync(package, paper, cancellation);
        package.Finish();
        return rows;
    }

    private static async Task<int> WriteTextAsync(PackageFile package, Paper paper, CancellationToken cancellation)
    {
        var page = PageLayout.Of(paper.IsWide);
        using var writer = OpenXmlWriter.Create(package.Begin(WordParts.Document, WordParts.TextType));
        writer.WriteStartDocument(true);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        WriteHead(writer, paper, page.TextWidth);
        var rows = 0;
        var headings = 0;
        foreach (var block in paper.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    writer.WriteElement(WordText.Heading(heading, ++headings, paper.Language));
                    break;
                case PaperParagraph paragraph:
                    WriteAll(writer, WordText.Paragraphs(paragraph.Text, WordStyles.Body, paper.Language));
                    break;
                case Note note:
                    WriteAll(writer, WordText.Paragraphs(note.Text, WordStyles.Note, paper.Language));
                    break;
                case PaperTable table:
                    rows += await new WordTable(writer, table, page.TextWidth, paper.Language).WriteAsync(cancellation);
                    break;
            }
        }

        writer.WriteElement(page.Section(WordParts.FooterId));
        writer.WriteEndElement();
        writer.WriteEndElement();
        return rows;
    }

    private static void WriteHead(OpenXmlWriter writer, Paper paper, int width)
    {
        WriteAll(writer, WordText.Paragraphs(paper.Title, WordStyles.Title, paper.Language));
        if (paper.Below is { } below)
            WriteAll(writer, WordText.Paragraphs(below, WordStyles.Below, paper.Language));
        if (paper.NeedsContents)
            WriteAll(writer, WordText.Contents(paper, width));
    }

    private static void WriteAll(OpenXmlWriter writer, IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
            writer.WriteElement(element);
    }
}
