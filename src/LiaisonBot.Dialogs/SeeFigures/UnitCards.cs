using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>A member's duties that counted for the unit.</summary>
internal sealed record MemberFigures(long PersonId, string Name, Outcomes Months, Outcomes Talks);

/// <summary>One page of a unit's members.</summary>
internal sealed record UnitView(AppraisalPeriod Period, IReadOnlyList<string> Units, IReadOnlyList<MemberFigures> Members, ListPage Page, DateOnly Today);

/// <summary>One page of the records behind one member's line: its months first, then its talks.</summary>
internal sealed record MemberView(AppraisalPeriod Period, long PersonId, ListPage Page, DateOnly Today)
{
    public IReadOnlyDictionary<long, string> Names { get; init; } = new Dictionary<long, string>();

    public IReadOnlyList<AppraisedMonth> Months { get; init; } = [];

    public IReadOnlyList<NamedTalk> Talks { get; init; } = [];
}

internal static class UnitCards
{
    private const int MostUnits = 120;

    public static Card List(UnitView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["figures.unit"], Excerpt.Of(words.List(view.Units), MostUnits)),
            new TextBlock(Subtitle(view, words)) { Subtle = true, Spacing = Spacing.None },
            .. view.Members.Count == 0 ? [new TextBlock(words["figures.unit.none"])] : view.Members.Select<MemberFigures, CardElement>(one => Item(one, view, words)),
            new TextBlock(words["figures.unit.no_ranking"]) { Subtle = true, Separator = true, Spacing = Spacing.Medium },
        ])
        {
            Actions =
            [
                .. PageButtons.Of(view.Page, Verbs.Unit, words, Verbs.Data(view.Period)),
                new Press(Verbs.Unit, words["figures.button.previous"]) { Data = Verbs.Data(view.Period.Previous), SendsInputs = false },
                .. view.Period.Half is null
                    ? Array.Empty<CardButton>()
                    : [new Press(Verbs.Unit, words["figures.button.year"]) { Data = Verbs.Data(view.Period with { Half = null }), SendsInputs = false }],
            ],
        },
        words["figures.unit"]);

    public static Card Member(MemberView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["figures.member"], Periods.Title(view.Period, view.Today, words)),
            new UserText(new TextRun(view.Names[view.PersonId]) { Bold = true }),
            .. PageButtons.Where(view.Page, words) is { } where ? [new TextBlock(where) { Subtle = true }] : Array.Empty<CardElement>(),
            .. view.Months.Select(month => RecordCards.Line(month, view.Names[month.ColleagueId], words)),
            .. view.Talks.Count == 0 ? Array.Empty<CardElement>() : [new TextBlock(words["figures.talks"]) { Bold = true, Spacing = Spacing.Medium }],
            .. view.Talks.Select(talk => RecordCards.Line(talk, words)),
        ])
        {
            Actions =
            [
                .. PageButtons.Of(view.Page, Verbs.Member, words, Verbs.Data(view.Period, RecordName.Text(view.PersonId))),
                new Press(Verbs.Unit, words["figures.button.unit"]) { Data = Verbs.Data(view.Period), SendsInputs = false },
            ],
        },
        words["figures.member"]);

    private static string Subtitle(UnitView view, Wording words) => string.Join(
        " · ", new[] { Periods.Title(view.Period, view.Today, words), PageButtons.Where(view.Page, words) }.OfType<string>());

    private static Container Item(MemberFigures one, UnitView view, Wording words) => new(
    [
        new UserText(new TextRun(one.Name) { Bold = true }),
        new TextBlock(one.Months is { Owed: 0, Excused: 0 } ? words["figures.unit.no_pairing"] : OwnCard.Line(one.Months, words)) { Spacing = Spacing.None },
        .. one.Talks.Owed == 0
            ? Array.Empty<CardElement>()
            : [LabelledLine.Of(words, "figures.talks", OwnCard.Line(one.Talks, "figures.talks.none", words))],
        .. one is { Months: { Owed: 0, Excused: 0 }, Talks.Owed: 0 }
            ? Array.Empty<CardElement>()
            :
            [
                new ActionSet(new Press(Verbs.Member, words["figures.button.open"])
                {
                    Data = Verbs.Data(view.Period, RecordName.Text(one.PersonId)),
                    SendsInputs = false,
                }),
            ],
    ])
    {
        Separator = true,
    };
}
