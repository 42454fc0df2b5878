using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>This year's rounds of the speaker's branches, the newest first.</summary>
internal static class ListDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var branches = await turn.BranchesAsync();
        if (branches.Count == 0)
        {
            turn.Say(turn.Words["collect.no_branch"]);
            return;
        }

        // One that was opened in December may still run.
        var begin = new DateOnly(turn.Today.Year, 1, 1);
        var rounds = turn.RoundsToKeep().Where(round => (round.EndedOn ?? round.LastOn) >= begin);
        var page = ListPage.Asked(turn.Input(ListPage.Name), await rounds.CountAsync());
        var lines = new List<RoundLine>();
        foreach (var round in await rounds.OrderByDescending(round => round.OpenedOn).ThenByDescending(round => round.Id).Skip(page.Skipped).Take(page.Length).ToListAsync())
            lines.Add(new RoundLine(round, branches.First(branch => branch.Unit.Id == round.UnitId).Unit.Name, await turn.TallyAsync(round)));
        turn.ShowPage(ListCard.Of(new RoundList(lines, page, turn.Today) { Branches = branches, Short = await ShortAsync(turn, branches) }, turn.Words));
    }

    /// <summary>In the season, how many rounds each branch has had that is still short of what the year asks (D3).</summary>
    private static async Task<IReadOnlyList<(string Unit, int Rounds)>> ShortAsync(Turn turn, IReadOnlyList<Branch> branches)
    {
        var season = RoundSeason.Of(turn.Programme, turn.Today);
        if (!season.Covers(turn.Today))
            return [];
        var held = await turn.RoundsToKeep().OpenedWithin(season.First, season.Last).Select(round => round.UnitId).ToListAsync();
        return
        [
            .. branches.Select(branch => (branch.Unit.Name, Rounds: held.Count(unit => unit == branch.Unit.Id)))
                .Where(one => one.Rounds < RoundSeason.Rounds),
        ];
    }
}
