using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>Whether the speaker may make this correction, and whether the roster takes it. Asked at the preview and again at its confirmation.</summary>
internal static class CorrectionRules
{
    public static async Task<FormProblem?> ProblemAsync(Turn turn, Correction correction, CorrectionDesk desk) =>
        await RightAsync(turn, correction, desk.Entry)
        ?? (await desk.CheckAsync(correction, turn.Programme.BackEntryDays, CancellationToken.None) is { } refusal ? Of(refusal, correction) : null);

    /// <summary>What undoes a correction is one itself, and takes the same right: of a role given, to end it.</summary>
    public static async Task<FormProblem?> UndoProblemAsync(Turn turn, RosterCorrection made)
    {
        if (await turn.PersonToCorrectAsync(made.PersonId) is not { } person
            || await CorrectionDesk.OpenAsync(turn.Db, person, turn.Today, CancellationToken.None) is not { } desk)
            return null;
        var inverse = made.Kind switch
        {
            CorrectionKind.RoleGiven => CorrectionKind.RoleEnded,
            CorrectionKind.RoleEnded => CorrectionKind.RoleGiven,
            _ => made.Kind,
        };
        return await RightAsync(turn, new Correction(inverse, made.On) { Role = made.Role, Unit = made.Unit, LeftReason = made.LeftReason }, desk.Entry);
    }

    private static async Task<FormProblem?> RightAsync(Turn turn, Correction correction, RosterEntry entry)
    {
        if (correction.Kind == CorrectionKind.Left)
            return await LeavingAsync(turn, correction, entry);
        if (correction.Unit is not { } unit)
            return null;
        if (!await turn.MayCorrectInAsync(unit))
            return await ElsewhereAsync(turn, "roster.problem.unit_not_yours", correction, (unit, entry.Unit));
        if (correction is { Kind: CorrectionKind.RoleGiven } && entry.Person.Id == turn.Me.Id)
            return new FormProblem(nameof(CorrectionForm.Role), "roster.problem.own_role");
        if (correction is { Kind: CorrectionKind.RoleGiven or CorrectionKind.RoleEnded, Role: { } role }
            && !(correction.Kind == CorrectionKind.RoleEnded && entry.Person.Id == turn.Me.Id)
            && !await turn.MayAppointAsync(role, unit))
            return await AboveAsync(turn, correction, unit, "roster.problem.role_above");
        return null;
    }

    /// <summary>Leaving ends every role that somebody holds: where one is not the speaker's to end, the unit above it enters that they left.</summary>
    private static async Task<FormProblem?> LeavingAsync(Turn turn, Correction correction, RosterEntry entry)
    {
        foreach (var held in entry.Roles.Where(held => Reach.Keepers.Contains(held.Role) && entry.Person.Id != turn.Me.Id))
        {
            if (!await turn.MayAppointAsync(held.Role, held.Unit))
                return await AboveAsync(turn, correction, held.Unit, "roster.problem.leaver_above");
        }

        return null;
    }

    private static async Task<FormProblem> ElsewhereAsync(Turn turn, string key, Correction correction, (Unit One, Unit Other) units)
    {
        var field = correction.Kind == CorrectionKind.RoleEnded ? nameof(CorrectionForm.Held) : nameof(CorrectionForm.Unit);
        return await turn.ElsewhereAsync(units.One, units.Other) is { } elsewhere
            ? new FormProblem(field, key, ("unit", elsewhere.Unit), ("names", turn.Words.List(elsewhere.Keepers)))
            : new FormProblem(field, key + ".nobody");
    }

    /// <summary>A role above one's own in one's own unit is given by the unit above.</summary>
    private static async Task<FormProblem> AboveAsync(Turn turn, Correction correction, Unit unit, string key)
    {
        var above = await turn.Db.Units.FindAsync(unit.ParentId ?? unit.Id) ?? unit;
        var problem = await ElsewhereAsync(turn, key, correction, (above, above));
        return problem with
        {
            Field = correction.Kind switch
            {
                CorrectionKind.Left => nameof(CorrectionForm.On),
                CorrectionKind.RoleEnded => nameof(CorrectionForm.Held),
                _ => nameof(CorrectionForm.Role),
            },
        };
    }

    private static FormProblem Of(CorrectionRefusal refusal, Correction correction) => refusal.Obstacle switch
    {
        CorrectionObstacle.NotHere => new FormProblem(nameof(CorrectionForm.On), "roster.problem.not_here"),
        CorrectionObstacle.InFuture => new FormProblem(nameof(CorrectionForm.On), "roster.problem.in_future", ("day", refusal.Day!.Value)),
        CorrectionObstacle.TooFar => new FormProblem(nameof(CorrectionForm.On), "roster.problem.too_far", ("day", refusal.Day!.Value)),
        CorrectionObstacle.TooEarly => new FormProblem(nameof(CorrectionForm.On), "roster.problem.too_early", ("day", refusal.Day!.Value)),
        CorrectionObstacle.BeforeBeginning => new FormProblem(nameof(CorrectionForm.On), "roster.problem.before_beginning", ("day", refusal.Day!.Value)),
        CorrectionObstacle.LaterChange => new FormProblem(nameof(CorrectionForm.On), "roster.problem.later_change", ("day", refusal.Day!.Value)),
        CorrectionObstacle.AlreadySo => new FormProblem(FieldOf(correction.Kind), "roster.problem.already_so"),
        CorrectionObstacle.NotMember => new FormProblem(nameof(CorrectionForm.Role), "roster.problem.not_member"),
        CorrectionObstacle.NotHeld => new FormProblem(FieldOf(correction.Kind), "roster.problem.not_held"),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    private static string FieldOf(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Moved => nameof(CorrectionForm.Unit),
        CorrectionKind.Left => nameof(CorrectionForm.On),
        CorrectionKind.RoleGiven => nameof(CorrectionForm.Role),
        CorrectionKind.RoleEnded => nameof(CorrectionForm.Held),
        CorrectionKind.CategoryAdded or CorrectionKind.CategoryEnded => nameof(CorrectionForm.Category),
        CorrectionKind.Titled => nameof(CorrectionForm.Title),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
