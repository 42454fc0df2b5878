using LiaisonBot.Data.Rosters.Corrections;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>A preview is confirmed: the correction is made, and can be taken back as long as nothing has built on it.</summary>
internal static class ConfirmDialog
{
    private static readonly RecordName Name = new("correction");

    public static async Task ConfirmAsync(Turn turn)
    {
        if (PlannedCorrection.Read(turn.Key!.Subject) is not { } planned
            || await turn.PersonToCorrectAsync(planned.PersonId) is not { } person
            || await CorrectionDesk.OpenAsync(turn.Db, person, turn.Today, CancellationToken.None) is not { } desk)
        {
            turn.Say(turn.Words["roster.gone"]);
            return;
        }

        var unit = await turn.Db.Units.SingleOrDefaultAsync(one => one.Id == planned.UnitId);
        var correction = planned.Correction with { Unit = unit };
        if (await CorrectionRules.ProblemAsync(turn, correction, desk) is { } problem)
            turn.Show(FormCard.Of(new FormView(desk.Entry, correction.Kind, FormOf(correction)) { Problems = [problem] }, turn.Words));
        else if (person.Version != planned.Version)
            await CorrectDialog.PreviewAsync(turn, desk, correction, FormOf(correction), changedSince: true);
        else
            await MakeAsync(turn, desk, correction);
    }

    public static async Task UndoAsync(Turn turn)
    {
        if (await MadeAsync(turn, RecordName.Id(turn.Key!.Subject)) is not { } made)
        {
            turn.Say(turn.Words["roster.gone"]);
            return;
        }

        if (await CorrectionRules.UndoProblemAsync(turn, made) is not null)
        {
            turn.Say(turn.Words["roster.undo.not_yours"]);
            return;
        }

        var undone = await turn.Db.TryUndoAsync(made, turn.Clock, CancellationToken.None);
        turn.Spend(() => Name.Of(made.Id));
        if (undone)
            turn.Audit("roster.undo", () => Name.Of(made.Id), made.PersonId);
        turn.Show(MadeCard.Of(new MadeView(made, undone ? MadeNews.Undone : MadeNews.BuiltOn, null), turn.Words));
    }

    /// <summary>The card was used before: what it did, as it stands.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        if (await MadeAsync(turn, Name.IdIn(turn.Key!.Outcome)) is { } made)
            turn.Show(MadeCard.Of(new MadeView(made, made.UndoneAt is null ? MadeNews.MadeBefore : MadeNews.Undone, null), turn.Words));
        else
            turn.Say(turn.Words["roster.gone"]);
    }

    private static async Task MakeAsync(Turn turn, CorrectionDesk desk, Correction correction)
    {
        var effects = await turn.ToldAsync(desk.Entry.Person, await desk.ForeseeAsync(correction, CancellationToken.None));
        var made = await desk.ApplyAsync(correction, turn.Me.Id, turn.Clock, turn.Programme.MustTalkDays, CancellationToken.None);
        (made.Person, made.Unit, made.FormerUnit) = (desk.Entry.Person, correction.Unit, desk.Entry.Unit);
        turn.Spend(() => Name.Of(made.Id));
        turn.Audit("roster.correct", () => Name.Of(made.Id), made.PersonId);
        var key = turn.IssueKeyOnceSaved(Keys.Made, () => RecordName.Text(made.Id), TimeSpan.FromHours(turn.Programme.UndoHours));
        turn.Show(MadeCard.Of(new MadeView(made, MadeNews.Made, key) { Effects = effects, UndoHours = turn.Programme.UndoHours }, turn.Words));
    }

    /// <summary>A correction of somebody who belonged to one of the speaker's units; null for anyone else's.</summary>
    private static Task<RosterCorrection?> MadeAsync(Turn turn, long? claimed)
    {
        var units = turn.UnitsToCorrect().Select(unit => unit.Id);
        return turn.Db.RosterCorrections.Where(made => made.Id == claimed && units.Contains(made.FormerUnitId))
            .Include(made => made.Person).Include(made => made.Unit).Include(made => made.FormerUnit).SingleOrDefaultAsync();
    }

    private static CorrectionForm FormOf(Correction correction) => new()
    {
        On = CorrectionForm.Text(correction.On),
        Unit = correction.Unit?.Code ?? "",
        Role = correction.Role is { } role ? Data.Stored.Literals<Data.People.Role>.Write(role) : "",
        Held = correction is { Role: { } held, Unit: { } of } ? CorrectionForm.HeldValue(new Data.People.HeldRole(held, of)) : "",
        Category = correction.Category is { } category ? Data.Stored.Literals<Data.People.Category>.Write(category) : "",
        Title = correction.Title ?? "",
        Reason = correction.LeftReason is { } reason ? Data.Stored.Literals<Data.People.LeftReason>.Write(reason) : "",
    };
}
