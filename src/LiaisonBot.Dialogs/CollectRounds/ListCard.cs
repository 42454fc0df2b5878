using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>One round in the list.</summary>
internal sealed record RoundLine(Round Round, string Unit, RoundTally Tally);

/// <summary>A page of this year's rounds.</summary>
internal sealed record RoundList(IReadOnlyList<RoundLine> Lines, ListPage Page, DateOnly Today)
{
    public required IReadOnlyList<Branch> Branches { get; init; }

    /// <summary>The branches that have had fewer rounds than the season asks for.</summary>
    public IReadOnlyList<(string Unit, int Rounds)> Short { get; init; } = [];
}

internal static class ListCard
{
    public static Card Of(RoundList view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["collect.title"], PageButtons.Where(view.Page, words)),
            .. view.Short.Select(one => Short(one, view.Branches.Count > 1, words)),
            .. view.Lines.Count == 0 ? [new TextBlock(words["collect.none"])] : view.Lines.Select<RoundLine, CardElement>(line => Item(line, view, words)),
        ])
        {
            Actions =
            [
                .. view.Branches.Any(branch => branch.Open is null)
                    ? [new Press(Verbs.Begin, words["collect.button.begin"]) { Style = ButtonStyle.Positive, SendsInputs = false }]
                    : Array.Empty<CardButton>(),
                .. PageButtons.Of(view.Page, Verbs.List, words),
            ],
        },
        words["collect.title"]);

    private static UserText Short((string Unit, int Rounds) one, bool named, Wording words) => new(new TextRun(
        $"{(named ? words.Say("term.field", ("label", one.Unit)) : "")}{words.Say("collect.short", ("count", one.Rounds), ("most", RoundSeason.Rounds))}")
    {
        Color = TextColor.Attention,
    });

    private static Container Item(RoundLine line, RoundList view, Wording words) => new(
    [
        new UserText(
            [new TextRun(RoundParts.Name(line.Round, words)) { Bold = true }, .. view.Branches.Count > 1 ? [new TextRun($"  {line.Unit}")] : Array.Empty<TextRun>()]),
        LabelledLine.Of(words, "collect.days", RoundParts.Days(line.Round, words)),
        RoundParts.State(line.Round, line.Tally, view.Today, words),
        new ActionSet(new Press(Verbs.Read, words["collect.button.read"])
        {
            Data = new Dictionary<string, string> { [Verbs.Round] = RecordName.Text(line.Round.Id) },
            SendsInputs = false,
        }),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
