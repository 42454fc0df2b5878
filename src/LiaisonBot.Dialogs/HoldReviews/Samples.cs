using LiaisonBot.Data.Figures;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>This slice's cards in all their states, as of 15 December 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private const string Agenda = "1. 2026年12月联系情况：应联系 64 对，已联系 41 对（64%）。\n2. 未办结事项 9 件，其中超过 30 天的 2 件，超过期限的 1 件。\n3. 今年各支部共开展意见建议收集 5 轮。";
    private const string Problems = "个别支部月末集中联系，平时偏少。";

    private static readonly DateOnly Today = new(2026, 12, 15);
    private static readonly string LongestName = new('名', Person.NameLength);
    private static readonly string LongestUnit = new('支', Unit.NameLength);
    private static readonly string LongestText = new('文', FollowUp.TextLength);
    private static readonly string LongestAgenda = new('议', Review.AgendaLength);
    private static readonly string LongestProblems = new('题', Review.ProblemsLength);

    private static readonly Unit General = new() { Id = 2, Code = "G03", Name = "药学党总支", Kind = UnitKind.GeneralBranch };
    private static readonly Unit Committee = new() { Id = 1, Code = "C", Name = "医学院党委", Kind = UnitKind.Committee };
    private static readonly Doer[] Doers = [Doer.Of(General, Role.Secretary), Doer.Of(new Unit { Id = 3, Code = "G03-B01", Name = "药理支部" }, Role.Secretary)];
    private static readonly Doer[] Many = [.. Enumerable.Range(3, 130).Select(id => Doer.Of(new Unit { Id = id, Code = "B", Name = LongestUnit }, Role.Secretary))];

    private static readonly (string, string, InvitationAnswer)[] Guests =
        [("药理支部", "林书琴", InvitationAnswer.Coming), ("药剂支部", "高远", InvitationAnswer.Cannot), ("临床药学支部", "方远", InvitationAnswer.None)];

    private static readonly ReviewNews[] Said = [ReviewNews.Moved, ReviewNews.Saved, ReviewNews.TooEarly, ReviewNews.HasDecisions, ReviewNews.ReasonWrong];

    private static readonly FollowUpLine Decided = Decision(1, "逐一核对超过 30 天未办结的事项", 14);
    private static readonly FollowUpLine Late = Decision(2, "补齐十月的联系结对情况表", -3);
    private static readonly FollowUpLine Longest = new(Decision(3, LongestText, 3).One, LongestUnit, null);

    public static IEnumerable<CardSample> All => [.. Cards, .. Forms, .. Notices];

    private static IEnumerable<CardSample> Cards =>
    [
        Of("called just now", View(New()) with { News = ReviewNews.Called, Unreached = ["方远"] }),
        Of("before its day", Own(New(days: 7))),
        Of("on its day, with decisions", Own(New()) with { Decisions = [Late, Decided] }),
        Of("agenda drafted anew", Own(New()) with { News = ReviewNews.Drafted }),
        Of("changed meanwhile, longest", Own(New(LongestAgenda, LongestProblems)) with
        {
            Unit = LongestUnit,
            News = ReviewNews.ChangedMeanwhile,
            ChangedBy = LongestName,
            Form = new ReviewForm($"{LongestAgenda[1..]}长", $"{LongestProblems[1..]}长", ""),
            Decisions = [.. Enumerable.Repeat(Longest, 4)],
            Guests = [.. Enumerable.Repeat((LongestUnit, LongestName, InvitationAnswer.None), 96)],
        }),
        Of("too long", Own(New()) with { News = ReviewNews.TooLong, Form = new ReviewForm($"{LongestAgenda}长", $"{LongestProblems}长", "") }),
        Of("full, longest", Own(New(Agenda, Problems)) with { News = ReviewNews.Full, Decisions = [.. Enumerable.Repeat(Longest, Review.MostDecisions)] }),
        .. Said.Select(news => Of(news.Key(), Own(New()) with { News = news })),
        Of("closed", View(Closed()) with { News = ReviewNews.Closed, Decisions = [Late, Decided], OpenVerb = "followup.open.1" }),
        Of("closed, for a guest", View(Closed()) with { Decisions = [Late, Decided] }),
        Of("for a guest", View(New()) with { Guests = [], AnswerKey = Key }),
        Of("for a guest who comes", View(New()) with { Guests = [], AnswerKey = Key, Answer = InvitationAnswer.Coming }),
        Of("not saved yet", Own(New()) with { IsUnsaved = true, Form = new ReviewForm(Agenda, Problems, "") { Reason = "与教学检查冲突" } }),
        Of("called off", View(CalledOff()) with { News = ReviewNews.CalledOff }),
        Of("ended since", View(CalledOff()) with { News = ReviewNews.EndedSince }),
    ];

    private static IEnumerable<CardSample> Forms =>
    [
        Call("one unit", new CallView(new CallForm("2", "2026-12-22", "14:00", "行政楼 302"), [General], Key)),
        Call("every field wrong", new CallView(new CallForm("", "", "", ""), [General, Committee], Key) { Problems = CallCheck.Of(new CallForm("", "", "", ""), [General, Committee], Today).Problems }),
        Call("moved, place too long", new CallView(new CallForm("2", "2026-12-22", "14:00", new string('楼', 61)), [General], Key)
        {
            Moved = 1, Problems = CallCheck.Of(new CallForm("2", "2020-01-01", "14:00", new string('楼', 61)), [General], Today).Problems,
        }),
        new("review.decision", "empty", words => DecisionCard.Of(new DecisionView(New(), new FollowUpForm("", "", ""), Doers, Key), words)),
        new("review.decision", "every field wrong, longest", words => DecisionCard.Of(
            new DecisionView(New(), new FollowUpForm("", "", ""), Many, Key) { Problems = FollowUpCheck.Of(new FollowUpForm("", "", ""), Many, new DayRange(Today, Today)).Problems }, words)),
        new("review.decision", "noted", words => DecisionCard.Added(Decided, New(), Today, words)),
        new("review.list", "none", words => ListCard.Of(new ListView([], new ListPage(1, 0)) { MayCall = true }, words)),
        new("review.list", "for a guest", words => ListCard.Of(new ListView([new ListLine(New(), "药学党总支", default)], new ListPage(1, 1)), words)),
        new("review.list", "longest, between pages", words => ListCard.Of(
            new ListView([.. Enumerable.Repeat(new ListLine(Closed(), LongestUnit, new FollowUpTally(new Tally(12, 4), 3)), ListPage.Size)], new ListPage(2, 14)) { MayCall = true }, words)),
    ];

    private static IEnumerable<CardSample> Notices =>
    [
        Told("invited", new InvitationView(New(), "药学党总支", InvitationNews.Invited) { Key = Key }),
        Told("invited, longest", new InvitationView(New(LongestAgenda), LongestUnit, InvitationNews.Invited) { Key = Key }),
        Told("coming", new InvitationView(New(), "药学党总支", InvitationNews.Invited) { Key = Key, Answered = InvitationAnswer.Coming }),
        Told("cannot come", new InvitationView(New(), "药学党总支", InvitationNews.Invited) { Key = Key, Answered = InvitationAnswer.Cannot }),
        Told("moved", new InvitationView(New(days: 9), "药学党总支", InvitationNews.Moved) { Key = Key }),
        Told("called off", new InvitationView(CalledOff(), "药学党总支", InvitationNews.CalledOff)),
        Told("closed", new InvitationView(Closed(), "药学党总支", InvitationNews.Closed)),
        new("review.cannot", "told", words => InvitationCard.CannotCome(New(), "药剂支部", "高远", words)),
    ];

    private static CardSample Of(string state, ReviewView view) => new("review", state, words => ReviewCard.Of(view, words));

    private static CardSample Call(string state, CallView view) => new("review.form", state, words => CallCard.Of(view, words));

    private static CardSample Told(string state, InvitationView view) => new("review.invitation", state, words => InvitationCard.Of(view, words));

    private static ReviewView View(Review review) => new(review, "药学党总支", Today) { Guests = Guests };

    private static ReviewView Own(Review review) => View(review) with
    {
        Key = Key,
        OpenVerb = "followup.open.1",
        Form = new ReviewForm(review.Agenda, review.Problems, ""),
    };

    private static Review New(string agenda = Agenda, string problems = "", int days = 0) => new()
    {
        Id = 1,
        UnitId = 2,
        On = Today.AddDays(days),
        At = new TimeOnly(14, 0),
        Place = "行政楼 302",
        Agenda = agenda,
        Problems = problems,
    };

    private static Review CalledOff()
    {
        var review = New();
        (review.State, review.Reason) = (ReviewState.CalledOff, "与教学检查冲突，改到寒假前另行安排");
        return review;
    }

    private static Review Closed()
    {
        var review = New();
        review.State = ReviewState.Closed;
        review.Frozen = new ReviewMinutes
        {
            Unit = "药学党总支",
            On = review.On,
            At = review.At,
            Place = review.Place,
            Invited = [],
            Agenda = Agenda,
            Problems = Problems,
            Decisions = [],
        }.Write();
        review.Hash = FrozenText.HashOf(review.Frozen);
        return review;
    }

    private static FollowUpLine Decision(long id, string text, int days) => new(
        new FollowUp
        {
            Id = id,
            Kind = FollowUpKind.ReviewDecision,
            SourceId = 1,
            UnitId = 2,
            ByUnitId = 3,
            Text = text,
            Role = Role.Secretary,
            DueOn = Today.AddDays(days),
            FirstDueOn = Today.AddDays(days),
        },
        "药理支部",
        null);
}
