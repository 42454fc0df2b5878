using LiaisonBot.Data.Figures;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Paging;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>This slice's cards in all their states, as of 12 May 2026.</summary>
internal static class Samples
{
    private const string Key = "sample";
    private const string Open = "followup.open.1";
    private const string Aims = "结对全覆盖，每月联系率保持在九成以上，群众反映的困难件件有答复。";

    private static readonly DateOnly Today = new(2026, 5, 12);
    private static readonly Unit Branch = new() { Id = 3, Code = "G03-B01", Name = "药理支部", Kind = UnitKind.Branch };
    private static readonly PlanName Name = new(3, 2026);
    private static readonly string LongestName = new('名', Person.NameLength);
    private static readonly string LongestUnit = new('支', Unit.NameLength);
    private static readonly string LongestAims = new('标', WorkPlan.AimsLength);
    private static readonly string LongestText = new('文', FollowUp.TextLength);

    private static readonly FollowUpLine[] Steps =
    [
        Step(1, "全体党员与群众结对", new DateOnly(2026, 4, 20), done: new DateOnly(2026, 4, 16)),
        Step(2, "完成第一轮意见建议收集", new DateOnly(2026, 5, 10)),
        Step(3, "走访新入职教师，了解教学起步的困难", new DateOnly(2026, 6, 15)) with { Name = "凌晓" },
    ];

    private static readonly Doer[] Doers =
    [
        Doer.Of(Branch, Role.Secretary), Doer.Of(Branch, Role.DeputySecretary), .. Enumerable.Range(10, 98).Select(id => new Doer(Branch, null, id, $"{LongestName[..8]}{id}")),
    ];

    private static readonly FollowUpForm Typed = new("组织一次实验室安全座谈", "3:secretary", "2026-09-10");
    private static readonly FollowUpForm Wrong = new("", "9:9", "2025-01-01");

    public static IEnumerable<CardSample> All => [.. Plans, .. Forms, .. Lists];

    private static IEnumerable<CardSample> Plans =>
    [
        Of("nothing yet", Own() with { IsBegun = false, Aims = "" }),
        Of("nothing yet, last year's to take", Own() with { IsBegun = false, Aims = "", CopyKey = Key }),
        Of("aims just saved", Own() with { News = PlanNews.AimsSaved }),
        Of("with steps", Own(Steps)),
        Of("a step just added", Own([.. Steps, Step(0, "组织一次实验室安全座谈", new DateOnly(2026, 9, 10))]) with { News = PlanNews.StepAdded }),
        Of("taken from last year", Own([.. Steps.Select(step => step with { One = Step(0, step.One.Text, step.One.DueOn.AddYears(1)).One })]) with
        {
            Name = Name with { Year = 2027 }, News = PlanNews.Copied, LeftOut = 2,
        }),
        Of("has steps by now", Own(Steps) with { News = PlanNews.HasSteps }),
        Of("full, longest", Own([.. Enumerable.Range(1, WorkPlan.MostSteps).Select(id => new FollowUpLine(Step(id, LongestText, Today).One, LongestUnit, LongestName))]) with
        {
            Unit = LongestUnit, Aims = LongestAims, News = PlanNews.Full,
        }),
        Of("from above", new PlanView("药理支部", Name, Aims, Today) { IsBegun = true, Lines = [.. Steps.Select(step => step with { Name = null })], LastYear = 2027 }),
        Of("from above, none", new PlanView("药理支部", Name with { Year = 2027 }, "", Today) { LastYear = 2027 }),
    ];

    private static IEnumerable<CardSample> Forms =>
    [
        new("plan.aims", "empty", words => AimsCard.Of(new AimsView("药理支部", Name, "", Key) { Since = "0" }, words)),
        new("plan.aims", "missing", words => AimsCard.Of(new AimsView("药理支部", Name, "", Key) { Since = "0", IsWrong = true }, words)),
        new("plan.aims", "too long, changed meanwhile", words => AimsCard.Of(
            new AimsView(LongestUnit, Name, $"{LongestAims}长", Key) { Since = "4", IsWrong = true, Theirs = (LongestName, LongestAims) }, words)),
        new("plan.step", "typed", words => StepCard.Of(new StepView("药理支部", Name, Typed, Key) { Doers = Doers[..5] }, words)),
        new("plan.step", "every field wrong, longest", words => StepCard.Of(
            new StepView(LongestUnit, Name, Wrong, Key) { Doers = Doers, Problems = FollowUpCheck.Of(Wrong, Doers, new DayRange(Today, new DateOnly(2026, 12, 31))).Problems }, words)),
    ];

    private static IEnumerable<CardSample> Lists =>
    [
        new("plan.list", "of a general branch", words => ListCard.Of(List(new ListPage(1, 2), new ListLine("药理支部", Name, new FollowUpTally(new Tally(6, 2), 1)), new ListLine("药剂支部", Name, default)), words)),
        new("plan.list", "longest, between pages", words => ListCard.Of(
            List(new ListPage(2, 96) { Length = 10 }, [.. Enumerable.Repeat(new ListLine(LongestUnit, Name, new FollowUpTally(new Tally(12, 2), 10)), 10)]), words)),
    ];

    private static CardSample Of(string state, PlanView view) => new("plan", state, words => PlanCard.Of(view, words));

    private static ListView List(ListPage page, params ListLine[] lines) => new(2026, page) { Lines = lines, Planned = 1, LastYear = 2027 };

    private static PlanView Own(params FollowUpLine[] steps) => new("药理支部", Name, Aims, Today)
    {
        IsBegun = true,
        Lines = steps,
        Tally = steps.Select(step => step.One).TallyOn(Today),
        MayWrite = true,
        OpenVerb = Open,
        LastYear = 2027,
    };

    private static FollowUpLine Step(long id, string text, DateOnly due, DateOnly? done = null) => new(
        new FollowUp { Id = id, Kind = FollowUpKind.PlanStep, UnitId = 3, ByUnitId = 3, Text = text, Role = Role.Secretary, DueOn = due, FirstDueOn = due, DoneOn = done },
        "药理支部",
        null);
}
