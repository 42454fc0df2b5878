using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.MyContacts;

/// <summary>Shows members what they have logged, with the private notes that only they see.</summary>
public static class MyContactsExtensions
{
    public static IServiceCollection AddMyContacts(this IServiceCollection services) => services
        .AddAction(new BotAction("contact.mine")
        {
            Words = new CommandWords(["我的记录"], ["my contacts", "my records"], "mycontacts.help"),
            Verb = Verbs.List,
            Who = Who.Member,
            Said = MyContactsDialog.SayAsync,
            Pressed = MyContactsDialog.PressAsync,
        })
        .AddAction(new BotAction("contact.read")
        {
            Verb = Verbs.Read,
            Who = Who.Member,
            Pressed = MyContactsDialog.ReadAsync,
        })
        .AddCardSamples(Samples.All);
}
