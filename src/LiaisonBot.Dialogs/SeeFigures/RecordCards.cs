using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>One pairing month by month.</summary>
internal sealed record PairingView(AppraisalPeriod Period, string Colleague, IReadOnlyList<AppraisedMonth> Months, DateOnly Today)
{
    public Links Links { get; init; } = new(null, null);
}

/// <summary>A talk with the colleague's name.</summary>
internal sealed record NamedTalk(AppraisedTalk Talk, string Colleague);

/// <summary>One page of the talks of a period.</summary>
internal sealed record TalksView(AppraisalPeriod Period, IReadOnlyList<NamedTalk> Talks, ListPage Page, DateOnly Today);

/// <summary>The records behind the figures, line by line.</summary>
internal static class RecordCards
{
    /// <summary>As many short lines as a page has.</summary>
    public const int Lines = 15;

    public static Card Pairing(PairingView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["figures.pairing"], Periods.Title(view.Period, view.Today, words)),
            new UserText(new TextRun(view.Colleague) { Bold = true }),
            .. view.Months.Select(month => Line(month, colleague: null, words)),
        ])
        {
            Actions =
            [
                .. view.Links.Contacts is { } contacts
                    ? [new Press(contacts, words["figures.button.contacts"]) { Data = ContactsOf(view), SendsInputs = false }]
                    : Array.Empty<CardButton>(),
                new Press(Verbs.Contest, words["figures.button.contest"]) { Data = Verbs.Data(view.Period), SendsInputs = false },
                Back(view.Period, words),
            ],
        },
        words["figures.pairing"]);

    public static Card Talks(TalksView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["figures.talks"], Periods.Title(view.Period, view.Today, words)),
            .. view.Talks.Count == 0 ? [new TextBlock(words["figures.talks.none"])] : view.Talks.Select(talk => Line(talk, words)),
        ])
        {
            Actions = [.. PageButtons.Of(view.Page, Verbs.Talks, words, Verbs.Data(view.Period)), Back(view.Period, words)],
        },
        words["figures.talks"]);

    /// <summary>2026年3月：已联系（3月12日）; with the colleague's name where several are in a row.</summary>
    public static CardElement Line(AppraisedMonth month, string? colleague, Wording words)
    {
        var said = month.Outcome switch
        {
            DutyOutcome.Met => words.Say("figures.month.met", ("day", words.MonthDay(month.MetOn!.Value))),
            DutyOutcome.Excused => words[$"figures.month.excused.{Literals<Excuse>.Write(month.ExcusedBecause!.Value)}"],
            DutyOutcome.Missed => words["figures.month.missed"],
            DutyOutcome.Open => words["figures.month.open"],
            DutyOutcome.Late => throw new InvalidOperationException("A month has no late contact."),
            _ => throw new ArgumentOutOfRangeException(nameof(month)),
        };
        return new UserText(
            new TextRun(words.Say("term.field", ("label", words.Month(month.Month)))) { Subtle = true },
            new TextRun(colleague is null ? "" : words.Say("figures.with", ("name", colleague))),
            new TextRun(said))
        {
            Spacing = Spacing.Small,
        };
    }

    public static CardElement Line(NamedTalk one, Wording words)
    {
        var talk = one.Talk;
        var said = talk switch
        {
            { MetOn: { } day } => words.Say(talk.Outcome == DutyOutcome.Late ? "figures.talk.late" : "figures.talk.met", ("day", day)),
            { Outcome: DutyOutcome.Missed } => words["figures.talk.missed"],
            _ => words["figures.talk.open"],
        };
        return new UserText(
            new TextRun(one.Colleague) { Bold = true },
            new TextRun(words.Say("figures.talk", ("occasion", words.Term(talk.Occasion)), ("due", talk.DueOn), ("said", said))))
        {
            Spacing = Spacing.Small,
        };
    }

    private static Press Back(AppraisalPeriod period, Wording words) =>
        new(Verbs.Own, words["figures.button.back"]) { Data = Verbs.Data(period), SendsInputs = false };

    /// <summary>The member's own entries about this colleague in the period, as the list of entries reads a filter.</summary>
    private static Dictionary<string, string> ContactsOf(PairingView view) =>
        new(Verbs.Data(view.Period)) { ["Colleague"] = RecordName.Text(view.Months[0].ColleagueId) };
}
