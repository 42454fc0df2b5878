using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Welcome;

/// <summary>Greets, helps, and shows a way forward to whoever is not known or not understood.</summary>
public static class WelcomeExtensions
{
    public static IServiceCollection AddWelcome(this IServiceCollection services) => services
        .AddSingleton(new Reception
        {
            Welcome = WelcomeDialog.GreetAsync,
            Stranger = WelcomeDialog.MeetStrangerAsync,
            NotUnderstood = WelcomeDialog.ShowWayForwardAsync,
            NotPersonal = WelcomeDialog.PointToPersonalChatAsync,
        })
        .AddAction(new BotAction(WelcomeDialog.Help)
        {
            Words = new CommandWords(["帮助", "你好", "您好", "菜单", "你能做什么", "能做什么", "你会什么"], ["help", "hi", "hello", "menu", "what can you do", "what can I do"], "welcome.help.line")
            {
                Group = CommandGroup.General,
            },
            Verb = "help.show.1",
            Who = Who.Anyone,
            Said = WelcomeDialog.HelpAsync,
        })
        .AddAction(new BotAction("thanks") { Who = Who.Anyone, Sentence = WelcomeDialog.TakeThanksAsync })
        .AddWelcomeSamples();
}
