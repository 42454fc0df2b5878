using System.Globalization;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>The verbs that show the records behind a figure; null where there is none.</summary>
internal sealed record Links(string? Contacts, string? Cases);

/// <summary>One page of a member's own figures.</summary>
internal sealed record OwnView(OwnFigures Figures, ListPage Page, DateOnly Today, Links Links);

internal static class OwnCard
{
    public static Card Of(OwnView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["figures.own"], Periods.Title(view.Figures.Period, view.Today, words)),
            .. Pairings(view, words),
            new TextBlock(words["figures.others"]) { Bold = true, Separator = true, Spacing = Spacing.Medium },
            .. Others(view.Figures, words),
            new TextBlock(words["figures.no_verdict"]) { Subtle = true, Spacing = Spacing.Medium },
        ])
        {
            Actions = [.. Buttons(view, words)],
        },
        words["figures.own"]);

    /// <summary>应联系 5 个月：已联系 3，未联系 1，还可联系 1；另免联系 1</summary>
    public static string Line(Outcomes months, Wording words) => string.Join(
        words["figures.between"],
        new[]
        {
            words.Say("figures.months", ("owed", months.Owed), ("met", months.Met), ("missed", months.Missed)),
            months.Open > 0 ? words.Say("figures.months.open", ("count", months.Open)) : null,
            months.Excused > 0 ? words.Say("figures.months.excused", ("count", months.Excused)) : null,
        }.OfType<string>());

    public static string Line(Outcomes talks, string none, Wording words) => talks.Owed == 0
        ? words[none]
        : string.Join(
            words["figures.between"],
            new[]
            {
                words.Say("figures.talks.line", ("owed", talks.Owed), ("met", talks.Met)),
                talks.Late > 0 ? words.Say("figures.talks.late", ("count", talks.Late)) : null,
                talks.Missed > 0 ? words.Say("figures.talks.missed", ("count", talks.Missed)) : null,
                talks.Open > 0 ? words.Say("figures.talks.open", ("count", talks.Open)) : null,
            }.OfType<string>());

    private static IEnumerable<CardElement> Pairings(OwnView view, Wording words)
    {
        var figures = view.Figures;
        yield return new TextBlock(words["figures.pairings"]) { Bold = true };
        if (figures.Pairings.Count == 0)
        {
            yield return new TextBlock(words["figures.pairings.none"]);
            yield break;
        }

        yield return new TextBlock(words.Say("figures.sum", ("line", Line(figures.Months, words)))) { Spacing = Spacing.Small };
        if (PageButtons.Where(view.Page, words) is { } where)
            yield return new TextBlock(where) { Subtle = true, Spacing = Spacing.Small };
        foreach (var one in figures.Pairings.Skip(view.Page.Skipped).Take(view.Page.Length))
        {
            yield return new Container(
            [
                new UserText(new TextRun(one.Colleague) { Bold = true }),
                new TextBlock(Line(one.Months, words)) { Spacing = Spacing.None },
                new ActionSet(new Press(Verbs.Pairing, words["figures.button.open"])
                {
                    Data = Verbs.Data(figures.Period, RecordName.Text(one.PairingId)),
                    SendsInputs = false,
                }),
            ])
            {
                Separator = true,
            };
        }
    }

    private static IEnumerable<CardElement> Others(OwnFigures figures, Wording words)
    {
        var kinds = figures.Contacts.OrderBy(one => one.Key).Select(one => words.Say("figures.contacts.kind", ("kind", words.Term(one.Key)), ("count", one.Value))).ToList();
        yield return LabelledLine.Of(words, "figures.contacts", kinds.Count == 0 ? words["figures.contacts.none"] : words.List(kinds));
        yield return LabelledLine.Of(words, "figures.talks", Line(figures.Talks, "figures.talks.none", words));
        var cases = figures.Cases;
        yield return LabelledLine.Of(words, "figures.cases", cases.Raised == 0
            ? words["figures.cases.none"]
            : words.Say("figures.cases.line", ("raised", cases.Raised), ("solved", cases.Solved), ("not", cases.NotSolvable)));
        yield return LabelledLine.Of(words, "figures.answers", figures.Answers.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<CardButton> Buttons(OwnView view, Wording words)
    {
        var period = view.Figures.Period;
        foreach (var button in PageButtons.Of(view.Page, Verbs.Own, words, Verbs.Data(period)))
            yield return button;
        if (view.Links.Contacts is { } contacts && view.Figures.Contacts.Count > 0)
            yield return new Press(contacts, words["figures.button.contacts"]) { Data = Verbs.Data(period), SendsInputs = false };
        if (view.Figures.Talks.Owed > 0)
            yield return new Press(Verbs.Talks, words["figures.button.talks"]) { Data = Verbs.Data(period), SendsInputs = false };
        if (view.Links.Cases is { } cases && view.Figures.Cases.Raised > 0)
            yield return new Press(cases, words["figures.button.cases"]) { Data = Verbs.Data(period), SendsInputs = false };
        yield return new Press(Verbs.Own, words["figures.button.previous"]) { Data = Verbs.Data(period.Previous), SendsInputs = false };
        if (period.Half is not null)
            yield return new Press(Verbs.Own, words["figures.button.year"]) { Data = Verbs.Data(period with { Half = null }), SendsInputs = false };
        yield return new Press(Verbs.Contest, words["figures.button.contest"]) { Data = Verbs.Data(period), SendsInputs = false };
    }
}
