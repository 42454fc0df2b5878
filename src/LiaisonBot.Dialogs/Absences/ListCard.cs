using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>One page of absences.</summary>
/// <param name="Lines">The absences.</param>
/// <param name="Page">Which page.</param>
/// <param name="IsUnit">Whether they are those of the unit's people.</param>
/// <param name="KeepsUnit">Whether the reader may see those.</param>
internal sealed record ListView(IReadOnlyList<AbsenceLine> Lines, ListPage Page, bool IsUnit, bool KeepsUnit);

internal static class ListCard
{
    public static Card Of(ListView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words[Title(view)], Subtitle(view.Page, words)),
            .. view.Lines.Count == 0 ? [new TextBlock(words["absence.none"])] : view.Lines.Select<AbsenceLine, CardElement>(line => Item(line, view, words)),
        ])
        {
            Actions =
            [
                .. PageButtons.Of(view.Page, Verbs.List, words, AbsenceCard.Whose(view.IsUnit)),
                new Press(Verbs.Begin, words["absence.button.new"]) { Style = ButtonStyle.Positive },
                .. Other(view, words),
            ],
        },
        words[Title(view)]);

    private static string Title(ListView view) => view.IsUnit ? "absence.list.unit" : "absence.list";

    private static string? Subtitle(ListPage page, Wording words) => page.Count == 0
        ? null
        : string.Join(" · ", new[] { words.Say("absence.count", ("count", page.Count)), PageButtons.Where(page, words) }.OfType<string>());

    private static Container Item(AbsenceLine line, ListView view, Wording words) => new(
    [
        .. AbsenceCard.Parts(line, view.IsUnit ? 0 : line.Absence.PersonId, words),
        new ActionSet(AbsenceCard.Open(line.Absence.Id, Verbs.Open, words["absence.button.open"])),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardButton> Other(ListView view, Wording words)
    {
        if (view.KeepsUnit)
        {
            yield return new Press(Verbs.List, words[view.IsUnit ? "absence.button.own" : "absence.button.unit"])
            {
                Data = AbsenceCard.Whose(!view.IsUnit),
            };
        }
    }
}
