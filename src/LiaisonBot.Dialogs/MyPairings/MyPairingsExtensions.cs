using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>Shows members their colleagues and colleagues their friend, and keeps the pairings' plans.</summary>
public static class MyPairingsExtensions
{
    public static IServiceCollection AddMyPairings(this IServiceCollection services) => services
        .AddAction(new BotAction("pairing.list")
        {
            Words = new CommandWords(
                ["我的结对", "我的结对朋友", "我的联系人", "我和谁结对", "换一位", "暂停结对", "恢复结对", "结束结对"],
                ["my pairings", "my pairing", "my friend", "who am I paired with", "change my friend", "pause my pairing", "end my pairing"],
                "mypairings.help"),
            Verb = Verbs.List,
            Who = Who.Anyone,
            Said = MyPairingsDialog.ShowAsync,
        })
        .AddAction(new BotAction("pairing.friends")
        {
            Verb = Verbs.Friends,
            Who = Who.Anyone,
            Pressed = MyPairingsDialog.TurnFriendsPageAsync,
        })
        .AddAction(new BotAction("pairing.plan")
        {
            Verb = Verbs.EditPlan,
            Who = Who.Member,
            Pressed = PlanDialog.OpenAsync,
        })
        .AddAction(new BotAction("pairing.plan-save")
        {
            Verb = Verbs.SavePlan,
            Who = Who.Member,
            KeyKind = PlanDialog.KeyKind,
            Pressed = PlanDialog.SaveAsync,
            PressedAgain = PlanDialog.SaveAgainAsync,
        })
        .AddAction(new BotAction("pairing.remind-contacts") { Who = Who.None, Reminds = ["contact."], Reminding = OwedContacts.RemindAsync })
        .AddAction(new BotAction("pairing.remind-talks") { Who = Who.None, Reminds = ["talk."], Reminding = OwedTalks.RemindAsync })
        .AddCardSamples(Samples.All);
}
