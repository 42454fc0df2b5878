namespace LiaisonBot.Data.Cases;

/// <summary>What those do who handle a case. A right follows the role of today; who is away may still act, but nothing is brought to them.</summary>
internal sealed class HolderRules(CaseScene scene)
{
    public CaseRefusal? Refuse(Case @case, CaseAct act) =>
        RefuseActor(@case, act) ?? RefuseState(@case, act) ?? CaseWords.Refuse(act);

    public IEnumerable<CaseEvent> Do(Case @case, CaseAct act) => act.Step switch
    {
        CaseStep.Taken => Take(@case, act),
        CaseStep.Noted => [scene.Line(@case, act)],
        CaseStep.Asked => Work(@case, act, Ask),
        CaseStep.HandedOver => Work(@case, act, HandOver),
        CaseStep.Resolved => Work(@case, act, Answer),
        CaseStep.CannotSolve => Work(@case, act, Answer),
        CaseStep.Escalated => Escalate(@case, act),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Step, "Nobody does this."),
    };

    /// <summary>Those who hold the rung that has it; of an overdue one, to take it to themselves, those of the next.</summary>
    private CaseRefusal? RefuseActor(Case @case, CaseAct act)
    {
        var owner = scene.Ladder.OwnerOf(@case);
        if (act.ById == @case.RaisedById)
            return CaseRefusal.NotYours;
        if (owner.IsHeldBy(act.ById) || (act.Step == CaseStep.Taken && IsOfNextAbove(@case, act.ById)))
            return null;
        return @case.Stops.Any(stop => scene.Ladder.WayUp(stop.UnitId)[0].IsHeldBy(act.ById)) ? CaseRefusal.MovedOn : CaseRefusal.NotYours;
    }

    private CaseRefusal? RefuseState(Case @case, CaseAct act)
    {
        if (@case.IsClosed())
            return CaseRefusal.Closed;
        if (act.Step == CaseStep.Noted)
            return null;
        if (@case.IsAnswered())
            return CaseRefusal.Answered;
        if (DrawsUp(@case, act))
            return null;
        if (scene.IsTakenByOther(@case, act.ById))
            return CaseRefusal.TakenByOther;
        return act.Step switch
        {
            CaseStep.Taken when @case.TakenById == act.ById => CaseRefusal.TakenAlready,
            CaseStep.Asked when @case.State == CaseState.Asked => CaseRefusal.AlreadyAsked,
            CaseStep.Escalated when scene.WayAbove(@case).Count == 0 => CaseRefusal.AtTop,
            CaseStep.HandedOver when act.ToId is not { } to || to == act.ById || !scene.IsThere(@case, to) => CaseRefusal.NoSuchHolder,
            _ => null,
        };
    }

    private bool DrawsUp(Case @case, CaseAct act) =>
        act.Step == CaseStep.Taken && !scene.Ladder.OwnerOf(@case).IsHeldBy(act.ById) && IsOfNextAbove(@case, act.ById);

    private bool IsOfNextAbove(Case @case, long personId) =>
        @case.IsOverdue(scene.Today) && scene.WayAbove(@case) is [var next, ..] && next.IsHeldBy(personId);

    private IEnumerable<CaseEvent> Take(Case @case, CaseAct act)
    {
        if (DrawsUp(@case, act))
        {
            var next = scene.WayAbove(@case)[0];
            yield return scene.Line(@case, act with { Step = CaseStep.DrawnUp }, next);
            scene.Stand(@case, next);
        }

        // A question that is open stays so, whoever has the case now.
        @case.State = @case.State == CaseState.Asked ? CaseState.Asked : CaseState.Taken;
        @case.TakenById = act.ById;
        yield return scene.Line(@case, act);
    }

    /// <summary>Whoever works on an untaken case has taken it by that.</summary>
    private IEnumerable<CaseEvent> Work(Case @case, CaseAct act, Action<Case, CaseAct> change)
    {
        @case.State = @case.State == CaseState.Asked ? CaseState.Asked : CaseState.Taken;
        @case.TakenById = act.ById;
        change(@case, act);
        yield return scene.Line(@case, act);
    }

    private void Ask(Case @case, CaseAct act)
    {
        @case.State = CaseState.Asked;
        CaseClock.Pause(@case, scene.Today);
    }

    private static void HandOver(Case @case, CaseAct act) => @case.TakenById = act.ToId;

    private void Answer(Case @case, CaseAct act)
    {
        @case.State = act.Step == CaseStep.Resolved ? CaseState.Resolved : CaseState.NotSolvable;
        @case.Answer = act.Text;
        @case.AnsweredById = act.ById;
        @case.AnsweredAt = scene.Now;
        scene.Clock.AwaitConfirmation(@case, scene.Today);
    }

    private IEnumerable<CaseEvent> Escalate(Case @case, CaseAct act)
    {
        var way = scene.WayAbove(@case);
        var line = scene.Line(@case, act, way[0]);
        scene.Stand(@case, way[0]);
        return [line, .. scene.PassUp(@case, way)];
    }
}
