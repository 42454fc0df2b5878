using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
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
        if (!await suggesting.FillAsync(turn, batch, unit))
        {
            turn.Show(FormCard.Of(view with { IsWaiting = true }, turn.Words));
            return;
        }

        turn.Db.Add(batch);
        turn.Spend(() => BatchRecords.Subject(batch));
        turn.Audit("batch.open", () => BatchRecords.Subject(batch));
        await TellAsync(turn, batch);
        turn.Show(OpenedCard.Of(batch, unit, turn.Words));
    }

    /// <summary>The secretaries and deputies of the units that have pairs to look at hear of it.</summary>
    private static async Task TellAsync(Turn turn, Batch batch)
    {
        var (me, counts) = (turn.Me.Id, batch.Pairs.CountBy(pair => pair.UnitId).ToDictionary());
        var units = counts.Keys.ToList();
        var posts = await turn.Db.RoleHoldings.On(turn.Today)
            .Where(post => units.Contains(post.UnitId) && (post.Role == Role.Secretary || post.Role == Role.DeputySecretary) && post.PersonId != me)
            .Select(post => new { post.PersonId, post.UnitId }).Distinct().ToListAsync();
        foreach (var one in posts.GroupBy(post => post.PersonId).OrderBy(one => one.Key))
            await turn.TellAsync(one.Key, words => OpenedCard.ToBranch(batch, one.Sum(post => counts[post.UnitId]), words), Delivery.AfterQuietHours);
    }

    /// <summary>The form was sent before: the batch that it opened.</summary>
    public static async Task OpenAgainAsync(Turn turn) => await ListDialog.ShowAsync(turn);

    private static Task<List<Unit>> UnitsAsync(Turn turn) => turn.UnitsToPair().AsNoTracking().OrderBy(unit => unit.Path).ToListAsync();

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
