using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Papers;

/// <summary>
/// A paper's document on a card: figures as names and values, and of what is told by name or reason one page, since a card is small and a
/// phone narrow.
/// </summary>
internal static class PaperParts
{
    /// <summary>So many rows of figures stand below each other: a general branch has no more units than that.</summary>
    private const int MostRows = 20;

    private const int MostName = 24;
    private const int MostCell = 120;

    public static IEnumerable<CardElement> Of(IEnumerable<PaperBlock> blocks, ListPage page, Wording words) => blocks.SelectMany(block => block switch
    {
        PaperHeading heading => [new TextBlock(heading.Text) { Bold = true, Separator = true, Spacing = Spacing.Medium }],
        PaperParagraph paragraph => [new UserText(Excerpt.WithLines(paragraph.Text, 2 * PaperRow.TextLength)) { Spacing = Spacing.Small }],
        PaperNote note => [new UserText(note.Text) { Spacing = Spacing.Small }],
        PaperTable { IsOfFigures: true } table => Figures(table, words),
        PaperTable table => Rows(table, page),
        _ => throw new ArgumentOutOfRangeException(nameof(blocks)),
    });

    /// <summary>How a paper stands, and with which remark it was given back.</summary>
    /// <param name="state">How.</param>
    /// <param name="draft">What is said of a draft.</param>
    /// <param name="remark">The remark; null for none.</param>
    /// <param name="words">The reader's.</param>
    public static IEnumerable<CardElement> State(PaperState state, string draft, string? remark, Wording words)
    {
        yield return new TextBlock(state == PaperState.Draft ? draft : words[$"paper.state.{Literals<PaperState>.Write(state)}"])
        {
            Bold = true,
            Color = state switch
            {
                PaperState.HandedIn => TextColor.Good,
                PaperState.Returned => TextColor.Attention,
                PaperState.Draft => TextColor.Accent,
                _ => throw new ArgumentOutOfRangeException(nameof(state)),
            },
        };
        if (remark is not null)
            yield return LabelledLine.Of(words, "paper.remark", remark);
    }

    /// <summary>The buttons to its other pages. What is typed into the form comes along.</summary>
    public static IEnumerable<CardButton> Pages(ListPage page, string verb, IReadOnlyDictionary<string, string> name, PaperForm form, Wording words) =>
        PageButtons.Of(page, verb, words, new Dictionary<string, string>([.. name, .. form.Data])).Select(button => button with { SendsInputs = true });

    private static IEnumerable<CardElement> Figures(PaperTable table, Wording words)
    {
        yield return new FactSet([.. table.Rows.Take(MostRows).Select(row => new Fact(
            Excerpt.Of(row[0], MostName),
            words.List(row.Skip(1).Zip(table.Columns.Skip(1), (cell, column) => $"{column} {cell}"))))])
        {
            Spacing = Spacing.Small,
        };
        if (table.Rows.Count > MostRows)
            yield return new TextBlock(words.Say("paper.more", ("count", table.Rows.Count - MostRows))) { Subtle = true, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> Rows(PaperTable table, ListPage page) => table.Rows.Skip(page.Skipped).Take(page.Length).Select(row => new UserText(
        new TextRun(row[0]) { Bold = true },
        new TextRun($"  {string.Join(" · ", row.Skip(1).Select(cell => Excerpt.Of(cell, MostCell)))}"))
    {
        Separator = true,
        Spacing = Spacing.Small,
    });
}
