using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>
/// Opens the rounds of the settings (D3), each branch in a commit of its own. It may run at any time, as often as one likes and on several
/// nodes: a branch that had a round in these days, be it one that was taken back, gets no other.
/// </summary>
public sealed class RoundTime
{
    private readonly TimeTurns turns;

    internal RoundTime(TimeTurns turns) => this.turns = turns;

    /// <summary>How many rounds it opened. What the store does not take is left for the next time.</summary>
    public Task<int> OpenAsync(CancellationToken cancellation) =>
        turns.TakeEachAsync(turn => DueAsync(turn, cancellation), OpenAsync, cancellation);

    private static async Task<IReadOnlyList<long>> DueAsync(Turn turn, CancellationToken cancellation) =>
        RoundDates.On(turn.Programme, turn.Today) is var (first, _)
            ? await Without(turn, first).OrderBy(unit => unit.Path).Select(unit => unit.Id).ToListAsync(cancellation)
            : [];

    private static async Task<bool> OpenAsync(Turn turn, long unitId) =>
        RoundDates.On(turn.Programme, turn.Today) is var (first, last)
        && await Without(turn, first).SingleOrDefaultAsync(unit => unit.Id == unitId) is { } unit
        && await Opening.OpenAsync(turn, unit, last) is not null;

    /// <summary>The branches that have had no round since that day.</summary>
    private static IQueryable<Unit> Without(Turn turn, DateOnly first)
    {
        var had = turn.Db.Rounds
            .Where(round => round.OpenedOn >= first || (round.WithdrawnAt == null && (round.EndedOn ?? round.LastOn) >= first))
            .Select(round => round.UnitId);
        return turn.Db.Units.Where(unit => unit.Kind == UnitKind.Branch && !had.Contains(unit.Id));
    }
}
