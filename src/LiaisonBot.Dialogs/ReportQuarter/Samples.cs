using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>This slice's cards in all their states.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private static readonly string Hash = new('a', PaperRow.HashLength);
    private static readonly string LongName = new('名', Person.NameLength);
    private static readonly string LongText = new('文', PaperRow.TextLength);
    private static readonly Quarter First = new(2026, 1);
    private static readonly ReportName Name = new(7, First);
    private static readonly PaperStamp Stamp = new("凌晓", new DateOnly(2026, 4, 3), Hash);
    private static readonly PaperWords Written = new("坚持每月谈心，帮助协调了实验室搬迁期间的设备存放。", "出差较多，二月联系偏晚。", "重点关心新学期教学任务的安排。");
    private static readonly PaperWords Longest = new(LongText, LongText, LongText);
    private static readonly ReturnedReport Given = new("凌晓", "请补充二月没有联系的原因", Name);

    private static readonly FrozenReport Report = new()
    {
        Member = "凌晓",
        Unit = "药理支部",
        UnitCode = "G03-B01",
        Period = First.Name,
        From = First.From,
        Closing = First.Closing,
        Words = PaperWords.None,
        Figures = new ReportFigures
        {
            AsOf = First.Closing,
            Months = [new MonthFigures(First.Months[0], 2, 2, 0), new MonthFigures(First.Months[1], 2, 0, 1), new MonthFigures(First.Months[2], 2, 2, 0)],
            Contacts = [new ContactFigures(First.Months[0], ContactKind.Talk, 2), new ContactFigures(First.Months[0], ContactKind.Visit, 1), new ContactFigures(First.Months[2], ContactKind.Talk, 2)],
            Pairings = [Pairing("陈思远", null), Pairing("罗一鸣", Excuse.ColleagueAway)],
            Cases = [new CaseFigures(CaseKind.Difficulty, 2, 1, 0, 1), new CaseFigures(CaseKind.Opinion, 1, 0, 1, 0)],
            Raised = [new ReportCase("2026-0042", CaseKind.Difficulty, CaseOutcome.Solved), new ReportCase("2026-0051", CaseKind.Opinion, CaseOutcome.NotSolvable), new ReportCase("2026-0063", CaseKind.Difficulty, CaseOutcome.Open)],
            Talks = new ReportTalks(1, 1, 0),
        },
    };

    private static readonly FrozenReport Long = Report with
    {
        Member = LongName,
        Unit = LongName,
        Figures = Report.Figures with
        {
            Contacts = [.. from kind in Enum.GetValues<ContactKind>() from month in First.Months select new ContactFigures(month, kind, 31)],
            Pairings = [.. Enumerable.Range(0, 12).Select(_ => new ReportPairing(LongName, [.. First.Months.Select(Busy)]))],
            Cases = [.. Enum.GetValues<CaseKind>().Select(kind => new CaseFigures(kind, 10, 4, 3, 3))],
            Raised = [.. Enumerable.Range(40, 40).Select(serial => new ReportCase($"2026-00{serial}", CaseKind.Difficulty, CaseOutcome.NotSolvable))],
        },
    };

    public static IEnumerable<CardSample> All =>
    [
        Of("draft", Draft(Report)),
        Of("its quarter still runs", Draft(Report) with { OpensOn = First.OpensOn, OffersList = true }),
        Of("saved", Draft(Report) with { Form = Form(Written), News = PaperNews.Saved }),
        Of("changed meanwhile, longest", Draft(Long) with { Form = Form(Longest), News = PaperNews.ChangedMeanwhile, Other = new PaperWords(LongText[1..], LongText[1..], LongText[1..]) }),
        Of("too long, between pages", Draft(Long) with { Page = new ListPage(2, 12), Form = Form(new PaperWords($"{LongText}长", $"{LongText}长", $"{LongText}长")), News = PaperNews.TooLong, After = Name }),
        Of("too early", Draft(Report) with { Form = Form(Written), News = PaperNews.TooEarly, OpensOn = First.OpensOn }),
        Of("returned", Draft(Report) with { State = PaperState.Returned, Form = Form(Written), Remark = Given.Remark }),
        Of("handed in", HandedIn(Report with { Words = Written }) with { News = PaperNews.HandedIn, Before = Name }),
        Of("handed in meanwhile, longest", HandedIn(Long with { Words = Longest }) with { Form = Form(Longest), News = PaperNews.HandedInMeanwhile }),
        Of("from the branch", HandedIn(Report with { Words = Written }) with { ReturnKey = Key, OffersList = true }),
        Of("from the branch, remark missing, longest", HandedIn(Long with { Words = Longest }) with { ReturnKey = Key, News = PaperNews.RemarkWrong, OffersList = true }),
        new("quarterly.returned", "for whoever gave it back", words => ReturnCard.Done(Given, words)),
        new("quarterly.returned", "for whoever wrote it", words => ReturnCard.Told(Given, words)),
        new("quarterly.list", "some handed in", words => ListCard.Of(List(), words)),
        new("quarterly.list", "nobody has to", words => ListCard.Of(List() with { Page = new ListPage(1, 0) { Length = 10 }, Lines = [], HandedIn = 0 }, words)),
        Part("its quarter still runs", new OwedReport(Name, IsRunning: true, IsReturned: false)),
        Part("drafted", new OwedReport(Name, IsRunning: false, IsReturned: false)),
        Part("returned", new OwedReport(Name, IsRunning: false, IsReturned: true)),
        CardSample.OfPart("quarterly.missing", "for the branch", "quarterly.button.list", words => ReminderParts.Draw(First, ["凌晓", "方远", LongName], words)),
        .. Enumerable.Range(2, 3).Select(number => Of($"quarter {number}", Draft(Report) with { Name = new ReportName(7, new Quarter(2026, number)), Content = Report with { Figures = Report.Figures with { Pairings = [] } } })),
    ];

    private static CardSample Of(string state, ReportView view) => new("quarterly", state, words => ReportCard.Of(view, words));

    private static CardSample Part(string state, OwedReport owed) =>
        CardSample.OfPart("quarterly.remind", state, "quarterly.button.own", words => ReminderParts.Draw(owed, words));

    private static ReportView Draft(FrozenReport report) => new(report, Name, PaperState.Draft)
    {
        Page = new ListPage(1, report.Figures.Pairings.Count),
        FormKey = Key,
        Before = Name,
    };

    private static ReportView HandedIn(FrozenReport report) => Draft(report) with { State = PaperState.HandedIn, FormKey = null, Stamp = Stamp, Before = null };

    private static PaperForm Form(PaperWords words) => new(words.Situation, words.Problems, words.NextSteps, "7-1776214800000");

    private static ReportPairing Pairing(string colleague, Excuse? excused) => new(colleague,
    [
        new ReportMonth(First.Months[0], true, null, [new ContactLine(new DateOnly(2026, 1, 9), ContactKind.Talk), new ContactLine(new DateOnly(2026, 1, 20), ContactKind.Visit)]),
        new ReportMonth(First.Months[1], excused is null, excused, []),
        new ReportMonth(First.Months[2], true, null, [new ContactLine(new DateOnly(2026, 3, 5), ContactKind.Talk)]),
    ]);

    private static ReportMonth Busy(DateOnly month) =>
        new(month, true, null, [.. Enumerable.Range(0, 20).Select(day => new ContactLine(month.AddDays(day), ContactKind.Study))]);

    private static ListView List() => new(First, new ListPage(1, 12) { Length = 10 })
    {
        Lines =
        [
            new ListLine("凌晓", PaperState.HandedIn, Name),
            new ListLine("方远", PaperState.Draft, null),
            .. Enumerable.Repeat(new ListLine(LongName, PaperState.Returned, null), 8),
        ],
        HandedIn = 1,
        Own = Name,
        HasNext = true,
    };
}
