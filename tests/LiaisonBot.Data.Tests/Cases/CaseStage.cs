using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.Data.Tests.Cases;

/// <summary>
/// A school of two branches under a general branch under a committee, each with a secretary and a deputy, on a day that a test moves.
/// It opens on Wednesday, 15 April 2026; the May holidays are 1 to 5 May, and Saturday, 9 May is worked.
/// </summary>
internal sealed class CaseStage
{
    public const long Raiser = 1;
    public const long Other = 2;
    public const long BranchSecretary = 11;
    public const long BranchDeputy = 12;
    public const long SecondSecretary = 21;
    public const long GeneralSecretary = 31;
    public const long CommitteeSecretary = 41;

    public const long Committee = 1;
    public const long General = 2;
    public const long Branch = 3;
    public const long Second = 4;
    public const long Group = 5;

    public Dictionary<long, Unit> Units { get; } = new List<Unit>
    {
        New(Committee, UnitKind.Committee, "/1/"),
        New(General, UnitKind.GeneralBranch, "/1/2/"),
        New(Branch, UnitKind.Branch, "/1/2/3/"),
        New(Second, UnitKind.Branch, "/1/2/4/"),
        New(Group, UnitKind.Group, "/1/2/3/5/"),
    }.ToDictionary(unit => unit.Id);

    public List<Holder> Holders { get; } =
    [
        new(Branch, BranchSecretary, IsAway: false),
        new(Branch, BranchDeputy, IsAway: false),
        new(Second, SecondSecretary, IsAway: false),
        new(General, GeneralSecretary, IsAway: false),
        new(Committee, CommitteeSecretary, IsAway: false),
    ];

    public Ladder Ladder { get; set; } = Ladder.Default;

    public DateOnly Today { get; set; } = new(2026, 4, 15);

    public LadderToday LadderToday => new(Ladder, Units.Values, Holders);

    public CaseRules Rules => new(
        LadderToday,
        new CaseClock(Ladder, WorkingDayCalendar.China, ConfirmDays: 28),
        new DateTimeOffset(Today, new TimeOnly(1, 0), TimeSpan.Zero),
        Today);

    public static Case Draft(CaseUrgency urgency = CaseUrgency.Ordinary, long homeUnitId = Branch) => new()
    {
        RaisedById = Raiser,
        HomeUnitId = homeUnitId,
        Category = "housing",
        Text = "宿舍漏水",
        Urgency = urgency,
        Travel = NameTravel.Upward,
        Agreed = true,
        Colleagues = { new CaseColleague { ColleagueId = 99 } },
    };

    public Case Raise(CaseUrgency urgency = CaseUrgency.Ordinary, long homeUnitId = Branch)
    {
        var draft = Draft(urgency, homeUnitId);
        Rules.Begin(draft, CaseCategories.BuiltIn[3]);
        return draft;
    }

    public CaseResult Do(Case @case, CaseStep step, long by, string text = "", long? to = null) =>
        Rules.Do(@case, new CaseAct(step, by, text, to));

    /// <summary>An act that must succeed; its last line.</summary>
    public CaseEvent Must(Case @case, CaseStep step, long by, string text = "话", long? to = null)
    {
        var result = Do(@case, step, by, text, to);
        Assert.Null(result.Refusal);
        return result.Events[^1];
    }

    public void Refuses(CaseRefusal refusal, Case @case, CaseStep step, long by, string text = "话", long? to = null) =>
        Assert.Equal(refusal, Do(@case, step, by, text, to).Refusal);

    /// <summary>Lets the days pass one by one, as the clock does; the lines of what time did.</summary>
    public IReadOnlyList<CaseEvent> PassTo(Case @case, DateOnly day)
    {
        var events = new List<CaseEvent>();
        for (; Today < day; Today = Today.AddDays(1))
            events.AddRange(Rules.Pass(@case));
        return [.. events, .. Rules.Pass(@case)];
    }

    private static Unit New(long id, UnitKind kind, string path) => new() { Id = id, Code = $"U{id}", Name = $"单位{id}", Kind = kind, Path = path };
}
