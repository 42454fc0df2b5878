using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>
/// One that stands is said otherwise. Nothing is overwritten: another takes its place from the day that is given, and who answered for what
/// before stays known.
/// </summary>
internal static class EditDialog
{
    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.LastingAsync() is { } point)
            turn.Show(KeepCard.Of(new KeepView(KeepForm.Of(point), await ChoicesAsync(turn, point), turn.Key!.Key) { Replaces = point }, turn.Words));
    }

    public static async Task ChangeAsync(Turn turn)
    {
        var form = KeepForm.Of(turn);
        if (await turn.LastingAsync() is not { } old)
        {
            turn.ShowUnsaved(form.Name);
            return;
        }

        var choices = await ChoicesAsync(turn, old);
        var isSlip = turn.Now <= old.KeptAt.AddHours(turn.Programme.UndoHours);
        var check = KeepCheck.Of(form, choices, turn.Today, new Replaced(old, isSlip));
        var problems = check.Named is { } named && await turn.HasSameAsync(named.Point, besides: old.Id)
            ? [new FormProblem(nameof(KeepForm.Person), "point.problem.exists")]
            : check.Problems;
        if (check.Named is { } fresh && problems.Count == 0)
            await ChangeAsync(turn, old, fresh);
        else
            turn.Show(KeepCard.Of(new KeepView(form, choices, turn.Key!.Key) { Problems = problems, Replaces = old }, turn.Words));
    }

    private static async Task ChangeAsync(Turn turn, ContactPoint old, NamedPoint fresh)
    {
        var (point, before) = (fresh.Point, await turn.NamedAsync(old));
        old.GiveWay(point);
        before.Point.GiveWay(point);
        (point.KeptById, point.KeptAt) = (turn.Me.Id, turn.Now);
        turn.Db.Add(point);
        turn.Spend(() => PointRecords.Subject(point));
        turn.Audit("point.change", () => PointRecords.Subject(point), point.PersonId);
        var heard = point.PersonId == old.PersonId
            ? await PointNotices.TellAsync(turn, (fresh, "point.told.changed"))
            : await PointNotices.TellAsync(turn, (fresh, "point.told"), (before, before.Point.WasMistaken() ? "point.told.mistaken" : "point.told.ended"));
        if (point.PersonId != old.PersonId)
            turn.Audit("point.end", () => PointRecords.Subject(old), old.PersonId);
        await ListDialog.ShowAsync(turn, new PointChange("point.changed", fresh, heard) { Instead = old.Id });
    }

    /// <summary>Whoever has it keeps it, also once they moved on: nobody is made to give it to somebody else.</summary>
    private static async Task<KeepChoices> ChoicesAsync(Turn turn, ContactPoint point)
    {
        var choices = await turn.ChoicesAsync();
        var people = choices.People.Any(one => one.Id == point.PersonId) ? []
            : await turn.Db.People.AsNoTracking().Here(turn.Today).Where(person => person.Id == point.PersonId).ToListAsync();
        var units = choices.Units.Any(one => one.Id == point.UnitId) ? []
            : await turn.Db.Units.AsNoTracking().Where(unit => unit.Id == point.UnitId).ToListAsync();
        return new KeepChoices([.. people, .. choices.People], [.. units, .. choices.Units]);
    }
}
