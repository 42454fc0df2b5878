namespace LiaisonBot.Data.Cases;

/// <summary>What time does to a case, and what becomes of it when nobody holds its rung any more.</summary>
internal sealed class TimeRules(CaseScene scene)
{
    public IReadOnlyList<CaseEvent> Pass(Case @case)
    {
        if (@case.IsClosed())
            return [];
        List<CaseEvent> events = [.. scene.Rehome(@case)];
        if (@case.IsActive())
            events.AddRange(LeaveEmptyRung(@case));
        if (@case.NextOn <= scene.Today)
            events.Add(@case.IsActive() ? Deadline(@case) : Unconfirmed(@case));
        return events;
    }

    /// <summary>
    /// Nobody holds the rung any more, or only whoever raised it: the case goes up, and an open question with it, which the raiser may
    /// still answer. Who is merely away comes back.
    /// </summary>
    private IEnumerable<CaseEvent> LeaveEmptyRung(Case @case)
    {
        var way = scene.Ladder.WayUp(@case.UnitId);
        return way[0].HasAnyBut(@case.RaisedById) || !way.Any(rung => rung.HasAnyBut(@case.RaisedById))
            ? []
            : scene.PassUp(@case, [way[0], .. way.Skip(1).Where(rung => rung.HasAnyBut(@case.RaisedById))]);
    }

    private CaseEvent Deadline(Case @case)
    {
        var passed = @case.IsOverdue(scene.Today);
        @case.NextOn = passed ? null : @case.DueOn?.AddDays(1);
        return passed
            ? scene.Line(@case, CaseStep.Overdue, scene.WayAbove(@case) is [var next, ..] ? next : null)
            : scene.Line(@case, CaseStep.Warned);
    }

    private CaseEvent Unconfirmed(Case @case)
    {
        if (@case.AskedAgainOn is null)
        {
            @case.AskedAgainOn = scene.Today;
            @case.NextOn = scene.Today.AddDays(scene.Clock.ConfirmDays);
            return scene.Line(@case, CaseStep.AskedAgain);
        }

        @case.State = @case.State == CaseState.Resolved ? CaseState.ClosedUnconfirmed : CaseState.ClosedNotSolvable;
        @case.ClosedAt = scene.Now;
        CaseClock.Stop(@case);
        return scene.Line(@case, CaseStep.ClosedUnconfirmed);
    }
}
