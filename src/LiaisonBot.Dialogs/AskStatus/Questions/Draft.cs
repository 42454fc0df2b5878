using LiaisonBot.Data.Cases;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.AskStatus.Questions;

/// <summary>A question while it is read, word by word. Each word adds what it says; what does not go with an earlier word is noted.</summary>
internal sealed record Draft
{
    /// <summary>What was plainly asked for.</summary>
    public Measure? Measure { get; init; }

    /// <summary>What a word stands for that may also belong to something else: "pairings" in "pairings never contacted".</summary>
    public Measure? Hinted { get; init; }

    public IReadOnlyList<Unit> Units { get; init; } = [];

    public UnitKind? Each { get; init; }

    public Period? Period { get; init; }

    public Condition? Condition { get; init; }

    public Category? People { get; init; }

    public PersonKind? Side { get; init; }

    public CaseKind? Kind { get; init; }

    public string? About { get; init; }

    public Stage Stage { get; init; }

    /// <summary>"未联系": in a month it means that month, else ever.</summary>
    public bool Uncontacted { get; init; }

    public bool Trend { get; init; }

    /// <summary>"总体情况"</summary>
    public bool Overview { get; init; }

    public bool Comparing { get; init; }

    /// <summary>Why this is no question that can be answered; the first reason counts.</summary>
    public Trouble? Trouble { get; init; }

    /// <summary>Whether this asks for figures, and does not merely name a unit, a month or a category as other sentences do.</summary>
    public bool IsTelling => IsPlain || Comparing || Trend || Overview || Each is not null
        || (IsAbout && (Units.Count > 0 || Period is not null || Hinted is not null));

    /// <summary>Whether it does so even where some of it is not understood.</summary>
    public bool IsPlain => Measure is not null || Condition is not null || (Comparing && Units.Count > 0)
        || (Trouble is Questions.Trouble.Ranking or Questions.Trouble.Future && IsAbout);

    private bool IsAbout => Hinted is not null || Stage != Stage.Pending || Kind is not null || About is not null || People is not null || Each is not null;

    public Draft For(Measure measure) => Measure is { } said && said != measure ? But(Questions.Trouble.Contradiction) : this with { Measure = measure };

    /// <summary>"收集" alone asks for what was raised; "收集了几轮", for the rounds.</summary>
    public Draft Collecting() => Measure == Questions.Measure.Rounds ? this : For(Questions.Measure.Collected);

    public Draft InRounds() => Measure == Questions.Measure.Collected ? this with { Measure = Questions.Measure.Rounds } : For(Questions.Measure.Rounds);

    /// <summary>The more telling of two hints holds: whoever says "pairings" and "contacts" asks for the contacts.</summary>
    public Draft Hinting(Measure measure) => Hinted is { } said && said < measure ? this : this with { Hinted = measure };

    public Draft At(Unit unit) => Units.Any(one => one.Id == unit.Id) ? this : this with { Units = [.. Units, unit] };

    public Draft Of(UnitKind each) => Each is { } said && said != each ? But(Questions.Trouble.Contradiction) : this with { Each = each };

    public Draft In(Period period, DateOnly today) => period switch
    {
        _ when (period.From ?? period.To) > today => But(Questions.Trouble.Future),
        _ when Period is { } said && said != period => But(Questions.Trouble.Contradiction),
        _ => this with { Period = period },
    };

    public Draft If(Condition condition) => Condition is null ? this with { Condition = condition } : But(Questions.Trouble.Contradiction);

    public Draft Among(Category people) => People is { } said && said != people ? But(Questions.Trouble.Contradiction) : this with { People = people };

    public Draft Raised(CaseKind kind) => Kind is { } said && said != kind ? But(Questions.Trouble.Contradiction) : this with { Kind = kind };

    public Draft On(string about) => About is { } said && said != about ? But(Questions.Trouble.Contradiction) : this with { About = about };

    public Draft But(Trouble trouble) => Trouble is null ? this with { Trouble = trouble } : this;
}

/// <summary>Why a question cannot be answered.</summary>
internal enum Trouble
{
    /// <summary>Some of the words mean nothing here.</summary>
    Words,

    /// <summary>The period has yet to come.</summary>
    Future,

    /// <summary>What was said does not go together.</summary>
    Contradiction,

    /// <summary>People and units are never ranked (R9).</summary>
    Ranking,

    /// <summary>A comparison needs two.</summary>
    Comparison,
}
