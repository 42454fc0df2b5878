using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.WorkPlans;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>One more step: what, by whom, by when. Whoever is responsible is told.</summary>
internal static class StepDialog
{
    public static async Task OpenAsync(Turn turn)
    {
        if (await PlanDialog.WrittenAsync(turn, PlanName.Read(turn.Input(PlanName.Input))) is not { } opened)
            return;
        if (opened.Plan is null)
            await PlanDialog.ShowAsync(turn, opened, PlanNews.Standing);
        else if (opened.Steps.Count >= WorkPlan.MostSteps)
            await PlanDialog.ShowAsync(turn, opened, PlanNews.Full);
        else
            await ShowAsync(turn, opened, new FollowUpForm("", Doer.Of(opened.Unit, Data.People.Role.Secretary).Value, ""), []);
    }

    public static async Task AddAsync(Turn turn)
    {
        if (await PlanDialog.WrittenAsync(turn, PlanName.Read(turn.Key!.Subject)) is not { } opened)
            return;
        var form = FollowUpForm.Of(turn);
        var check = FollowUpCheck.Of(form, await turn.DoersOfAsync(opened.Unit), DaysOf(opened.Year, turn.Today));
        if (opened.Plan is not { } plan || opened.Steps.Count >= WorkPlan.MostSteps)
        {
            await PlanDialog.ShowAsync(turn, opened, PlanNews.Full);
            turn.ShowUnsaved(form.What);
        }
        else if (check.Whom is null)
        {
            await ShowAsync(turn, opened, form, check.Problems);
        }
        else
        {
            var step = turn.AddFollowUp(FollowUpKind.PlanStep, (opened.Unit.Id, plan.Id), check);

            // Two steps that are added at once are decided one after the other: there is room for so many alone.
            (plan.WrittenById, plan.WrittenAt) = (turn.Me.Id, turn.Now);
            turn.Spend(() => OpenedPlans.Subject(plan));
            await turn.TellAsync(step, FollowUpNews.Given);
            await turn.ForgetAsync(opened.Unit);
            await PlanDialog.ShowAsync(turn, opened with { Steps = [.. opened.Steps.Append(step).OrderBy(one => one.DueOn)] }, PlanNews.StepAdded);
        }
    }

    /// <summary>From today on, to the end of the plan's year.</summary>
    private static DayRange DaysOf(int year, DateOnly today)
    {
        var first = new DateOnly(year, 1, 1);
        return new DayRange(first > today ? first : today, new DateOnly(year, 12, 31));
    }

    private static async Task ShowAsync(Turn turn, OpenedPlan opened, FollowUpForm form, IReadOnlyList<FormProblem> problems)
    {
        var key = turn.Key is { IsSpent: false, Kind: Keys.Step } pressed ? pressed.Key : turn.IssueKey(Keys.Step, opened.Name.ToString());
        turn.Show(StepCard.Of(new StepView(opened.Unit.Name, opened.Name, form, key) { Doers = await turn.DoersOfAsync(opened.Unit), Problems = problems }, turn.Words));
    }
}

/// <summary>The form as it is drawn.</summary>
/// <param name="Unit">The branch's name.</param>
/// <param name="Plan">Of which plan.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Key">The form's key.</param>
internal sealed record StepView(string Unit, PlanName Plan, FollowUpForm Form, string Key)
{
    public required IReadOnlyList<Doer> Doers { get; init; }

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];
}

internal static class StepCard
{
    public static Card Of(StepView view, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["plan.step"], $"{view.Unit} · {words.Say("plan.title", ("year", view.Plan.Year))}"),
            .. view.Problems.Count > 0 ? [new TextBlock(words["followup.form.wrong"]) { Color = TextColor.Attention }] : Array.Empty<CardElement>(),
            .. FollowUpParts.Inputs(view.Form, view.Doers, view.Problems, words),
            new TextBlock(words["followup.form.hint"]) { Subtle = true, Spacing = Spacing.Small },
        ])
        {
            Actions =
            [
                new Press(Verbs.AddStep, words["plan.button.save"]) { Key = view.Key, Style = ButtonStyle.Positive },
                new Press(Verbs.Open, words["plan.button.back"]) { Data = view.Plan.Data, SendsInputs = false },
            ],
        },
        words["plan.step"]);
}
