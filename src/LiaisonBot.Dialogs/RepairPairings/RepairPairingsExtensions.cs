using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.RepairPairings;

/// <summary>Those who answer for a branch see which pairings are to repair, who seeks a friend, and what waits for their decision.</summary>
public static class RepairPairingsExtensions
{
    public static IServiceCollection AddRepairPairings(this IServiceCollection services) => services
        .AddAction(new BotAction("repair.list")
        {
            Words = new CommandWords(["待处理结对", "移交结对", "移交"], ["pairings to repair", "hand over"], "repair.help") { Group = CommandGroup.Unit },
            Verb = RepairCard.Verb,
            Who = Who.Secretary | Who.DeputySecretary,
            Refusal = "repair.secretaries_only",
            Said = RepairDialog.ShowAsync,
        })
        .AddCardSamples(Samples.All);
}
