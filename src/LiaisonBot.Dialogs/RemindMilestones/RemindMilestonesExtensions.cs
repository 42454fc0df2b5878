using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.RemindMilestones;

/// <summary>Those responsible hear of the year's milestones (document A, five) with their morning's message.</summary>
public static class RemindMilestonesExtensions
{
    public static IServiceCollection AddRemindMilestones(this IServiceCollection services) => services
        .AddAction(new BotAction("milestone.remind") { Who = Who.None, Reminds = ["milestone."], Reminding = MilestoneDesk.RemindAsync })
        .AddCardSamples(Samples.All);
}
