using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.PassCases;

/// <summary>
/// What time does to cases (D1, D4, D5): warnings, deadlines, asking again, closing, and going up from a rung that nobody holds any more.
/// Each case is a commit of its own with its history, its audit and the notices to those concerned; what is done is not done again.
/// </summary>
public sealed class CaseTime
{
    private readonly TimeTurns turns;

    internal CaseTime(TimeTurns turns) => this.turns = turns;

    /// <summary>Does to every case what is due today; how many it changed. What the store does not take is left for the next time.</summary>
    public Task<int> PassAsync(CancellationToken cancellation) =>
        turns.TakeEachAsync(turn => DueAsync(turn, cancellation), PassAsync, cancellation);

    /// <summary>
    /// Those to which something would happen. All that have not ended are asked, not only those with a day set: a rung may have lost its
    /// last holder, or its unit, at any time. They are tried on copies that nobody keeps.
    /// </summary>
    private static async Task<IReadOnlyList<long>> DueAsync(Turn turn, CancellationToken cancellation)
    {
        var desk = await CaseDesk.OpenAsync(turn);
        var pending = await turn.Db.Cases.Pending().Whole().AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancellation);
        return [.. pending.Where(one => desk.Rules.Pass(one).Count > 0).Select(one => one.Id)];
    }

    private static async Task<bool> PassAsync(Turn turn, long id)
    {
        var desk = await CaseDesk.OpenAsync(turn);
        var one = await turn.Db.Cases.Whole().SingleAsync(one => one.Id == id);
        var lines = desk.Rules.Pass(one);
        if (lines.Count == 0)
            return false;
        await turn.KeepAsync(one, lines);
        return true;
    }
}
