using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Cases;

/// <summary>The day on which something happens to a case, and the moves that several rules share.</summary>
internal sealed record CaseScene(LadderToday Ladder, CaseClock Clock, DateTimeOffset Now, DateOnly Today)
{
    /// <summary>A line about the case as it stands; one that goes elsewhere stands untaken there, and its line names where it was.</summary>
    public CaseEvent Line(Case @case, CaseAct act, RungAt? to = null) => new()
    {
        Case = @case,
        At = Now,
        ById = act.ById,
        Step = act.Step,
        Audience = act.Step == CaseStep.Noted ? CaseAudience.Rung : CaseAudience.All,
        Text = act.Text,
        Rung = @case.Rung,
        UnitId = @case.UnitId,
        ToUnitId = to?.Unit.Id,
        ToPersonId = act.ToId,
        State = to is null ? @case.State : CaseState.Open,
    };

    /// <summary>A line about what nobody did.</summary>
    public CaseEvent Line(Case @case, CaseStep step, RungAt? to = null, CaseState? state = null) => new()
    {
        Case = @case,
        At = Now,
        Step = step,
        Audience = CaseAudience.All,
        Rung = @case.Rung,
        UnitId = @case.UnitId,
        ToUnitId = to?.Unit.Id,
        State = state ?? @case.State,
    };

    /// <summary>Comes to stand on a rung, untaken, with that rung's whole time before it.</summary>
    public void Stand(Case @case, RungAt rung)
    {
        Settle(@case, rung.Kind, rung.Unit);
        @case.State = CaseState.Open;
        @case.TakenById = null;
        @case.ReopenedHere = 0;
        Clock.Start(@case, Today);
    }

    /// <summary>From the rung it stands on to the first of this way that is held, with a line for each rung that had nobody.</summary>
    public IEnumerable<CaseEvent> PassUp(Case @case, IReadOnlyList<RungAt> way)
    {
        var to = LadderToday.FirstHeld(way, @case.RaisedById);
        foreach (var rung in way)
        {
            if (rung == to)
                yield break;
            var above = way.SkipWhile(one => one != rung).ElementAt(1);
            var line = Line(@case, CaseStep.PassedUp, above, CaseState.Open);
            Stand(@case, above);
            yield return line;
        }
    }

    /// <summary>What was merged into another unit is that one's from now on; its clock runs on.</summary>
    public IEnumerable<CaseEvent> Rehome(Case @case)
    {
        var owner = Ladder.OwnerOf(@case);
        if (owner.Unit.Id == @case.UnitId && owner.Kind == @case.Rung)
            yield break;
        var line = Line(@case, CaseStep.Rehomed, owner);
        Settle(@case, owner.Kind, owner.Unit);
        yield return line;
    }

    /// <summary>The way up from above the rung that has it; empty at the top.</summary>
    public IReadOnlyList<RungAt> WayAbove(Case @case) => [.. Ladder.WayUp(@case.UnitId).Skip(1)];

    /// <summary>Whether somebody else who has taken it is still a holder and there.</summary>
    public bool IsTakenByOther(Case @case, long personId) =>
        @case.TakenById is { } taker && taker != personId && IsThere(@case, taker);

    public bool IsThere(Case @case, long personId) => Ladder.OwnerOf(@case).PresentBut(@case.RaisedById).Contains(personId);

    private static void Settle(Case @case, UnitKind kind, Unit unit)
    {
        @case.Rung = kind;
        @case.UnitId = unit.Id;
        if (@case.Stops.All(stop => stop.UnitId != unit.Id))
            @case.Stops.Add(new CaseStop { UnitId = unit.Id });
    }
}
