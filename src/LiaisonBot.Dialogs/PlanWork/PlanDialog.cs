using LiaisonBot.Data.FollowUps;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>A plan is looked at. Whose it is to see is asked at every press; the units above are told of offices and not of names.</summary>
internal static class PlanDialog
{
    public static async Task OpenAsync(Turn turn)
    {
        var name = PlanName.Read(turn.Input(PlanName.Input)) ?? await turn.PlanNameAsync(RecordName.Id(turn.Input(FollowUpRecords.Source)));
        if (await turn.PlanAsync(name) is { } opened)
            await ShowAsync(turn, opened, PlanNews.Standing);
        else
            turn.Say(turn.Words["plan.gone"]);
    }

    /// <summary>The form was used before: the plan as it stands.</summary>
    public static async Task PressAgainAsync(Turn turn)
    {
        if (await turn.PlanAsync(PlanName.Read(turn.Key!.Subject)) is { } opened)
            await ShowAsync(turn, opened, PlanNews.Standing);
        else
            turn.Say(turn.Words["plan.gone"]);
    }

    /// <summary>The plan of the pressed form, while it is the speaker's to write; otherwise what is shown instead, and null.</summary>
    public static async Task<OpenedPlan?> WrittenAsync(Turn turn, PlanName? name)
    {
        var opened = await turn.PlanAsync(name);
        if (opened is null)
            turn.Say(turn.Words["plan.gone"]);
        else if (opened.MayWrite(turn.Today))
            return opened;
        else
            await ShowAsync(turn, opened, PlanNews.Standing);
        turn.ShowUnsaved(FollowUpForm.Of(turn).What, ShortText.Of(turn.Input(nameof(AimsView.Aims))));
        return null;
    }

    public static async Task ShowAsync(Turn turn, OpenedPlan opened, PlanNews news, int leftOut = 0)
    {
        if (opened.Plan is { } plan && news == PlanNews.Standing)
            turn.Audit("plan.read", () => OpenedPlans.Subject(plan));
        var mayWrite = opened.MayWrite(turn.Today);
        var last = mayWrite && opened.Steps.Count == 0 ? (await turn.PlanAsync(opened.Scope, opened.Unit, opened.Year - 1)).Steps.Count : 0;
        var card = PlanCard.Of(
            new PlanView(opened.Unit.Name, opened.Name, opened.Plan?.Aims ?? "", turn.Today)
            {
                News = news,
                LeftOut = leftOut,
                IsBegun = opened.Plan is not null,
                Lines = await turn.LinesAsync(opened.Steps, opened.IsOwn),
                Tally = opened.Steps.TallyOn(turn.Today),
                MayWrite = mayWrite,
                OpenVerb = opened.IsOwn ? turn.VerbOf(FollowUpRecords.OpenAction) : null,
                CopyKey = last > 0 ? turn.IssueKey(Keys.Copy, opened.Name.ToString()) : null,
                LastYear = turn.LastYear(),
            },
            turn.Words);
        if (turn.Key is null)
            turn.ShowPage(card);
        else
            turn.Show(card);
    }
}
