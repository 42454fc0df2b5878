using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>Each branch's work plan of a year (R6): aims and steps, written by its secretary, seen by the units above.</summary>
public static class PlanWorkExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;
    private const Who Keepers = Secretaries | Who.Officer;

    public static IServiceCollection AddPlanWork(this IServiceCollection services) => services
        .AddAction(new BotAction("plan.show")
        {
            Words = new CommandWords(["工作计划", "支部工作计划"], ["work plan", "work plans"], "plan.help") { Group = CommandGroup.Unit },
            Verb = Verbs.Show,
            Who = Keepers,
            Said = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("plan.open") { Verb = Verbs.Open, Who = Keepers, Pressed = PlanDialog.OpenAsync })
        .AddAction(new BotAction("plan.aims") { Verb = Verbs.Aims, Who = Secretaries, Pressed = AimsDialog.OpenAsync })
        .AddAction(On(Keys.Aims, "plan.save-aims", Verbs.SaveAims, AimsDialog.SaveAsync))
        .AddAction(new BotAction("plan.step") { Verb = Verbs.Step, Who = Secretaries, Pressed = StepDialog.OpenAsync })
        .AddAction(On(Keys.Step, "plan.add-step", Verbs.AddStep, StepDialog.AddAsync))
        .AddAction(On(Keys.Copy, "plan.copy", Verbs.Copy, CopyDialog.CopyAsync))
        .AddCardSamples(Samples.All);

    private static BotAction On(string kind, string id, string verb, Func<Turn, Task> pressed) =>
        BotAction.OnCard(kind, id, verb, Secretaries, pressed, PlanDialog.PressAgainAsync);
}
