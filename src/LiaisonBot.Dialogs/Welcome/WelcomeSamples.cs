using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Welcome;

/// <summary>The slice's cards in each of their states, for the gallery.</summary>
internal static class WelcomeSamples
{
    private static readonly IReadOnlyList<CommandWords> Open = [new("帮助", "help", "welcome.help.line")];

    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("welcome.greeting", "first words", words => WelcomeCard.Greeting(Name(words), Open, words)),
        new("welcome.help", "one command", words => WelcomeCard.Help(Open, words)),
        new("welcome.stranger", "not on the roster", WelcomeCard.Stranger),
        new("welcome.not-understood", "one command", words => WelcomeCard.NotUnderstood(Open, words)),
    ];

    private static string Name(Wording words) => words.Language == Language.Chinese ? "欧阳静怡" : "Ouyang Jingyi";
}
