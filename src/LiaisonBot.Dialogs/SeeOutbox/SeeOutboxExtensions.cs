using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.SeeOutbox;

/// <summary>What became of what the bot had to say, for those who operate it: counts, reasons and ids, no names and no texts.</summary>
public static class SeeOutboxExtensions
{
    public static IServiceCollection AddSeeOutbox(this IServiceCollection services) => services
        .AddAction(new BotAction("outbox.show")
        {
            Words = new CommandWords("发件箱", "outbox", "outbox.help") { Group = CommandGroup.General },
            Verb = OutboxDialog.ShowVerb,
            Who = Who.Administrator,
            Said = OutboxDialog.ShowAsync,
        })
        .AddAction(new BotAction("outbox.requeue")
        {
            Verb = OutboxDialog.RequeueVerb,
            Who = Who.Administrator,
            KeyKind = OutboxDialog.Key,
            Pressed = OutboxDialog.RequeueAsync,
            PressedAgain = OutboxDialog.ShowAsync,
        })
        .AddCardSamples(Samples.All);
}
