using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>This slice's cards in all their states.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private static readonly string Hash = new('a', Paper.HashLength);
    private static readonly string LongName = new('名', Person.NameLength);
    private static readonly string LongText = new('文', Paper.TextLength);
    private static readonly PaperPeriod April = PaperPeriod.Sheet(new DateOnly(2026, 4, 1));
    private static readonly PaperPeriod First = PaperPeriod.Summary(PaperKind.FirstSummary, 2026, Milestones.BuiltIn);
    private static readonly PaperWords Written = new("支部党员结对工作总体平稳，谈心走访逐步经常化。", "个别党员出差较多，联系不够及时。", "下半年重点联系新入职教师。");
    private static readonly PaperWords Longest = new(LongText, LongText, LongText);

    private static readonly PairingLine[] Pairs =
    [
        new() { Member = "凌晓", Colleague = "陈思远", Contacts = [new ContactLine(new DateOnly(2026, 4, 2), ContactKind.Talk), new ContactLine(new DateOnly(2026, 4, 16), ContactKind.Visit)] },
        new() { Member = "凌晓", Colleague = "罗一鸣", Contacts = [], Excused = Excuse.MemberAway },
        new() { Member = "方远", Colleague = "程诺", Contacts = [] },
    ];

    private static readonly FrozenPaper Sheet = new()
    {
        Kind = PaperKind.MonthlySheet,
        Unit = "药理支部",
        UnitCode = "G03-B01",
        Period = April.Name,
        From = April.From,
        Closing = April.Closing,
        Words = PaperWords.None,
        Figures = new PaperFigures { AsOf = April.Closing, Months = [new MonthFigures(April.From, 3, 1, 1)], Pairings = Pairs },
    };

    private static readonly PaperFigures Counted = new()
    {
        AsOf = First.Closing,
        Months = [.. First.Months.Select(month => new MonthFigures(month, 30, 25, 1))],
        Summary = new SummaryFigures
        {
            Cases = [.. Enum.GetValues<CaseKind>().Select(kind => new CaseFigures(kind, 6, 4, 1, 1))],
            Collected = [.. CaseCategories.BuiltIn.Select(category => new CategoryFigures(category.Id, 2)), new CategoryFigures("", 4)],
            NotSolvable = [.. Enumerable.Range(40, 4).Select(serial => new UnsolvedCase($"2026-00{serial}", CaseKind.Difficulty, "学校周转房房源已满，明年春季统一调配"))],
            Talks = new TalkFigures(3, 1),
            People = [.. Enum.GetValues<Category>().Select(category => new PeopleFigures(category, 12, 10, IsTold: true))],
            PeopleOn = First.PeopleOn,
        },
    };

    private static readonly FrozenPaper Summary = Sheet with { Kind = First.Kind, Period = First.Name, From = First.From, Closing = First.Closing, Figures = Counted };

    private static readonly FrozenPaper Sum = Summary with
    {
        Unit = "药学党总支",
        Parts = [.. Enumerable.Range(1, 19).Select(number => new PaperPart($"药学第{number}党支部{LongName}", Hash, Counted)), new PaperPart("药学党总支", "", Counted)],
        Missing = ["药学第二十党支部", "药学第二十一党支部"],
    };

    private static readonly PaperPeriod Half = PaperPeriod.HalfYear(new DateOnly(2026, 6, 29));

    private static readonly FrozenPaper Check = Sheet with
    {
        Kind = Half.Kind,
        Period = Half.Name,
        From = Half.From,
        Closing = Half.Closing,
        Figures = new PaperFigures
        {
            AsOf = Half.Closing,
            Months = [.. Half.Months.Select(month => new MonthFigures(month, 30, 25, 1))],
            Check = new CheckFigures
            {
                Pairings = 30,
                Checked = 28,
                FollowUps = 2,
                Cases = Counted.Summary!.Cases,
                Talks = new TalkFigures(3, 1),
                Rounds = 2,
                ReportsOwed = 24,
                ReportsHandedIn = 22,
                Lines = [.. Enumerable.Repeat(new FollowUpLine("凌晓", "罗一鸣", "连续两个月没有联系，了解原因", new DateOnly(2026, 7, 10)), 2)],
            },
        },
    };

    private static readonly PaperName Name = new(12, PaperKind.MonthlySheet, April.Name);
    private static readonly PaperStamp Stamp = new("林书琴", new DateOnly(2026, 7, 1), Hash);
    private static readonly ReturnedPaper Given = new("药理支部", First, "请补充无法解决的事项的原因", Name);

    public static IEnumerable<CardSample> All =>
    [
        Of("sheet, draft", Draft(Sheet) with { After = Name }),
        Of("sheet, its month still runs", Draft(Sheet) with { OpensOn = new DateOnly(2026, 5, 1) }),
        Of("sheet, handed in", Draft(Sheet with { Words = Written with { Problems = "", NextSteps = "" } }) with { State = PaperState.HandedIn, FormKey = null, Stamp = Stamp, News = PaperNews.HandedIn }),
        Of("sheet, from above", Draft(Sheet.ForAbove()) with { State = PaperState.HandedIn, FormKey = null, Stamp = Stamp, ReturnKey = Key, Before = null }),
        Of("sheet, longest, between pages", Draft(Long()) with { Page = new ListPage(2, 30) { Length = PaperLines.OnPage(PaperKind.MonthlySheet) }, Form = Form(Longest), After = Name }),
        Of("summary, draft", Draft(Summary)),
        Of("summary, saved", Draft(Summary) with { Form = Form(Written), News = PaperNews.Saved }),
        Of("summary, changed meanwhile, longest", Draft(Summary) with
        {
            Form = Form(Longest), News = PaperNews.ChangedMeanwhile, Other = (LongName, new PaperWords(LongText[1..], LongText[1..], LongText[1..])),
        }),
        Of("summary, too long", Draft(Summary) with { Form = Form(new PaperWords($"{LongText}长", $"{LongText}长", $"{LongText}长")), News = PaperNews.TooLong }),
        Of("summary, too early", Draft(Summary) with { Form = Form(Written), News = PaperNews.TooEarly, OpensOn = new DateOnly(2026, 6, 16) }),
        Of("summary, handed in meanwhile, longest", Draft(Summary with { Words = Longest }) with
        {
            State = PaperState.HandedIn, FormKey = null, Stamp = Stamp, Form = Form(Longest), News = PaperNews.HandedInMeanwhile,
        }),
        Of("summary, returned", Draft(Summary) with { State = PaperState.Returned, Form = Form(Written), Remark = Given.Remark }),
        Of("summary, adding up, longest", Draft(Sum) with { Form = Form(Longest) }),
        Of("summary, from above, remark missing", Draft(Sum.ForAbove() with { Words = Longest }) with
        {
            State = PaperState.HandedIn, FormKey = null, Stamp = Stamp, ReturnKey = Key, News = PaperNews.RemarkWrong, Before = null,
        }),
        Of("half-year check, draft", Draft(Check) with { Walks = "check.begin.1" }),
        Of("half-year check, from above", Draft(Check.ForAbove() with { Words = Written }) with { State = PaperState.HandedIn, FormKey = null, Stamp = Stamp, ReturnKey = Key, Before = null }),
        new("paper.returned", "for whoever gave it back", words => ReturnCard.Done(Given, words)),
        new("paper.returned", "for whoever writes it", words => ReturnCard.Told(Given, words)),
        .. Lists,
    ];

    private static IEnumerable<CardSample> Lists =>
    [
        new("paper.list", "sheets", words => ListCard.Of(List(April, Verbs.Sheets, Sheet.Figures), words)),
        new("paper.list", "summaries, between pages", words => ListCard.Of(List(First, Verbs.Summaries, Counted) with { Page = new ListPage(2, 30) { Length = 10 } }, words)),
        new("paper.list", "half-year checks", words => ListCard.Of(List(Half, Verbs.Checks, Check.Figures), words)),
        CardSample.OfPart("paper.remind", "own and below", "hand_in.remind", words => SheetReminderParts.Draw(
            new MissingSheets(April, [("药理支部", Name)], PaperPeriod.Sheet(new DateOnly(2026, 3, 1)), ["药理支部", "药剂支部"]), words)),
        CardSample.OfPart("paper.remind", "several own", "hand_in.remind", words => SheetReminderParts.Draw(
            new MissingSheets(April, [("药理支部", Name), ("药剂支部", Name)], PaperPeriod.Sheet(new DateOnly(2026, 3, 1)), []), words)),
    ];

    private static CardSample Of(string state, PaperView view) => new("paper", state, words => PaperCard.Of(view, words));

    private static PaperView Draft(FrozenPaper paper) => new(paper, Name, PaperState.Draft)
    {
        Programme = new ProgrammeSettings(),
        Page = new ListPage(1, PaperLines.In(paper)) { Length = PaperLines.OnPage(paper.Kind) },
        FormKey = Key,
        Before = Name,
    };

    private static PaperForm Form(PaperWords words) => new(words.Situation, words.Problems, words.NextSteps, "7-1776214800000");

    private static FrozenPaper Long() => Sheet with
    {
        Figures = Sheet.Figures with { Pairings = [.. Enumerable.Repeat(Pairs[0] with { Member = LongName, Colleague = LongName }, 30)] },
    };

    private static ListView List(PaperPeriod period, string verb, PaperFigures figures) => new(period, verb, new ListPage(1, 3))
    {
        Lines =
        [
            new ListLine("药理支部", PaperState.HandedIn) { Figures = figures, Name = Name },
            new ListLine("药剂支部", PaperState.Draft),
            .. Enumerable.Repeat(new ListLine(LongName, PaperState.Returned), 8),
        ],
        HandedIn = 1,
        Missing = ["药剂支部", LongName],
        Before = "monthly_sheet:2026-03",
        After = "monthly_sheet:2026-05",
    };
}
