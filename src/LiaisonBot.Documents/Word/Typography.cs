using DocumentFormat.OpenXml.Wordprocessing;
using LiaisonBot.Documents.Papers;

namespace LiaisonBot.Documents.Word;

/// <summary>
/// Letters and lines as Chinese offices set their papers (GB/T 9704: the title in 小标宋, the body in 仿宋 of size 3, 28 points a line, two
/// letters before a paragraph), and the same page in English. Sizes are in half points, lengths in twentieths of a point.
/// </summary>
internal sealed record Typography(Face Title, Face Body, Face First, Face Second, Face Table)
{
    public const int Line = 560;
    public const int TitleSize = 44;
    public const int BodySize = 32;
    public const int TableSize = 21;

    /// <summary>In tables that lie across the page, which have many columns.</summary>
    public const int WideTableSize = 18;
    public const int PageNumberSize = 28;

    private static readonly Face Song = new("宋体", "SimSun", "Times New Roman");
    private static readonly Face FangSong = new("仿宋_GB2312", "FangSong", "Times New Roman");
    private static readonly Face Hei = new("黑体", "SimHei", "Times New Roman");
    private static readonly Face Kai = new("楷体_GB2312", "KaiTi", "Times New Roman");

    public static Typography Of(PaperLanguage language) => language switch
    {
        PaperLanguage.Chinese => new(new Face("方正小标宋简体", "SimSun", "Times New Roman"), FangSong, Hei, Kai, Song),
        PaperLanguage.English => new(Song, Song, Song, Song, Song) { IsBold = true, Indent = 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    /// <summary>In English titles and headings are bold; in Chinese another face says it.</summary>
    public bool IsBold { get; private init; }

    /// <summary>How many hundredths of a letter stand before a paragraph.</summary>
    public int Indent { get; private init; } = 200;

    public IEnumerable<Face> Faces => new[] { Title, Body, First, Second, Table }.Distinct();
}

/// <summary>A Chinese face with what to take where it is not installed, and the Latin one beside it.</summary>
internal sealed record Face(string Chinese, string Instead, string Latin)
{
    public RunFonts Fonts() => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = Chinese, ComplexScript = Latin };
}
