using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Welcome;

internal static class WelcomeCard
{
    public static Card Greeting(string name, IReadOnlyList<CommandWords> open, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["welcome.title"]),
            new UserText(words.Say("welcome.greeting", ("name", name))),
            Lines(open, words),
        ]),
        words["welcome.title"]);

    public static Card Help(IReadOnlyList<CommandWords> open, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["welcome.help.title"]), Lines(open, words)]),
        words["welcome.help.title"]);

    public static Card Stranger(Wording words) => new(
        new AdaptiveCard(words.Language.Tag(),
        [
            new CardHeading(words["welcome.stranger.title"]),
            new TextBlock(words["welcome.stranger.how"]),
        ]),
        words["welcome.stranger.title"]);

    public static Card NotUnderstood(IReadOnlyList<CommandWords> open, Wording words) => new(
        new AdaptiveCard(words.Language.Tag(), [new CardHeading(words["welcome.not_understood"]), Lines(open, words)]),
        words["welcome.not_understood"]);

    private static FactSet Lines(IReadOnlyList<CommandWords> open, Wording words) =>
        new([.. open.Select(command => new Fact(words.Title(command), words[command.Help]))]);

    private static string Title(this Wording words, CommandWords command) =>
        words.Language == Language.Chinese ? command.Chinese[0] : command.English[0];
}
