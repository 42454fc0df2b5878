using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.AskStatus.Questions;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>This slice's cards in all their states, as of 13 April 2026.</summary>
internal static class Samples
{
    private const string Place = "药学党总支";

    private static readonly DateOnly Today = new(2026, 4, 13);
    private static readonly Span Now = Span.Of(null, Today);
    private static readonly StatusQuestion Coverage = new(Measure.Coverage) { Units = ["G03"] };
    private static readonly StatusQuestion Branch = Coverage with { Units = ["G03-B01"] };
    private static readonly string LongName = new('长', Unit.NameLength);

    private static readonly AnswerRow[] Rows =
    [
        new("药学第一党支部", IsItself: false, new Tally(24, 20), Branch),
        new("药学第二党支部", IsItself: false, new Tally(30, 30), Branch with { Units = ["G03-B02"] }),
        new("药学第三党支部", IsItself: false, null, null),
        new(Place, IsItself: true, Tally.Nothing, null),
    ];

    private static readonly AnswerMonth[] Months =
        [.. Enumerable.Range(0, 6).Select(month => new AnswerMonth(new DateOnly(2025, 11, 1).AddMonths(month), month == 1 ? null : new Tally(60, 45 + (3 * month))))];

    public static IEnumerable<CardSample> All => [.. Answers, .. Others, .. Records];

    private static IEnumerable<CardSample> Answers =>
    [
        Sample("coverage of a general branch", Answer(Coverage, new Tally(58, 51)) with { Rows = Rows, Hides = true, Trend = Coverage }),
        Sample("coverage over six months", Answer(Coverage with { Period = Period.MonthsUpTo(Today, 6) }, new Tally(58, 51)) with { Months = Months }),
        Sample("coverage over a year", Answer(Coverage with { Period = Period.MonthsFrom(2025, 1, 12) }, new Tally(5000, 4321)) with
        {
            Months = [.. Enumerable.Range(1, 12).Select(month => new AnswerMonth(new DateOnly(2025, month, 1), new Tally(5000, 4000 + month)))],
            Trend = Coverage,
            Records = Branch,
        }),
        Sample("branches below 80 %", Answer(
            Coverage with { Each = UnitKind.Branch, Condition = new Condition(Comparison.Below, 80, Quantity.Percent) }, new Tally(58, 40)) with
        {
            Rows = Rows[..1], Narrowed = true, Page = Page(1),
        }),
        Sample("no such branch", Answer(Coverage with { Condition = new Condition(Comparison.Above, 99, Quantity.Percent) }, new Tally(58, 40)) with { Narrowed = true, Hides = true }),
        Sample("young teachers without a friend, too few", Answer(new StatusQuestion(Measure.Unpaired) { People = Category.YoungTeacher }, null) with { AtMonthsEnd = true }),
        Sample("pairing, both sides", Answer(new StatusQuestion(Measure.Paired), new Tally(90, 81)) with { Members = new Tally(40, 40), Records = Branch }),
        Sample("opinions of a month", Answer(
            new StatusQuestion(Measure.Collected) { Kind = CaseKind.Opinion, About = "housing", Period = Period.MonthsFrom(2026, 3, 1) }, new Tally(12, 7))),
        Sample("old cases", Answer(new StatusQuestion(Measure.Cases) { Condition = new Condition(Comparison.Above, 30, Quantity.Days) }, new Tally(3, 1)) with { Records = Branch }),
        Sample("rounds of the year", Answer(new StatusQuestion(Measure.Rounds), new Tally(2, 1)) with { Records = Branch }),
        Sample("coverage of rounds", Answer(new StatusQuestion(Measure.Asked), new Tally(24, 20)) with { Records = Branch }),
        Sample("nothing", Answer(new StatusQuestion(Measure.Talks), Tally.Nothing)),
        Sample("longest, between pages", Answer(Coverage with { Units = [.. Enumerable.Repeat(new string('C', Unit.CodeLength), 4)] }, new Tally(5000, 4321)) with
        {
            Where = new string('长', 200),
            Rows = [.. Enumerable.Range(0, 10).Select(place => new AnswerRow(
                LongName, IsItself: place == 0, new Tally(5000, 4321), Coverage with { Units = [$"{place:00}{new string('C', Unit.CodeLength - 2)}"], Period = Period.MonthsFrom(2025, 1, 12) }))],
            Page = new ListPage(2, 40) { Length = 10 },
            Hides = true,
            AtMonthsEnd = true,
        }),
    ];

    private static IEnumerable<CardSample> Others =>
    [
        new("status.overview", "of a branch", words => OverviewCard.Of(new OverviewAnswer([Overview("药学第二党支部")], Now, Page(1)), words)),
        new("status.overview", "of two, longest", words => OverviewCard.Of(
            new OverviewAnswer([Overview(LongName), Overview(LongName)], Now, new ListPage(2, 6) { Length = 2 }), words)),
        new("status.milestones", "of a year", words => MilestonesCard.Of(
            2026, [.. Milestones.BuiltIn.Select(milestone => new MilestoneLine(milestone, milestone.In(2026), milestone.Units))], Today, words)),
        new("status.milestones", "none", words => MilestonesCard.Of(2026, [], Today, words)),
        new("status.own", "of a member", words => OwnMonth.Card(new OwnMonth(Today, 3, 2, 1, null, 0, 2), words)),
        new("status.own", "of a member without a pairing", words => OwnMonth.Card(new OwnMonth(Today, 0, 0, 0, null, 0, 0), words)),
        new("status.own", "of a colleague", words => OwnMonth.Card(new OwnMonth(Today, 0, 0, 0, 1, 2, 1), words)),
        new("status.own", "of a colleague without a friend", words => OwnMonth.Card(new OwnMonth(Today, 0, 0, 0, 0, 0, 0), words)),
        new("status.which", "three units", words => AskBackCard.Which(new Reading.Which("第二支部", [.. Enumerable.Range(0, 3).Select(Choice)]), words)),
        new("status.which", "longest", words => AskBackCard.Which(new Reading.Which(LongName, [.. Enumerable.Range(0, 12).Select(Choice)]), words)),
        .. Enum.GetValues<Trouble>().Select(why => new CardSample("status.not_understood", why.ToString(), words => AskBackCard.NotUnderstood(
            new Reading.NotUnderstood(why, "天气", NearQuestions.Of(new Draft(), Today)), [], CaseCategories.BuiltIn, words))),
    ];

    private static IEnumerable<CardSample> Records =>
    [
        new("status.records", "pairings", words => RecordsCard.Of(
            Lines(Branch, Line("met", 2), Line("never", 10), new RecordLine("程诺") { With = "林秋实", How = "owed" }), [], null, words)),
        new("status.records", "rounds", words => RecordsCard.Of(
            Lines(new StatusQuestion(Measure.Rounds), new RecordLine("2026 年第 1 轮") { With = "2026年5月6日至2026年5月19日", How = "open" }), [], null, words)),
        new("status.records", "answers of rounds", words => RecordsCard.Of(
            Lines(
                new StatusQuestion(Measure.Asked),
                new RecordLine("程诺") { With = "林秋实", How = "answered", Day = Today },
                new RecordLine("沈知秋") { With = "林秋实", How = "unanswered" }),
            [],
            null,
            words)),
        new("status.records", "people", words => RecordsCard.Of(
            Lines(new StatusQuestion(Measure.Paired), new RecordLine("程诺") { How = "paired" }, new RecordLine("沈知秋") { How = "unpaired" }), [], null, words)),
        new("status.records", "talks, longest", words => RecordsCard.Of(
            Lines(new StatusQuestion(Measure.Talks), [.. Enumerable.Repeat(Line("talk", 20) with { With = new string('名', 120) }, 5)]) with { Page = new ListPage(2, 15) }, [], null, words)),
        new("status.records", "cases, some elsewhere", words => RecordsCard.Of(
            Lines(new StatusQuestion(Measure.Cases)) with { Cases = [SampleCases.Overdue, SampleCases.Taken], Elsewhere = 3 }, CaseCategories.BuiltIn, "case.open.1", words)),
        new("status.records", "none", words => RecordsCard.Of(Lines(Branch), [], null, words)),
    ];

    private static CardSample Sample(string state, StatusAnswer answer) => new("status", state, words => StatusCard.Of(answer, CaseCategories.BuiltIn, words));

    private static StatusAnswer Answer(StatusQuestion question, Tally? total) => new(question, Place, Now) { Total = total };

    private static UnitOverview Overview(string name) => new(
        "G03-B02",
        name,
        [
            new(Branch, new Tally(24, 20)), new(new StatusQuestion(Measure.Never) { Units = ["G03-B01"] }, new Tally(24, 2)), new(new StatusQuestion(Measure.Talks), new Tally(3, 1)),
            new(new StatusQuestion(Measure.Cases), new Tally(5, 1)), new(new StatusQuestion(Measure.Collected), null),
            new(new StatusQuestion(Measure.Unpaired) { Side = PersonKind.Colleague }, new Tally(40, 4)), new(new StatusQuestion(Measure.Unpaired) { Side = PersonKind.Member }, Tally.Nothing),
        ],
        Months)
    {
        Next = (Milestones.BuiltIn.First(known => known.Id == Milestone.Pairing), new DateOnly(2026, 4, 20)),
    };

    private static (Unit, StatusQuestion) Choice(int place) =>
        (new Unit { Code = $"G{place:00}-B02", Name = $"第{place + 1}党总支第二党支部" }, Coverage with { Units = [$"G{place:00}-B02"] });

    private static RecordsAnswer Lines(StatusQuestion question, params RecordLine[] lines) => new(question, "药学第一党支部", Now, Page(lines.Length)) { Lines = lines };

    private static RecordLine Line(string how, int day) => new("陈思远") { With = "林秋实", How = how, Day = new DateOnly(2026, 4, day) };

    private static ListPage Page(int count) => new(1, count);
}
