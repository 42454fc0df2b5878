using DocumentFormat.OpenXml.Wordprocessing;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Documents.Word;

/// <summary>The styles of a paper; the names are those that office programs know, so that navigation and screen readers find the headings.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Below = "Subtitle";
    public const string Body = "BodyText";
    public const string Note = "NoteText";
    public const string Contents = "TOC1";
    public const string ContentsTitle = "TOCHeading";
    public const string Cell = "TableText";
    public const string CellTitle = "TableTitle";
    public const string Footer = "Footer";

    public static string HeadingOf(int level) => level == 1 ? "Heading1" : "Heading2";

    public static Styles All(PaperLanguage language, bool isWide)
    {
        var type = Typography.Of(language);
        var tableSize = isWide ? Typography.WideTableSize : Typography.TableSize;
        return new Styles(
            Defaults(type),
            Paragraphs("Normal", "Normal", Lines(), Letters(type.Body, Typography.BodySize), isDefault: true),
            Paragraphs(Title, "Title", new ParagraphProperties(Lines().Spacing(0, 240), Side(JustificationValues.Center)), Letters(type.Title, Typography.TitleSize, type.IsBold)),
            Paragraphs(Below, "Subtitle", new ParagraphProperties(Lines().Spacing(0, 360), new ContextualSpacing(), Side(JustificationValues.Center)), Letters(type.Second, Typography.BodySize)),
            Paragraphs(Body, "Body Text", Indented(type, JustificationValues.Both), Letters(type.Body, Typography.BodySize)),
            Paragraphs(Note, "Note Text", new ParagraphProperties(Tight().Spacing(240, 0)), Letters(type.Table, Typography.TableSize)),
            Paragraphs("Heading1", "heading 1", Heading(type, 0), Letters(type.First, Typography.BodySize, type.IsBold)),
            Paragraphs("Heading2", "heading 2", Heading(type, 1), Letters(type.Second, Typography.BodySize, type.IsBold)),
            Paragraphs(ContentsTitle, "TOC Heading", new ParagraphProperties(Lines().Spacing(240, 240), Side(JustificationValues.Center)), Letters(type.First, Typography.BodySize, type.IsBold)),
            Paragraphs(Contents, "toc 1", Lines(), Letters(type.Body, 28)),
            Paragraphs(Cell, "Table Text", Tight(), Letters(type.Table, tableSize)),
            Paragraphs(CellTitle, "Table Title", new ParagraphProperties(Tight().Spacing(40, 40), Side(JustificationValues.Center)), Letters(type.First, tableSize, type.IsBold)),
            Paragraphs(Footer, "footer", new ParagraphProperties(Tight().Spacing(0, 0), Side(JustificationValues.Center)), Letters(type.Table, Typography.PageNumberSize)));
    }

    private static DocDefaults Defaults(Typography type) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            type.Body.Fonts(),
            new FontSize { Val = Text(Typography.BodySize) },
            new Languages { Val = "en-US", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault());

    private static Style Paragraphs(string id, string name, ParagraphProperties lines, StyleRunProperties letters, bool isDefault = false) =>
        new(
            new StyleName { Val = name },
            new PrimaryStyle(),
            new StyleParagraphProperties(lines.ChildElements.Select(child => child.CloneNode(true))),
            letters)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? true : null,
        };

    private static StyleRunProperties Letters(Face face, int size, bool bold = false)
    {
        var letters = new StyleRunProperties(face.Fonts());
        if (bold)
            letters.Append(new Bold());
        letters.Append(new FontSize { Val = Text(size) });
        letters.Append(new FontSizeComplexScript { Val = Text(size) });
        return letters;
    }

    private static ParagraphProperties Lines() => new(new SpacingBetweenLines { Line = Text(Typography.Line), LineRule = LineSpacingRuleValues.Exact });

    private static ParagraphProperties Tight() => new(new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto });

    /// <summary>Paragraphs follow each other line by line; a table keeps its distance from the last one.</summary>
    private static ParagraphProperties Indented(Typography type, JustificationValues side) => new(
        Lines().Spacing(0, 120),
        Indent(type),
        new ContextualSpacing(),
        Side(side));

    private static ParagraphProperties Heading(Typography type, int level) => new(
        new KeepNext(),
        new KeepLines(),
        new SpacingBetweenLines { Before = "120", After = "60", Line = Text(Typography.Line), LineRule = LineSpacingRuleValues.Exact },
        Indent(type),
        new OutlineLevel { Val = level });

    /// <summary>The length as well, for programs that do not count letters.</summary>
    private static Indentation Indent(Typography type) =>
        new() { FirstLineChars = type.Indent, FirstLine = Text(type.Indent * Typography.BodySize / 10) };

    private static SpacingBetweenLines Spacing(this ParagraphProperties lines, int before, int after)
    {
        var spacing = (SpacingBetweenLines)lines.GetFirstChild<SpacingBetweenLines>()!.CloneNode(true);
        spacing.Before = Text(before);
        spacing.After = Text(after);
        return spacing;
    }

    private static Justification Side(JustificationValues side) => new() { Val = side };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
