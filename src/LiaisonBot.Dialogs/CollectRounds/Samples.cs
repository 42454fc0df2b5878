using LiaisonBot.Data.People;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>This slice's cards in all their states, as of 12 May 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private const string Report = "case.report.1";

    private static readonly DateOnly Today = new(2026, 5, 12);
    private static readonly string LongestName = new('名', Person.NameLength);

    private static readonly Round Open = new() { Id = 1, Year = 2026, Serial = 2, OpenedOn = Today, OpenedById = 1, LastOn = Today.AddDays(14) };
    private static readonly Round Answered = new() { Id = 1, Year = 2026, Serial = 2, OpenedOn = Today, LastOn = Today.AddDays(14), FirstAnsweredAt = DateTimeOffset.UnixEpoch };
    private static readonly Round Over = new() { Id = 2, Year = 2026, Serial = 1, OpenedOn = Today.AddDays(-20), LastOn = Today.AddDays(-6) };
    private static readonly Round TakenBack = new() { Id = 3, Year = 2026, Serial = 1, OpenedOn = Today, LastOn = Today, WithdrawnAt = DateTimeOffset.UnixEpoch };

    private static readonly Branch[] One = [BranchOf("药理支部", Open)];
    private static readonly Branch[] Two = [BranchOf("药理支部", null), BranchOf(new string('支', 64), Open)];

    private static readonly AskedMember[] Members = [new(1, "凌晓", 2, 2, false), new(2, "周若兰", 3, 1, false), new(3, "丁浩然", 1, 1, true), new(4, "顾成", 2, 0, false)];

    public static IEnumerable<CardSample> All => [.. Keeping, .. Answering, .. Telling];

    private static IEnumerable<CardSample> Keeping =>
    [
        List("none", [], [BranchOf("药理支部", null)], 0),
        List("one branch, open", [Line(Open, "药理支部"), Line(Over, "药理支部")], One, 2, ("药理支部", 1)),
        List("two branches, longest", [.. Enumerable.Repeat(Line(Answered, new string('支', 64)), ListPage.Size)], Two, 12, ("药理支部", 0), (new string('支', 64), 1)),
        Form("one branch", new OpeningForm("1", "2026-05-26"), [BranchOf("药理支部", null)]),
        Form("every field wrong", new OpeningForm("", ""), Two),
        Form("open already, past", new OpeningForm("2", "2026-05-01"), [BranchOf("药理支部", Open)]),
        Form("too long, longest", new OpeningForm("1", "2027-05-01"), [.. Enumerable.Repeat(Two[1], 40)]),
        Round("opened", View(Open) with { News = RoundNews.Opened, Key = Key, Unreached = ["凌晓"], AskVerb = Verbs.Ask }),
        Round("opened before", View(Open) with { News = RoundNews.OpenedBefore, Key = Key }),
        Round("with answers and cases", View(Answered) with { Key = Key, Tally = new RoundTally(8, 5, 2), Cases = [SampleCases.Open, SampleCases.Taken, SampleCases.Overdue], CaseCount = 4, OpenCaseVerb = "case.open.1" }),
        Round("ended", View(Over) with { News = RoundNews.Ended, Tally = new RoundTally(7, 7, 1), CaseCount = 1, Members = [] }),
        Round("over since", View(Over) with { News = RoundNews.OverSince, Tally = new RoundTally(7, 5, 0), OpenedBy = null }),
        Round("answered since", View(Answered) with { News = RoundNews.AnsweredSince, Key = Key, Tally = new RoundTally(7, 1, 0) }),
        Round("longest", View(Answered) with
        {
            Key = Key,
            Unit = new string('支', 64),
            OpenedBy = LongestName,
            Members = [.. Enumerable.Range(1, 90).Select(id => new AskedMember(id, LongestName, 40, 40, id % 2 == 0))],
            Unreached = [.. Enumerable.Repeat(LongestName, 90)],
        }),
        new("collect.round", "undone", words => RoundCard.Undone(TakenBack, words)),
    ];

    private static IEnumerable<CardSample> Answering =>
    [
        Ask("one colleague", Of(1), ""),
        Ask("nothing chosen", Of(3), "", isEmpty: true),
        Ask("forty, second page", Of(40), "2"),
        Ask("longest", new Questions(Answered, [.. Enumerable.Range(1, 40).Select(id => new Question(id, id, $"{LongestName} 123456", RoundFinding.NotAsked))]), "4"),
        new("collect.ask", "nobody to ask", words => AnswerCard.Nobody(Open, words)),
        Saved("all, nothing raised", Of(2) with { Lines = [.. Of(2).Lines.Select(line => line with { Finding = RoundFinding.Nothing })] }, []),
        Saved("something raised, some left", Of(6), [new RaisedLine(1, 1, "陈思远"), new RaisedLine(2, 2, "苏婉清") { Cases = ["2026-0042", "2026-0043"] }]),
        Saved("longest", Of(40), [.. Enumerable.Range(1, ListPage.Size).Select(id => new RaisedLine(id, id, LongestName) { Cases = [.. Enumerable.Repeat("2026-0042", 5)] })], 17),
        new("collect.saved", "over", words => SavedCard.Over(new OverView(Of(3) with { Round = Over }, 0, []) { ReportVerb = Report }, words)),
        new("collect.saved", "over, chosen too late", words => SavedCard.Over(
            new OverView(Of(3) with { Round = Over }, 2, [new RaisedLine(1, 1, "陈思远")]) { ReportVerb = Report, AskVerb = Verbs.Ask }, words)),
        new("collect.saved", "taken back", words => SavedCard.Over(new OverView(Of(3) with { Round = TakenBack }, 1, []), words)),
    ];

    private static IEnumerable<CardSample> Telling =>
    [
        new("collect.notice", "opened by a secretary", words => NoticeCards.Opened(new RoundNotice(Open, 3, "林书琴", Verbs.Ask), words)),
        new("collect.notice", "opened by the calendar", words => NoticeCards.Opened(new RoundNotice(Open, 1, null, Verbs.Ask), words)),
        new("collect.notice", "taken back", words => NoticeCards.Undone(new RoundNotice(TakenBack, 0, "林书琴", null), words)),
        CardSample.OfPart("collect.remind", "two left", "collect.title", words => OwedAnswers.Draw(["陈思远", "苏婉清"], Open.LastOn, Verbs.Ask, words)),
        CardSample.OfPart("collect.remind", "many left", "collect.title", words => OwedAnswers.Draw([.. Enumerable.Repeat(LongestName, 40)], Open.LastOn, Verbs.Ask, words)),
    ];

    private static Branch BranchOf(string name, Round? open) => new(new Unit { Id = open is null ? 1 : 2, Code = "G03-B01", Name = name, Kind = UnitKind.Branch }, open);

    private static RoundLine Line(Round round, string unit) => new(round, unit, new RoundTally(12, 5, 1));

    private static RoundView View(Round round) => new(round, "药理支部", Today) { Members = Members, OpenedBy = "林书琴", Tally = new RoundTally(7, 0, 0) };

    private static Questions Of(int count) => new(
        Answered, [.. Enumerable.Range(1, count).Select(id => new Question(id, id, $"陈思远 00{id:D4}", id % 3 == 1 ? RoundFinding.Something : RoundFinding.NotAsked))]);

    private static CardSample List(string state, IReadOnlyList<RoundLine> lines, IReadOnlyList<Branch> branches, int count, params (string, int)[] less) => new(
        "collect.list", state, words => ListCard.Of(new RoundList(lines, ListPage.Asked(count > ListPage.Size ? "2" : "", count), Today) { Branches = branches, Short = less }, words));

    private static CardSample Form(string state, OpeningForm form, IReadOnlyList<Branch> branches) => new(
        "collect.form", state, words => OpeningCard.Of(new OpeningView(form, branches, Key) { Problems = OpeningCheck.Of(form, branches, Today).Problems }, words));

    private static CardSample Round(string state, RoundView view) => new("collect.round", state, words => RoundCard.Of(view, words));

    private static CardSample Ask(string state, Questions questions, string page, bool isEmpty = false) => new("collect.ask", state, words => AnswerCard.Of(
        new AnswerView(questions, AnswerForm.Nothing, ListPage.Asked(page, questions.Lines.Count, AnswerCard.OnPage), Key) { IsEmpty = isEmpty }, words));

    private static CardSample Saved(string state, Questions questions, IReadOnlyList<RaisedLine> raised, int? count = null) => new("collect.saved", state, words => SavedCard.Of(
        new SavedView(questions, raised, ListPage.Asked("", count ?? raised.Count), IsOpen: true) { IsSaved = true, ReportVerb = Report }, words));
}
