using LiaisonBot.Data.GoodCases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>A good case in the list: whose it is and how it stands, and none of its words.</summary>
/// <param name="One">The record.</param>
/// <param name="Member">Their names.</param>
/// <param name="Colleague">Their names.</param>
/// <param name="Unit">Its unit's.</param>
/// <param name="HasLeft">One of the two is not here any more.</param>
internal sealed record GoodCaseLine(GoodCase One, string Member, string Colleague, string Unit, bool HasLeft);

/// <summary>One page of the good cases that the reader sees.</summary>
/// <param name="Nominates">Whether they may nominate one.</param>
/// <param name="Waiting">How many wait for the reader's own word.</param>
internal sealed record GoodCaseList(IReadOnlyList<GoodCaseLine> Lines, ListPage Page, int Waiting, bool Nominates);

internal static class ListCard
{
    private const int MostName = 30;

    public static Card Of(GoodCaseList view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["goodcase.list"], view.Page.Count == 0 ? null : Subtitle(view, words)),
            .. view.Lines.Count == 0 ? [new TextBlock(words["goodcase.list.none"])] : view.Lines.Select<GoodCaseLine, CardElement>(line => Item(line, words)),
            new TextBlock(words["goodcase.list.how"]) { Subtle = true, Separator = true, Spacing = Spacing.Medium },
        ])
        {
            Actions =
            [
                .. view.Nominates ? [new Press(Verbs.Begin, words["goodcase.button.nominate"]) { Style = ButtonStyle.Positive, SendsInputs = false }] : Array.Empty<CardButton>(),
                .. PageButtons.Of(view.Page, Verbs.Show, words),
            ],
        },
        words["goodcase.list"]);

    private static string Subtitle(GoodCaseList view, Wording words) => string.Join(" · ", new[]
    {
        words.Say("goodcase.list.count", ("count", view.Page.Count)),
        view.Waiting > 0 ? words.Say("goodcase.list.waiting", ("count", view.Waiting)) : null,
        PageButtons.Where(view.Page, words),
    }.OfType<string>());

    private static Container Item(GoodCaseLine line, Wording words)
    {
        var (member, colleague) = (Excerpt.Of(line.Member, MostName), Excerpt.Of(line.Colleague, MostName));
        return new Container(
        [
            new UserText(
                new TextRun(words.Say("goodcase.pair", ("member", member), ("colleague", colleague))) { Bold = true },
                new TextRun($"  {line.Unit}") { Subtle = true }),
            LabelledLine.Of(words, "goodcase.state", GoodCaseCard.State(line.One, (member, colleague, line.HasLeft), words)),
            new ActionSet(new Press(Verbs.Open, words["goodcase.button.open"]) { Data = Verbs.Data(line.One.Id), SendsInputs = false }),
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }
}
