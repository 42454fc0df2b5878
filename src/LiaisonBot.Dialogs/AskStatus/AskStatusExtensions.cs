using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.AskStatus;

/// <summary>Secretaries and officers ask in their own words how their units stand; everybody else sees their own month.</summary>
public static class AskStatusExtensions
{
    public static IServiceCollection AddAskStatus(this IServiceCollection services) => services
        .AddAction(new BotAction("status.show")
        {
            Words = new CommandWords(["情况", "统计"], ["status"], "status.help") { Group = CommandGroup.Unit },
            Verb = Verbs.Show,
            Who = Who.Anyone,
            Said = StatusDialog.SayAsync,
            Sentence = StatusDialog.HearAsync,
        })
        .AddAction(new BotAction("status.ask") { Verb = Verbs.Ask, Who = Who.Anyone, Pressed = StatusDialog.PressAsync })
        .AddCardSamples(Samples.All);
}
