using LiaisonBot.Data.Programme;

namespace LiaisonBot.Data.Cases;

/// <summary>
/// What may happen to a case, and what comes of it (D1, D4, D5): the one place that decides. Each decision reads the case, the ladder as it
/// stands today and the clock, and either changes the case and returns the lines of its history, or says why not and changes nothing.
/// </summary>
public sealed class CaseRules
{
    private readonly CaseScene scene;
    private readonly HolderRules holders;
    private readonly RaiserRules raisers;
    private readonly TimeRules time;

    /// <param name="ladder">As it stands today.</param>
    /// <param name="clock">The working days.</param>
    /// <param name="now">The moment that the lines are dated with.</param>
    /// <param name="today">The day it is in the programme's time zone.</param>
    public CaseRules(LadderToday ladder, CaseClock clock, DateTimeOffset now, DateOnly today)
    {
        scene = new CaseScene(ladder, clock, now, today);
        holders = new HolderRules(scene);
        raisers = new RaiserRules(scene);
        time = new TimeRules(scene);
    }

    /// <summary>Puts a new case on the ladder, at its home's rung or the first above where somebody is there to handle it.</summary>
    /// <param name="case">With everything that whoever raises it decides, and the raiser's unit in <see cref="Case.HomeUnitId"/>.</param>
    /// <param name="category">The category that it names.</param>
    public IReadOnlyList<CaseEvent> Begin(Case @case, CaseCategory category)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(category);
        if (!CaseNames.MayBeKept(@case, category.Sensitive))
            @case.Colleagues.Clear();
        var way = scene.Ladder.WayUp(@case.HomeUnitId);
        @case.HomeUnitId = way[0].Unit.Id;
        @case.RaisedAt = scene.Now;
        scene.Stand(@case, way[0]);
        var raised = scene.Line(@case, new CaseAct(CaseStep.Raised, @case.RaisedById));
        return [raised, .. scene.PassUp(@case, way)];
    }

    /// <summary>Why an act would not be done; null when it would. Decides which buttons a card has.</summary>
    public CaseRefusal? Refuse(Case @case, CaseAct act)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(act);
        return RaiserRules.Knows(act.Step) ? RaiserRules.Refuse(@case, act) : holders.Refuse(@case, act);
    }

    /// <summary>What somebody wants to do to it.</summary>
    public CaseResult Do(Case @case, CaseAct act)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(act);
        if (Refuse(@case, act) is { } why)
            return CaseResult.Refused(why);
        List<CaseEvent> events = [.. scene.Rehome(@case)];
        events.AddRange(RaiserRules.Knows(act.Step) ? raisers.Do(@case, act) : holders.Do(@case, act));
        return CaseResult.Done(events);
    }

    /// <summary>
    /// What time, and changes of units and posts, do to it today: a warning, the deadline, asking again, closing, going up from a rung that
    /// nobody holds any more. Nothing when nothing is due, so that it may be called as often as one likes.
    /// </summary>
    public IReadOnlyList<CaseEvent> Pass(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return time.Pass(@case);
    }
}
