using DocumentFormat.OpenXml.Wordprocessing;
using LiaisonBot.Documents.Packages;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Documents.Word;

/// <summary>What a document needs beside its text.</summary>
internal static class WordParts
{
    public const string Document = "word/document.xml";
    public const string FooterId = "rIdFooter";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static string TextType => $"{Main}.document.main+xml";

    public static void WriteBeside(PackageFile package, PaperLanguage language, bool isWide)
    {
        package.Relate("", "rIdMain", PartWriting.Relation("officeDocument"), Document);
        Write("styles", "rIdStyles", WordStyles.All(language, isWide));
        Write("settings", "rIdSettings", Settings());
        Write("fontTable", "rIdFonts", FontsOf(Typography.Of(language)));
        Write("footer", FooterId, PageNumber());

        void Write(string name, string id, DocumentFormat.OpenXml.OpenXmlElement root)
        {
            package.Relate(Document, id, PartWriting.Relation(name), $"{name}.xml");
            package.Write($"word/{name}.xml", $"{Main}.{name}+xml", root);
        }
    }

    private static Settings Settings() => new(
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));

    /// <summary>The office's own faces are not on every machine: with each stands the one that is.</summary>
    private static Fonts FontsOf(Typography type) => new(type.Faces.Select(face => new Font(
        new AltName { Val = face.Instead },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = FontFamilyValues.Auto },
        new Pitch { Val = FontPitchValues.Variable })
    {
        Name = face.Chinese,
    }));

    /// <summary>— 1 —</summary>
    private static Footer PageNumber() => new(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Footer }),
        Plain("— "),
        new SimpleField(Plain("1")) { Instruction = " PAGE " },
        Plain(" —")));

    private static Run Plain(string text) => new(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve });
}
