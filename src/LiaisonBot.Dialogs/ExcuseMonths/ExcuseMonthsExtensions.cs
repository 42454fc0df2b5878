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
        .AddAction(On(Keys.Form, "excuse.save", Verbs.Save, ExcuseDialog.SaveAsync, ExcuseDialog.SaveAgainAsync))
        .AddAction(On(Keys.Saved, "excuse.undo", Verbs.Undo, ExcuseDialog.UndoAsync, ExcuseDialog.UndoAgainAsync))
        .AddCardSamples(Samples.All);

    private static BotAction On(string kind, string id, string verb, Func<Turn, Task> pressed, Func<Turn, Task> again) => new(id)
    {
        Verb = verb,
        Who = Secretaries,
        KeyKind = kind,
        Pressed = pressed,
        PressedAgain = again,
    };
}
