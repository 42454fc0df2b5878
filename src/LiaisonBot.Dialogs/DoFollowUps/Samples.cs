using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.DoFollowUps;

/// <summary>This slice's cards in all their states, as of 12 May 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";

    private static readonly DateOnly Today = new(2026, 5, 12);
    private static readonly Unit Branch = new() { Id = 3, Code = "G03-B01", Name = "药理支部", Kind = UnitKind.Branch };
    private static readonly string LongestName = new('名', Person.NameLength);
    private static readonly string LongestText = new('文', FollowUp.TextLength);

    private static readonly FollowUpLine Step = Line(1, "走访新入职教师，了解教学起步的困难", 20);
    private static readonly FollowUpLine PutOff = Line(2, "召开结对座谈会", 12) with { Name = "凌晓" };
    private static readonly FollowUpLine Overdue = Line(3, "完成第一轮意见建议收集", -6);
    private static readonly FollowUpLine Done = Line(4, "全体党员与群众结对", -22);
    private static readonly FollowUpLine Decision = Line(5, "逐一核对超过 30 天未办结的事项", 7, FollowUpKind.ReviewDecision);
    private static readonly FollowUpLine Longest = new(New(6, LongestText, 3), new string('支', 64), LongestName);

    private static readonly Doer[] Doers = [Doer.Of(Branch, Role.Secretary), Doer.Of(Branch, Role.DeputySecretary), new(Branch, null, 7, "凌晓")];
    private static readonly Doer[] Many = [.. Doers, .. Enumerable.Range(10, 120).Select(id => new Doer(Branch, null, id, $"党员{id}"))];

    public static IEnumerable<CardSample> All => [.. Cards, .. Forms, .. Lists];

    private static IEnumerable<CardSample> Cards =>
    [
        Of("to be done", Mine(Step)),
        Of("put off just now", Mine(PutOff) with { News = FollowUpNews.PutOff }),
        Of("overdue, wrong day", Mine(Overdue) with { Problem = new FormProblem(nameof(FollowUpForm.By), "followup.problem.wrong_day", ("first", Today), ("last", Today.AddYears(1))) }),
        Of("done just now", Mine(Done) with { News = FollowUpNews.Done, MayDo = false, MayChange = false, MayUndo = true }),
        Of("reopened", Mine(Step) with { News = FollowUpNews.Reopened }),
        Of("changed", Mine(Step) with { News = FollowUpNews.Changed }),
        Of("taken back", Mine(Line(8, "已经不需要的步骤", 5, isWithdrawn: true)) with { News = FollowUpNews.Withdrawn, MayDo = false, MayChange = false, MayUndo = true }),
        Of("a decision whose minutes are closed", Mine(Decision) with { MayChange = false, SourceVerb = null }),
        Of("only to be looked at", new FollowUpView(Step, "药理支部", Today)),
        Of("longest", Mine(Longest)),
        .. Enum.GetValues<FollowUpNews>().Where(news => news != FollowUpNews.Standing)
            .Select(news => new CardSample("followup.notice", FollowUpNotices.KeyOf(news), words => FollowUpNotices.Card(Step, news, "林书琴", words))),
        new("followup.unsaved", "longest", words => Unsaved.Card([new string('议', 1600), new string('题', 900), new string('文', 1000)], words)),
        new("followup.notice", "longest", words => FollowUpNotices.Card(Longest, FollowUpNews.Given, LongestName, words)),
    ];

    private static IEnumerable<CardSample> Forms =>
    [
        Form("as it stands", new EditView(Step, FollowUpForm.Of(Step.One), Doers, Key)),
        Form("every field wrong", new EditView(Step, new FollowUpForm("", "9:9", ""), Doers, Key) { Problems = FollowUpCheck.Of(new FollowUpForm("", "9:9", ""), Doers, new DayRange(Today, Today.AddYears(1))).Problems }),
        Form("changed meanwhile, longest", new EditView(Longest, new FollowUpForm(LongestText, Many[^1].Value, "2026-06-01"), Many, Key) { IsOld = true }),
    ];

    private static IEnumerable<CardSample> Lists =>
    [
        List("nothing", []),
        List("two", [Overdue, Step]),
        List("longest, between pages", [.. Enumerable.Repeat(Longest, ListPage.Size)], 12),
        CardSample.OfPart("followup.remind", "one", "followup.list", words => OwedFollowUps.Draw([Step], 1, Today, words)),
        CardSample.OfPart("followup.remind", "many", "followup.list", words => OwedFollowUps.Draw([.. Enumerable.Repeat(Longest, 5)], 14, Today, words)),
    ];

    private static CardSample Of(string state, FollowUpView view) => new("followup", state, words => FollowUpCard.Of(view, words));

    private static CardSample Form(string state, EditView view) => new("followup.form", state, words => EditCard.Of(view, words));

    private static CardSample List(string state, IReadOnlyList<FollowUpLine> lines, int? count = null) =>
        new("followup.list", state, words => ListCard.Of(lines, new ListPage(count is null ? 1 : 2, count ?? lines.Count), Today, words));

    private static FollowUpView Mine(FollowUpLine line) => new(line, "药理支部", Today)
    {
        Key = Key,
        MayDo = true,
        MayChange = true,
        PutOffTo = FollowUpForm.Text(line.One.DueOn.AddDays(1)),
        SourceVerb = "plan.open.1",
    };

    private static FollowUpLine Line(long id, string text, int days, FollowUpKind kind = FollowUpKind.PlanStep, bool isWithdrawn = false) =>
        new(New(id, text, days, kind, isWithdrawn), "药理支部", null);

    private static FollowUp New(long id, string text, int days, FollowUpKind kind = FollowUpKind.PlanStep, bool isWithdrawn = false) => new()
    {
        Id = id,
        Kind = kind,
        SourceId = 1,
        UnitId = Branch.Id,
        ByUnitId = Branch.Id,
        Text = text,
        Role = Role.Secretary,
        DueOn = Today.AddDays(days),
        FirstDueOn = id == 2 ? Today : Today.AddDays(days),
        DoneOn = id == 4 ? Today.AddDays(-23) : null,
        WithdrawnAt = isWithdrawn ? DateTimeOffset.UnixEpoch : null,
    };
}
