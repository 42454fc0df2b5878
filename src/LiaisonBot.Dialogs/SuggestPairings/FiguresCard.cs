using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>What is suggested for a unit with others below it: figures of each.</summary>
internal static class FiguresCard
{
    public const int OnPage = 10;

    /// <param name="view">The figures.</param>
    /// <param name="page">Of the units.</param>
    /// <param name="begin">The verb that opens a batch; null where there is none.</param>
    /// <param name="words">The reader's.</param>
    public static Card Of(PairUpFigures view, ListPage page, string? begin, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["pairup.title"], string.Join(" · ", new[] { view.Unit.Name, PageButtons.Where(page, words) }.OfType<string>())),
            new TextBlock(Count(view.Whole, words)) { Bold = true },
            .. view.Units.Skip(page.Skipped).Take(page.Length).Select(one => new UserText(
                new TextRun(words.Say("term.field", ("label", one.Unit))) { Subtle = true }, Count(one.Count, words)) { Spacing = Spacing.Small }),
            new TextBlock(words["pairup.figures.why"]) { Subtle = true, Separator = true, Spacing = Spacing.Medium },
        ])
        {
            Actions = [.. Buttons(view, page, begin, words)],
        },
        words["pairup.title"]);

    private static string Count(PairUpCount? count, Wording words) => count is null
        ? words.Say("pairup.figures.few", ("least", SmallCells.Smallest))
        : words.Said(count, isAll: false);

    private static IEnumerable<CardButton> Buttons(PairUpFigures view, ListPage page, string? begin, Wording words)
    {
        var unit = Verbs.Data(view.Unit.Id);
        if (view.HasNames)
            yield return new Press(Verbs.Names, words["pairup.button.names"]) { Data = PageButtons.Data(1, unit), SendsInputs = false };
        foreach (var button in PageButtons.Of(page, Verbs.Figures, words, unit))
            yield return button;
        if (begin is not null)
            yield return new Press(begin, words["pairup.button.begin"]) { SendsInputs = false };
    }
}
