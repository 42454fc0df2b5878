namespace LiaisonBot.Data.Cases;

/// <summary>What whoever raised a case does: answers a question or adds to it, says whether the answer helped, takes it back.</summary>
internal sealed class RaiserRules(CaseScene scene)
{
    public static bool Knows(CaseStep step) =>
        step is CaseStep.Replied or CaseStep.Confirmed or CaseStep.NotSolved or CaseStep.Withdrawn;

    public static CaseRefusal? Refuse(Case @case, CaseAct act)
    {
        if (act.ById != @case.RaisedById)
            return CaseRefusal.NotYours;
        if (@case.IsClosed())
            return CaseRefusal.Closed;
        return act.Step switch
        {
            CaseStep.Replied or CaseStep.Withdrawn when @case.IsAnswered() => CaseRefusal.Answered,
            CaseStep.Confirmed or CaseStep.NotSolved when !@case.IsAnswered() => CaseRefusal.NotAnswered,
            _ => CaseWords.Refuse(act),
        };
    }

    public IEnumerable<CaseEvent> Do(Case @case, CaseAct act) => act.Step switch
    {
        CaseStep.Replied => Reply(@case, act),
        CaseStep.Confirmed => Confirm(@case, act),
        CaseStep.NotSolved => NotSolved(@case, act),
        CaseStep.Withdrawn => Withdraw(@case, act),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Step, "Whoever raised it does not do this."),
    };

    /// <summary>An answer that comes after the case has gone on is kept as well: nothing that was written is lost.</summary>
    private IEnumerable<CaseEvent> Reply(Case @case, CaseAct act)
    {
        if (@case.State == CaseState.Asked)
        {
            ToTaker(@case, @case.TakenById);
            scene.Clock.Resume(@case, scene.Today);
        }

        yield return scene.Line(@case, act);
    }

    private IEnumerable<CaseEvent> Confirm(Case @case, CaseAct act)
    {
        Close(@case, @case.State == CaseState.Resolved ? CaseState.ClosedConfirmed : CaseState.ClosedNotSolvable);
        yield return scene.Line(@case, act);
    }

    private IEnumerable<CaseEvent> Withdraw(Case @case, CaseAct act)
    {
        Close(@case, CaseState.Withdrawn);
        yield return scene.Line(@case, act);
    }

    /// <summary>Once it stays at the rung that answered; after that it goes one up each time, and the top one keeps it.</summary>
    private List<CaseEvent> NotSolved(Case @case, CaseAct act)
    {
        var way = scene.Ladder.WayUp(@case.UnitId);
        var answeredBy = @case.AnsweredById;
        var stays = @case.ReopenedHere == 0 || way.Count == 1;
        var times = @case.ReopenedHere + 1;
        @case.ReopenedTimes++;
        @case.State = stays && answeredBy is { } answerer && scene.IsThere(@case, answerer) ? CaseState.Taken : CaseState.Open;
        var line = scene.Line(@case, act, stays ? null : way[1]);
        scene.Stand(@case, stays ? way[0] : way[1]);
        List<CaseEvent> events = [line, .. scene.PassUp(@case, stays ? way : [.. way.Skip(1)])];
        if (stays && events.Count == 1)
        {
            @case.ReopenedHere = times;
            ToTaker(@case, answeredBy);
        }

        return events;
    }

    /// <summary>Back to whoever had it, as long as they are there; else to whoever takes it.</summary>
    private void ToTaker(Case @case, long? taker)
    {
        @case.TakenById = taker is { } one && scene.IsThere(@case, one) ? one : null;
        @case.State = @case.TakenById is null ? CaseState.Open : CaseState.Taken;
    }

    private void Close(Case @case, CaseState state)
    {
        @case.State = state;
        @case.ClosedAt = scene.Now;
        CaseClock.Stop(@case);
    }
}
