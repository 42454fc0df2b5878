using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LiaisonBot.Documents.Papers;
using LiaisonBot.Documents.Texts;
using TextParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace LiaisonBot.Documents.Word;

/// <summary>Paragraphs, headings that can be gone to, and the list of them.</summary>
internal static class WordText
{
    public static IEnumerable<TextParagraph> Paragraphs(string text, string style, PaperLanguage language, JustificationValues? side = null) =>
        SafeText.Clean(text).Split('\n').Select(line => new TextParagraph(Properties(style, side), RunOf(line, language)));

    public static TextParagraph Heading(Heading heading, int number, PaperLanguage language)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        return new TextParagraph(
            Properties(WordStyles.HeadingOf(heading.Level)),
            new BookmarkStart { Id = id, Name = Mark(number) },
            RunOf(SafeText.Clean(heading.Text).Replace('\n', ' '), language),
            new BookmarkEnd { Id = id });
    }

    /// <summary>The headings with their pages, which the program that opens the paper counts.</summary>
    public static IEnumerable<TextParagraph> Contents(Paper paper, int width)
    {
        yield return new TextParagraph(Properties(WordStyles.ContentsTitle), RunOf(paper.Language == PaperLanguage.Chinese ? "目　　录" : "Contents", paper.Language));
        var number = 0;
        foreach (var heading in paper.Headings)
            yield return Entry(heading, ++number, width, paper.Language);
        yield return new TextParagraph(new Run(new Break { Type = BreakValues.Page }));
    }

    private static TextParagraph Entry(Heading heading, int number, int width, PaperLanguage language) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = WordStyles.Contents },
            new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = width }),
            new Indentation { Left = heading.Level == 1 ? "0" : "560" }),
        new Hyperlink(
            RunOf(SafeText.Clean(heading.Text).Replace('\n', ' '), language),
            new Run(new TabChar()),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
            new Run(new FieldCode($" PAGEREF {Mark(number)} \\h ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            RunOf("1", language),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }))
        {
            Anchor = Mark(number),
            History = true,
        });

    /// <summary>Marks that both scripts have, such as “ and …, are Chinese ones in a Chinese paper.</summary>
    private static Run RunOf(string line, PaperLanguage language)
    {
        var run = language == PaperLanguage.Chinese
            ? new Run(new RunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia }))
            : new Run();
        foreach (var (place, part) in line.Split('\t').Index())
        {
            if (place > 0)
                run.Append(new TabChar());
            run.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static ParagraphProperties Properties(string style, JustificationValues? side = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (side is { } given)
            properties.Append(new Justification { Val = given });
        return properties;
    }

    private static string Mark(int number) => $"_heading{number.ToString(CultureInfo.InvariantCulture)}";
}
