using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>
/// A unit's part of a batch: a branch sees its pairs by name, a unit above how far the branches have come, and by name the pairs of which it
/// decides itself. To look at names is noted.
/// </summary>
internal sealed class PartDialog(BatchSuggesting suggesting)
{
    public static async Task ReadAsync(Turn turn)
    {
        if (await turn.ClaimedPartAsync() is { } part)
            await StandAsync(turn, part, PartNews.Standing);
        else
            await GoneDialog.ShowAsync(turn);
    }

    /// <summary>How the part stands, as its unit sees it.</summary>
    public static async Task StandAsync(Turn turn, BatchPart part, PartNews news)
    {
        if (part.Unit.Kind < UnitKind.Branch)
            turn.Show(ProgressCard.Of(await ProgressReader.ReadAsync(turn, part) with { News = news }, turn.Words));
        else
            await ShowAsync(turn, part, news);
    }

    public static async Task NamesAsync(Turn turn)
    {
        if (await turn.ClaimedPartAsync() is { } part)
            await ShowAsync(turn, part, PartNews.Standing);
        else
            await GoneDialog.ShowAsync(turn);
    }

    /// <summary>All but what branches have decided is suggested anew, everywhere in the batch; those to whom it brings pairs hear of it, and those whom it leaves none.</summary>
    public async Task AgainAsync(Turn turn)
    {
        if (await PressedAsync(turn) is not { IsOpener: true } part)
        {
            await GoneDialog.ShowAsync(turn);
            return;
        }

        await turn.LoadPairsAsync(part.Batch);
        var before = UnitsToDecide(part.Batch);
        var fill = await suggesting.FillAsync(turn, part.Batch, part.Unit);
        if (fill is not null)
        {
            turn.Spend(() => BatchRecords.Subject(part.Batch));
            turn.Audit("batch.again", () => BatchRecords.Subject(part.Batch));
            var after = UnitsToDecide(part.Batch);
            await Notices.OpenedAsync(turn, part.Batch, [.. after.Except(before)]);
            await Notices.DroppedAsync(turn, part, [.. before.Except(after)], after);
        }

        var view = await ProgressReader.ReadAsync(turn, part);
        turn.Show(ProgressCard.Of(
            view with { News = fill is null ? PartNews.Waiting : PartNews.SuggestedAnew, Fill = fill, Own = part.Batch.Pairs.Count(pair => pair.UnitId == part.Unit.Id) },
            turn.Words));
    }

    private static HashSet<long> UnitsToDecide(Batch batch) => [.. batch.Pairs.Where(pair => pair.IsOpen).Select(pair => pair.UnitId)];

    /// <summary>The card was used before: how the part stands now.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        if (await PressedAsync(turn) is { } part)
            await StandAsync(turn, part, PartNews.UsedBefore);
        else
            await GoneDialog.ShowAsync(turn);
    }

    public static Task<BatchPart?> PressedAsync(Turn turn)
    {
        var (batch, unit) = BatchPart.Read(turn.Key!.Subject);
        return turn.BatchPartAsync(batch, unit);
    }

    public static Task ShowAsync(Turn turn, BatchPart part, PartNews news) => ShowAsync(turn, part, view => view with { News = news });

    /// <summary>Pairs that this turn changes are shown as they are changed.</summary>
    public static async Task ShowAsync(Turn turn, BatchPart part, Func<PartView, PartView> finish)
    {
        var pairs = await turn.PairsOf(part).ToListAsync();
        var page = ListPage.Asked(turn.Input(ListPage.Name), pairs.Count);
        var shown = pairs.Skip(page.Skipped).Take(page.Length).ToList();
        var ids = shown.SelectMany(pair => new[] { pair.MemberId, pair.ColleagueId }).ToList();
        var names = await turn.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        var held = await turn.Db.CategoryHoldings.On(turn.Today).Where(span => ids.Contains(span.PersonId)).OrderBy(span => span.Id)
            .Select(span => new { span.PersonId, span.Category }).ToListAsync();
        var categories = held.ToLookup(span => span.PersonId, span => span.Category);
        turn.Audit("batch.read", () => BatchRecords.Subject(part.Batch));
        turn.Show(PartCard.Of(
            finish(new PartView(part, page, turn.Today)
            {
                Lines =
                [
                    .. shown.Select(pair => new PairLine(
                        pair, names[pair.MemberId], names[pair.ColleagueId], [.. categories[pair.ColleagueId]], pair.IsOpen ? turn.IssueKey(Keys.Pair, RecordName.Text(pair.Id)) : null)),
                ],
                Tally = pairs.CountBy(pair => pair.State).ToDictionary(),
                Left = await LeftAsync(turn, part, pairs),
                Units = await turn.Db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Name),
                Key = turn.IssueKey(Keys.Part, part.Name),
                Undo = await turn.WayBackAsync(part, pairs),
            }),
            turn.Words));
    }

    private static async Task<IReadOnlyList<string>> LeftAsync(Turn turn, BatchPart part, List<BatchPair> pairs)
    {
        var (batch, own) = (part.Batch.Id, part.Unit.Id);
        var alone = await turn.Db.InTurn(part.Batch, turn.Db.Units.AtDesks([own]), turn.Today).Where(person => !person.IsPaired).OrderBy(person => person.StaffNo).ToListAsync();

        // A member of another unit may be meant for them, or another batch is to pair them.
        var meant = await turn.Db.OpenPairs(turn.Today).Where(pair => pair.BatchId != batch || pair.UnitId != own).Select(pair => pair.ColleagueId).ToListAsync();
        var settled = pairs.Where(pair => pair.State != BatchPairState.Skipped).Select(pair => pair.ColleagueId).Concat(meant).ToHashSet();
        return [.. alone.Where(person => !settled.Contains(person.PersonId)).Select(person => person.Name)];
    }
}
