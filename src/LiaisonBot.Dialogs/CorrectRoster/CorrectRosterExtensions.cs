using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.CorrectRoster;

/// <summary>Those who keep a unit's roster correct it in chat: moved, left, a role, a category, a title.</summary>
public static class CorrectRosterExtensions
{
    private const Who Keepers = Who.Secretary | Who.DeputySecretary | Who.Officer;

    public static IServiceCollection AddCorrectRoster(this IServiceCollection services) => services
        .AddAction(new BotAction("roster.correct")
        {
            Words = new CommandWords(["更正名册", "名册更正"], ["correct roster", "roster correction"], "roster.help") { Group = CommandGroup.Unit },
            Verb = Verbs.Begin,
            Who = Keepers,
            Refusal = "roster.keepers_only",
            Said = CorrectDialog.SayAsync,
            Pressed = CorrectDialog.BeginAsync,
        })
        .AddAction(new BotAction("roster.find") { Verb = Verbs.Find, Who = Keepers, Refusal = "roster.keepers_only", Pressed = CorrectDialog.FindAsync })
        .AddAction(new BotAction("roster.form") { Verb = Verbs.Form, Who = Keepers, Refusal = "roster.keepers_only", Pressed = CorrectDialog.ShowFormAsync })
        .AddAction(new BotAction("roster.check") { Verb = Verbs.Check, Who = Keepers, Refusal = "roster.keepers_only", Pressed = CorrectDialog.CheckAsync })
        .AddAction(OnCard(Keys.Planned, "roster.confirm", Verbs.Confirm, ConfirmDialog.ConfirmAsync))
        .AddAction(OnCard(Keys.Made, "roster.undo", Verbs.Undo, ConfirmDialog.UndoAsync))
        .AddCardSamples(Samples.All);

    private static BotAction OnCard(string kind, string id, string verb, Func<Turn, Task> pressed) =>
        BotAction.OnCard(kind, id, verb, Keepers, pressed, ConfirmDialog.ShowAgainAsync) with { Refusal = "roster.keepers_only" };
}
