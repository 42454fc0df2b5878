using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Figures;
using LiaisonBot.Data.People;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>How many are paired of those who are to be: the batch's colleagues, and all members (P5).</summary>
internal sealed record Progress(Tally Colleagues, Tally Members);

/// <summary>A batch as a unit above its branches sees it.</summary>
/// <param name="Part">Whose.</param>
/// <param name="Today">The day.</param>
/// <param name="Whole">Of the unit with all below it; null where so few people make it that it is not told.</param>
/// <param name="Branches">The same of each branch.</param>
/// <param name="Own">How many pairs the unit decides itself.</param>
internal sealed record ProgressView(BatchPart Part, DateOnly Today, Progress? Whole, IReadOnlyList<(string Unit, Progress? Progress)> Branches, int Own)
{
    public PartNews News { get; init; }

    /// <summary>What suggesting anew has come to.</summary>
    public BatchFill? Fill { get; init; }

    /// <summary>Whether the unit may take the whole batch back: it opened it, and nobody is paired in it.</summary>
    public bool MayWithdraw { get; init; }

    /// <summary>Null for a unit that did not open the batch.</summary>
    public string? Key { get; init; }
}

internal static class ProgressReader
{
    public static async Task<ProgressView> ReadAsync(Turn turn, BatchPart part)
    {
        var path = part.Unit.Path;
        var units = turn.Db.Units.Where(unit => unit.Path.StartsWith(path));
        var all = await units.AsNoTracking().OrderBy(unit => unit.Path).ToListAsync();
        var colleagues = await RowsAsync(turn.Db.InTurn(part.Batch, units, turn.Today));
        var members = await RowsAsync(turn.Db.PairedPeople(units, PersonKind.Member, turn.Today));
        var cells = new SmallCells(all, part.Unit.Registers() ? [] : SizesOf(all, colleagues, members));
        var (whose, what) = (new UnitTallies(all, members), new UnitTallies(all, colleagues));
        return new ProgressView(
            part,
            turn.Today,
            Of(all[0]),
            [.. all.Where(unit => unit.Kind == UnitKind.Branch && unit.Id != part.Unit.Id).Select(unit => (unit.Name, Of(unit)))],
            await turn.PairsOf(part).CountAsync())
        {
            Key = part.IsOpener ? turn.IssueKey(Keys.Part, part.Name) : null,
            MayWithdraw = part.IsOpener && !await turn.HasPairedAsync(part.Batch),
        };

        Progress? Of(Unit unit) => cells.Shows(unit) ? new Progress(what.Of(unit), whose.Of(unit)) : null;
    }

    private static async Task<List<(long UnitId, bool IsPart)>> RowsAsync(IQueryable<CountedPerson> people) =>
        [.. (await people.Select(person => new { person.UnitId, person.IsPaired }).ToListAsync()).Select(row => (row.UnitId, row.IsPaired))];

    /// <summary>The reader knows their own unit's people by name; those of all its branches where the unit registers them.</summary>
    private static Dictionary<long, int[]> SizesOf(List<Unit> units, List<(long UnitId, bool IsPart)> colleagues, List<(long UnitId, bool IsPart)> members) =>
        units.Skip(1).ToDictionary(unit => unit.Id, unit => new[] { members.Count(row => row.UnitId == unit.Id), colleagues.Count(row => row.UnitId == unit.Id) });
}
