using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkingDays;

namespace LiaisonBot.Testing.Proofs.Cases;

/// <summary>Plays a sequence twice, by the rules and by the model, and says where they part.</summary>
internal sealed class CaseProof(CaseScript script, ICaseShelf shelf)
{
    private static readonly Ladder Short = new([new Rung(UnitKind.Branch, 5), new Rung(UnitKind.Committee, 15)]);

    private readonly CaseSchool school = new();
    private readonly List<ModelledCase> modelled = [];
    private DateOnly today = script.Opening;
    private bool changed;

    private Ladder Ladder => script.ShortLadder ? Short : Ladder.Default;

    private CaseModel Model => new(school, script.ShortLadder);

    private CaseRules Rules => new(
        new LadderToday(Ladder, school.Units, school.Holders),
        new CaseClock(Ladder, WorkingDayCalendar.China, ConfirmDays: 28),
        new DateTimeOffset(today, new TimeOnly(1, 0), TimeSpan.Zero),
        today);

    /// <summary>The first divergence, in words; null when there is none.</summary>
    /// <param name="eachStep">Whether all is compared after each command, or only at the end.</param>
    public async Task<string?> PlayAsync(bool eachStep)
    {
        foreach (var (place, command) in script.Commands.Index())
        {
            var divergence = await PlayAsync(command) ?? (eachStep ? await CompareAsync() : null);
            if (divergence is not null)
                return $"at {place}, {command}: {divergence}";
        }

        return await CompareAsync();
    }

    private async Task<string?> PlayAsync(CaseCommand command)
    {
        switch (command)
        {
            case CaseCommand.Raise raise:
                await shelf.AddAsync(() => Draft(raise), one => Rules.Begin(one, CaseCategories.BuiltIn[0]));
                modelled.Add(Model.Raise(raise));
                return null;
            case CaseCommand.Act drawn when modelled.Count > 0:
                var place = drawn.Case % modelled.Count;
                var act = drawn with { By = Model.ActorOf(modelled[place], drawn) };
                var refusal = await shelf.ActAsync(place, one => Rules.Do(one, new CaseAct(act.Step, act.By, act.HasText ? "话" : "", act.To)));
                var expected = Model.Act(modelled[place], act);
                return refusal == expected ? null : $"refused as {refusal}, expected {expected}";
            case CaseCommand.Days days:
                await PassAsync(days.Count);
                return null;
            default:
                school.Change(command);
                changed = true;
                return null;
        }
    }

    private async Task PassAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            today = today.AddDays(1);
            await shelf.PassAsync(today, changed, Rules.Pass);
            modelled.ForEach(one => Model.NewDay(one, today));
            changed = false;
        }
    }

    private Case Draft(CaseCommand.Raise raise) => new()
    {
        Year = today.Year,
        RaisedById = raise.By,
        HomeUnitId = CaseSchool.HomeOf(raise.By),
        Category = "work",
        Text = "话",
        Urgency = raise.Urgency,
    };

    private async Task<string?> CompareAsync()
    {
        var kept = await shelf.ReadAsync();
        if (kept.Count != modelled.Count)
            return $"{kept.Count} cases, expected {modelled.Count}";
        return kept.Zip(modelled, (real, model) => Difference(real, model) ?? Broken(real)).FirstOrDefault(difference => difference is not null);
    }

    private string? Difference(KeptCase real, ModelledCase model)
    {
        var lines = real.Lines.Select(Describe).ToList();
        if (!lines.SequenceEqual(model.Lines))
            return $"history {string.Join(' ', lines)}, expected {string.Join(' ', model.Lines)}";
        var found = (real.Case.State, real.Case.UnitId, real.Case.TakenById, real.Case.ReopenedTimes, real.Case.ReopenedHere, Left(real.Case), real.Case.IsOverdue(today));
        var expected = (model.State, model.Unit, model.Taker, model.Reopened, model.ReopenedHere, Left(model), model is { IsActive: true, IsLate: true });
        return found == expected ? null : $"{found}, expected {expected}";
    }

    /// <summary>Working days that are left; none where the clock does not run or has run out.</summary>
    private int? Left(Case one) =>
        one is { DueOn: { } due, PausedOn: null } && due >= today ? WorkingDayCalendar.China.WorkingDaysBetween(today, due) : null;

    private static int? Left(ModelledCase model) =>
        model is { State: CaseState.Open or CaseState.Taken, IsLate: false } ? model.Left : null;

    /// <summary>What holds for every case, whatever happened: one owner, one state, and a history without a gap.</summary>
    private static string? Broken(KeptCase kept)
    {
        var one = kept.Case;
        if (kept.Lines[0].Step != CaseStep.Raised || kept.Lines[^1].State != one.State)
            return "the history does not end where the case stands";
        var at = kept.Lines[0].UnitId;
        foreach (var line in kept.Lines)
        {
            if (line.UnitId != at)
                return $"the history is at {line.UnitId} where it left {at}";
            at = line is { ToUnitId: { } to, Step: not CaseStep.Overdue } ? to : at;
        }

        if (at != one.UnitId)
            return $"the history ends at {at} and the case is at {one.UnitId}";
        if (one.Stops.DistinctBy(stop => stop.UnitId).Count() != one.Stops.Count || one.Stops.All(stop => stop.UnitId != at))
            return "the stops are not the units it has been at";
        return one.IsClosed() == one.ClosedAt is not null && one.IsActive() == one.DueOn is not null && (one.State == CaseState.Asked) == one.PausedOn is not null
            ? null
            : "the clock does not fit the state";
    }

    private static string Describe(CaseEvent line) => line.ToUnitId is { } to
        ? $"{Literals<CaseStep>.Write(line.Step)}@{line.UnitId}>{to}"
        : $"{Literals<CaseStep>.Write(line.Step)}@{line.UnitId}";
}
