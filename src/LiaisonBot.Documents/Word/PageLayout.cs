using DocumentFormat.OpenXml.Wordprocessing;

namespace LiaisonBot.Documents.Word;

/// <summary>
/// A4 with margins of 3.7, 3.5, 2.8 and 2.6 cm (above, below, left, right); a wide page is the same one turned, so that the binding stays
/// where it was.
/// </summary>
internal sealed record PageLayout(uint Width, uint Height, uint Above, uint Below, uint Left, uint Right)
{
    private const uint Short = 11906;
    private const uint Long = 16838;

    private static readonly PageLayout Upright = new(Short, Long, 2098, 1984, 1587, 1474);
    private static readonly PageLayout Turned = new(Long, Short, 1587, 1474, 1984, 2098);

    public static PageLayout Of(bool isWide) => isWide ? Turned : Upright;

    /// <summary>How wide the lines are.</summary>
    public int TextWidth => (int)(Width - Left - Right);

    public SectionProperties Section(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = Width, Height = Height, Orient = Width > Height ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
        new PageMargin { Top = (int)Above, Bottom = (int)Below, Left = Left, Right = Right, Header = 850, Footer = Math.Min(1130, Below - 700), Gutter = 0 });
}
