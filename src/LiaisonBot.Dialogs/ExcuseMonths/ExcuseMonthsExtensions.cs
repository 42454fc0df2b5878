using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.ExcuseMonths;

/// <summary>The branch secretary excuses a pairing's month, with a reason (C1).</summary>
public static class ExcuseMonthsExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddExcuseMonths(this IServiceCollection services) => services
        .AddAction(new BotAction("excuse.begin")
        {
            Words = new CommandWords(["免联系"], ["excuse", "excuse a month"], "excuse.help") { Group = CommandGroup.Unit },
            Verb = Verbs.Begin,
            Who = Secretaries,
            Refusal = "excuse.secretaries_only",
            Said = ExcuseDialog.BeginAsync,
        })
        .AddAction(BotAction.OnCard(Keys.Form, "excuse.save", Verbs.Save, Secretaries, ExcuseDialog.SaveAsync, ExcuseDialog.SaveAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Saved, "excuse.undo", Verbs.Undo, Secretaries, ExcuseDialog.UndoAsync, ExcuseDialog.UndoAgainAsync))
        .AddCardSamples(Samples.All);
}
