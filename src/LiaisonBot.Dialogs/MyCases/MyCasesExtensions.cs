using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.MyCases;

/// <summary>What somebody raised, and what became of it (D5).</summary>
public static class MyCasesExtensions
{
    public static IServiceCollection AddMyCases(this IServiceCollection services) => services
        .AddAction(new BotAction("case.list-mine")
        {
            Words = new CommandWords(["我的事项", "我反映的事项"], ["my cases"], "mycases.help"),
            Verb = Verbs.List,
            Who = Who.Anyone,
            Said = MyCasesDialog.ShowAsync,
        })
        .AddCardSamples(Samples.All);
}
