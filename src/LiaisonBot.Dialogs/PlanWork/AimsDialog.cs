using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>What the year is to bring, in a few words: a plan begins with it. A form that began before somebody else's change does not write over that.</summary>
internal static class AimsDialog
{
    public static async Task OpenAsync(Turn turn)
    {
        if (await PlanDialog.WrittenAsync(turn, PlanName.Read(turn.Input(PlanName.Input))) is { } opened)
            await ShowAsync(turn, opened, opened.Plan?.Aims ?? "");
    }

    public static async Task SaveAsync(Turn turn)
    {
        if (await PlanDialog.WrittenAsync(turn, PlanName.Read(turn.Key!.Subject)) is not { } opened)
            return;
        var typed = ShortText.Of(turn.Input(nameof(AimsView.Aims)));
        if (turn.Input(AimsCard.Since) != SinceOf(opened.Plan) && typed != opened.Plan?.Aims)
            await ShowAsync(turn, opened, typed, isOld: true);
        else if (typed.Length == 0 || Letters.In(typed) > WorkPlan.AimsLength)
            await ShowAsync(turn, opened, typed, isWrong: true);
        else
            await KeepAsync(turn, opened, typed);
    }

    private static async Task KeepAsync(Turn turn, OpenedPlan opened, string aims)
    {
        var plan = turn.PlanOf(opened);
        (plan.Aims, plan.WrittenById, plan.WrittenAt) = (aims, turn.Me.Id, turn.Now);
        turn.Spend(() => OpenedPlans.Subject(plan));
        turn.Audit("plan.aims", () => OpenedPlans.Subject(plan));
        await PlanDialog.ShowAsync(turn, opened with { Plan = plan }, PlanNews.AimsSaved);
    }

    private static async Task ShowAsync(Turn turn, OpenedPlan opened, string aims, bool isWrong = false, bool isOld = false)
    {
        var key = turn.Key is { IsSpent: false, Kind: Keys.Aims } pressed ? pressed.Key : turn.IssueKey(Keys.Aims, opened.Name.ToString());
        var by = opened.Plan?.WrittenById;
        turn.Show(AimsCard.Of(
            new AimsView(opened.Unit.Name, opened.Name, aims, key)
            {
                Since = SinceOf(opened.Plan),
                IsWrong = isWrong,
                Theirs = isOld ? (await turn.Db.People.Where(person => person.Id == by).Select(person => person.Name).SingleOrDefaultAsync() ?? "", opened.Plan?.Aims ?? "") : null,
            },
            turn.Words));
    }

    private static string SinceOf(WorkPlan? plan) => RecordName.Text(plan?.Version ?? 0);
}
