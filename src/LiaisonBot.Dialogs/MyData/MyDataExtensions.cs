using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.MyData;

/// <summary>Everybody may see what is kept about them, and who can read it.</summary>
public static class MyDataExtensions
{
    public static IServiceCollection AddMyData(this IServiceCollection services) => services
        .AddAction(new BotAction("mydata.show")
        {
            Words = new CommandWords(["我的数据"], ["my data"], "mydata.help"),
            Verb = Verbs.Show,
            Who = Who.Anyone,
            Said = MyDataDialog.ShowAsync,
        })
        .AddAction(new BotAction("mydata.friends") { Verb = Verbs.Friends, Who = Who.Anyone, Pressed = MyDataDialog.ShowFriendsAsync })
        .AddAction(new BotAction("mydata.records") { Verb = Verbs.Records, Who = Who.Anyone, Pressed = MyDataDialog.ShowRecordsAsync })
        .AddAction(new BotAction("mydata.cases") { Verb = Verbs.Cases, Who = Who.Anyone, Pressed = MyDataDialog.ShowCasesAsync })
        .AddAction(new BotAction("mydata.requests") { Verb = Verbs.Requests, Who = Who.Anyone, Pressed = MyDataDialog.ShowRequestsAsync })
        .AddAction(new BotAction("mydata.gatherings") { Verb = Verbs.Gatherings, Who = Who.Anyone, Pressed = MyDataDialog.ShowGatheringsAsync })
        .AddCardSamples(Samples.All);
}
