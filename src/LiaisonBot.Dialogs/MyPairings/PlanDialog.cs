using System.Globalization;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>A pairing's short plan (C2): opened from the list, changed, saved once.</summary>
internal static class PlanDialog
{
    /// <summary>The name of the pairing's id in a press.</summary>
    public const string Pairing = "pairing";

    public const string KeyKind = "pairing.plan.1";

    public static async Task OpenAsync(Turn turn)
    {
        if (await FindAsync(turn, turn.Input(Pairing)) is not { } found)
        {
            turn.Say(turn.Words["mypairings.not_yours"]);
            return;
        }

        if (RefusedAsEnded(turn, found))
            return;
        var key = turn.IssueKey(KeyKind, found.Pairing.Id.ToString(CultureInfo.InvariantCulture));
        turn.Show(PlanCard.Form(new PlanForm(found.Name, found.Pairing.Plan, key, PageOf(turn)), turn.Words));
    }

    /// <summary>If another commit changes the pairing meanwhile, the turn runs again and decides on the pairing as it is then.</summary>
    public static async Task SaveAsync(Turn turn)
    {
        if (await FindAsync(turn) is not { } found)
        {
            turn.Say(turn.Words["mypairings.not_yours"]);
            return;
        }

        if (RefusedAsEnded(turn, found))
            return;
        var plan = PlanText.Kept(turn.Input(nameof(PlanForm.Plan)));
        if (PlanText.IsTooLong(plan))
        {
            turn.Show(PlanCard.Form(new PlanForm(found.Name, plan, turn.Key!.Key, PageOf(turn)), turn.Words));
            return;
        }

        found.Pairing.Plan = plan;
        turn.Spend();
        turn.Audit("pairing.plan", () => $"pairing:{found.Pairing.Id}", found.Pairing.ColleagueId);
        turn.Show(PlanCard.Saved(found.Name, plan, turn.Words));
    }

    public static async Task SaveAgainAsync(Turn turn)
    {
        if (await FindAsync(turn) is { } found)
            turn.Show(PlanCard.SavedBefore(found.Name, found.Pairing.Plan, turn.Words));
        else
            turn.Say(turn.Words["mypairings.not_yours"]);
    }

    /// <summary>The pairing that the pressed key is about.</summary>
    private static Task<Found?> FindAsync(Turn turn) => FindAsync(turn, turn.Key?.Subject ?? "");

    /// <summary>Own pairings alone: what a press says is a claim.</summary>
    private static async Task<Found?> FindAsync(Turn turn, string claimed) =>
        long.TryParse(claimed, CultureInfo.InvariantCulture, out var id)
            ? await (from pairing in turn.OwnPairings()
                     where pairing.Id == id && pairing.StartedOn <= turn.Today
                     join person in turn.Db.People on pairing.ColleagueId equals person.Id
                     select new Found(pairing, person.Name)).SingleOrDefaultAsync()
            : null;

    private static bool RefusedAsEnded(Turn turn, Found found)
    {
        if (found.Pairing.IsActiveOn(turn.Today))
            return false;
        turn.Say(turn.Words.Say("mypairings.ended", ("name", found.Name), ("to", found.Pairing.EndedOn ?? turn.Today)));
        return true;
    }

    private static int PageOf(Turn turn) => ListPage.Asked(turn.Input(ListPage.Name), int.MaxValue - ListPage.Size).Number;

    private sealed record Found(Pairing Pairing, string Name);
}
