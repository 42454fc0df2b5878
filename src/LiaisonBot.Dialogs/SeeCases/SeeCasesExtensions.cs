using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.SeeCases;

/// <summary>The cases of one's scope: of one's units for those who handle them, one's own for everybody else (W1, D1).</summary>
public static class SeeCasesExtensions
{
    public static IServiceCollection AddSeeCases(this IServiceCollection services) => services
        .AddAction(new BotAction("case.list")
        {
            Words = new CommandWords(["事项", "查事项"], ["cases", "case"], "seecases.help") { Group = CommandGroup.Unit },
            Verb = Verbs.List,
            Who = Who.Anyone,
            Said = SeeCasesDialog.SayAsync,
            Sentence = SeeCasesDialog.HearAsync,
            Pressed = SeeCasesDialog.PressAsync,
        })
        .AddCardSamples(Samples.All);
}
