using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Cancel;

/// <summary>"取消": leaves what was begun, whichever dialog it was.</summary>
public static class CancelExtensions
{
    public static IServiceCollection AddCancel(this IServiceCollection services) => services.AddAction(new BotAction("cancel")
    {
        Words = new CommandWords("取消", "cancel", "cancel.help") { Group = CommandGroup.General },
        Who = Who.Anyone,
        Said = CancelDialog.LeaveAsync,
    });
}
