using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.SuggestPairings;

/// <summary>Who should befriend whom (P1 to P3, P5), with the reasons, and why somebody is left over. It suggests; people decide.</summary>
public static class SuggestPairingsExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddSuggestPairings(this IServiceCollection services) => services
        .AddSuggestionDesk()
        .AddSingleton(provider => new SuggestDialog(provider.GetRequiredService<SuggestionDesk>()))
        .AddSingleton(provider => Show(provider.GetRequiredService<SuggestDialog>()))
        .AddSingleton(provider => new BotAction("pairup.names") { Verb = Verbs.Names, Who = Secretaries, Pressed = provider.GetRequiredService<SuggestDialog>().TurnNamesAsync })
        .AddSingleton(provider => new BotAction("pairup.figures") { Verb = Verbs.Figures, Who = Secretaries, Pressed = provider.GetRequiredService<SuggestDialog>().TurnFiguresAsync })
        .AddCardSamples(Samples.All);

    private static BotAction Show(SuggestDialog dialog) => new("pairup.show")
    {
        Words = new CommandWords(["结对建议", "配对建议"], ["pair up", "suggest pairings"], "pairup.help") { Group = CommandGroup.Unit },
        Verb = Verbs.Show,
        Who = Secretaries,
        Refusal = "pairup.secretaries_only",
        Said = dialog.SayAsync,
        Pressed = dialog.ShowAsync,
    };
}
