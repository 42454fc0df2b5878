using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>This slice's cards in all their states, as of 15 April 2026.</summary>
internal static class Samples
{
    private static readonly DateOnly Today = new(2026, 4, 15);
    private static readonly AppraisalPeriod Half = new(2026, 1);
    private static readonly string LongName = new('名', Person.NameLength);
    private static readonly Links Links = new("contact.mine.1", "case.list-mine.1");

    private static readonly OwnFigures Own = new()
    {
        Period = Half,
        Pairings = [new PairingFigures(1, "陈思远", new Outcomes(2, 0, 1, 0, 1)), new PairingFigures(2, "沈知秋", new Outcomes(1, 0, 0, 2, 1))],
        Contacts = new Dictionary<ContactKind, int> { [ContactKind.Visit] = 1, [ContactKind.Talk] = 3 },
        Talks = new Outcomes(1, 1, 0, 0, 1),
        Cases = new CaseFigures(2, 1, 0),
        Answers = 2,
    };

    private static readonly OwnFigures Longest = Own with
    {
        Period = new AppraisalPeriod(2025, null),
        Pairings = [.. Enumerable.Range(1, 60).Select(id => new PairingFigures(id, LongName, new Outcomes(100, 0, 100, 100, 100)))],
        Contacts = Literals<ContactKind>.All.ToDictionary(kind => kind, _ => 10_000),
        Talks = new Outcomes(1000, 1000, 0, 1000, 1000),
        Cases = new CaseFigures(1000, 100, 100),
    };

    private static readonly AppraisedMonth[] Months =
    [
        new(7, 1, 3, new DateOnly(2026, 1, 1)) { Outcome = DutyOutcome.Met, MetOn = new DateOnly(2026, 1, 12) },
        new(7, 1, 3, new DateOnly(2026, 2, 1)) { Outcome = DutyOutcome.Excused, ExcusedBecause = Excuse.MemberAway },
        new(7, 1, 3, new DateOnly(2026, 3, 1)) { Outcome = DutyOutcome.Missed },
        new(7, 1, 3, new DateOnly(2026, 4, 1)) { Outcome = DutyOutcome.Open },
    ];

    private static readonly AppraisedTalk Talk = new(7, 1, 3, Occasion.Post) { Outcome = DutyOutcome.Late, DueOn = new DateOnly(2026, 3, 10), MetOn = new DateOnly(2026, 3, 12) };

    private static readonly NamedTalk[] Talks =
    [
        new(Talk, "陈思远"),
        new(Talk with { Outcome = DutyOutcome.Met, MetOn = new DateOnly(2026, 3, 9) }, "陈思远"),
        new(Talk with { Outcome = DutyOutcome.Missed, MetOn = null }, "沈知秋"),
        new(Talk with { Outcome = DutyOutcome.Open, MetOn = null, DueOn = new DateOnly(2026, 4, 20) }, LongName),
    ];

    private static readonly MemberFigures Member = new(7, "凌晓", new Outcomes(3, 0, 1, 2, 2), new Outcomes(1, 0, 0, 1, 0));

    public static IEnumerable<CardSample> All =>
    [
        new("figures.own", "two pairings", words => OwnCard.Of(new OwnView(Own, new ListPage(1, 2), Today, Links), words)),
        new("figures.own", "longest, between pages", words => OwnCard.Of(new OwnView(Longest, new ListPage(2, 60), Today, Links), words)),
        new("figures.own", "nothing yet", words => OwnCard.Of(
            new OwnView(
                new OwnFigures { Period = Half, Talks = new Outcomes(0, 0, 0, 0, 0), Cases = new CaseFigures(0, 0, 0) }, new ListPage(1, 0), Today, Links),
            words)),
        new("figures.pairing", "every outcome", words => RecordCards.Pairing(new PairingView(Half, "陈思远", Months, Today) { Links = Links }, words)),
        new("figures.talks", "every outcome", words => RecordCards.Talks(new TalksView(Half, Talks, new ListPage(1, 4), Today), words)),
        new("figures.talks", "none", words => RecordCards.Talks(new TalksView(Half, [], new ListPage(1, 0), Today), words)),
        new("figures.contest", "empty", words => ContestCard.Of(new ContestView(Half, new ContestForm("", ""), "sample"), Today, words)),
        new("figures.contest", "wrong", words => ContestCard.Of(
            new ContestView(Half, new ContestForm("", new string('长', 600)), "sample")
            {
                Problems = ContestForm.Problems(new ContestForm("", new string('长', 600))),
            },
            Today,
            words)),
        new("figures.unit", "members", words => UnitCards.List(
            new UnitView(Half, ["药理支部"], [Member, new MemberFigures(8, "苏明", new Outcomes(0, 0, 0, 0, 0), new Outcomes(0, 0, 0, 0, 0))], new ListPage(1, 2), Today), words)),
        new("figures.unit", "longest, between pages", words => UnitCards.List(
            new UnitView(
                new AppraisalPeriod(2025, null),
                [.. Enumerable.Repeat(new string('长', Unit.NameLength), 5)],
                [.. Enumerable.Repeat(new MemberFigures(7, LongName, new Outcomes(100, 0, 100, 100, 100), new Outcomes(100, 100, 0, 100, 100)), 5)],
                new ListPage(2, 60),
                Today),
            words)),
        new("figures.unit", "nobody", words => UnitCards.List(new UnitView(Half, ["药理支部"], [], new ListPage(1, 0), Today), words)),
        new("figures.member", "months and talks", words => UnitCards.Member(
            new MemberView(Half, 7, new ListPage(1, 4) { Length = RecordCards.Lines }, Today)
            {
                Names = new Dictionary<long, string> { [7] = "凌晓", [3] = "陈思远" },
                Months = Months,
                Talks = Talks,
            },
            words)),
        new("figures.member", "longest", words => UnitCards.Member(
            new MemberView(Half, 7, new ListPage(2, 60) { Length = RecordCards.Lines }, Today)
            {
                Names = new Dictionary<long, string> { [7] = LongName, [3] = LongName },
                Months = [.. Enumerable.Repeat(Months[1], RecordCards.Lines)],
                Talks = [.. Enumerable.Repeat(Talks[3], RecordCards.Lines)],
            },
            words)),
    ];
}
