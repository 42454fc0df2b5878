using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>A unit opens a batch: for whom, until when; its pairs are suggested at once.</summary>
internal sealed class OpenDialog(BatchSuggesting suggesting)
{
    /// <summary>A batch that begins after the year's day for it has as long.</summary>
    private const int LateDays = 30;

    public static async Task BeginAsync(Turn turn)
    {
        var units = await UnitsAsync(turn);
        var form = new BatchForm(RecordName.Text(units[0].Id), BatchForm.Text(Batch.First), BatchForm.Text(UsualDay(turn)));
        turn.Show(FormCard.Of(new FormView(form, units, turn.IssueKey(Keys.Form)), turn.Words));
    }

    public async Task OpenAsync(Turn turn)
    {
        var units = await UnitsAsync(turn);
        var form = BatchForm.Of(turn);
        var check = BatchCheck.Of(form, units, turn.Today);
        var view = new FormView(form, units, turn.Key!.Key) { Problems = check.Problems };
        if (check.Unit is not { } unit)
        {
            turn.Show(FormCard.Of(view, turn.Words));
            return;
        }

        var batch = new Batch
        {
            UnitId = unit.Id,
            Name = await NextNameAsync(turn, unit.Id),
            WhoseTurn = check.Turn,
            OpenedOn = turn.Today,
            DueOn = check.DueOn,
            OpenedById = turn.Me.Id,
            OpenedAt = turn.Now,
        };
        var fill = await suggesting.FillAsync(turn, batch, unit);
        if (fill is null)
            turn.Show(FormCard.Of(view with { IsWaiting = true }, turn.Words));
        else if (batch.Pairs.Count == 0)
            turn.Show(FormCard.Of(view with { Problems = [Nobody(fill)] }, turn.Words));
        else
            await KeepAsync(turn, batch, unit, fill);
    }

    private static async Task KeepAsync(Turn turn, Batch batch, Unit unit, BatchFill fill)
    {
        turn.Db.Add(batch);
        turn.Spend(() => BatchRecords.Subject(batch));
        turn.Audit("batch.open", () => BatchRecords.Subject(batch));
        await Notices.OpenedAsync(turn, batch, [.. batch.Pairs.Select(pair => pair.UnitId).Distinct()]);
        turn.Show(OpenedCard.Of(batch, unit, fill, turn.Words));
    }

    /// <summary>A batch of nobody is none: why there is nobody, and what helps.</summary>
    private static FormProblem Nobody(BatchFill fill) => new(
        nameof(BatchForm.Categories), fill.IsShort ? "batch.problem.nobody_fits" : fill.IsElsewhere ? "batch.problem.elsewhere" : "batch.problem.all_paired");

    /// <summary>The form was sent before: the batch that it opened.</summary>
    public static async Task OpenAgainAsync(Turn turn)
    {
        var id = BatchRecords.IdIn(turn.Key!.Outcome);
        var opener = await turn.Db.Batches.Where(batch => batch.Id == id).Select(batch => (long?)batch.UnitId).SingleOrDefaultAsync();
        if (await turn.BatchPartAsync(id, opener) is { } part)
            await PartDialog.StandAsync(turn, part, PartNews.OpenBefore);
        else
            await GoneDialog.ShowAsync(turn);
    }

    private static async Task<List<Unit>> UnitsAsync(Turn turn) => await (await turn.UnitsToPairAsync()).OrderBy(unit => unit.Path).ToListAsync();

    private static DateOnly UsualDay(Turn turn)
    {
        var day = Milestones.Of(turn.Programme).First(one => one.Id == Milestone.Pairing).In(turn.Today.Year);
        return day >= turn.Today ? day : turn.Today.AddDays(LateDays);
    }

    /// <summary>"2026-1", counted within the unit.</summary>
    private static async Task<string> NextNameAsync(Turn turn, long unitId)
    {
        var begin = new DateOnly(turn.Today.Year, 1, 1);
        var serial = 1 + await turn.Db.Batches.CountAsync(batch => batch.UnitId == unitId && batch.OpenedOn >= begin);
        return $"{RecordName.Text(turn.Today.Year)}-{RecordName.Text(serial)}";
    }
}
