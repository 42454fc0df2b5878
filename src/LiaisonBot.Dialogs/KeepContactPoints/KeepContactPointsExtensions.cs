using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>Leaders' contact points and members' responsibility zones (C6): kept by their unit, known to those whom they are for.</summary>
public static class KeepContactPointsExtensions
{
    private const Who Keepers = Who.Secretary | Who.DeputySecretary | Who.Officer;

    public static IServiceCollection AddKeepContactPoints(this IServiceCollection services) => services
        .AddAction(new BotAction("point.show")
        {
            Words = new CommandWords(["联系点", "责任区"], ["contact points", "contact point", "responsibility zones"], "point.help"),
            Verb = Verbs.Show,
            Who = Who.Anyone,
            Said = ListDialog.SayAsync,
            Pressed = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("point.begin") { Verb = Verbs.Begin, Who = Keepers, Pressed = KeepDialog.BeginAsync })
        .AddAction(On(Keys.Form, "point.save", Verbs.Save, KeepDialog.SaveAsync))
        .AddAction(On(Keys.Point, "point.edit", Verbs.Edit, EditDialog.OpenAsync))
        .AddAction(On(Keys.Point, "point.change", Verbs.Change, EditDialog.ChangeAsync))
        .AddAction(On(Keys.Point, "point.ask-end", Verbs.AskEnd, EndDialog.AskAsync))
        .AddAction(On(Keys.Point, "point.end", Verbs.End, EndDialog.EndAsync))
        .AddAction(On(Keys.Ended, "point.end-undo", Verbs.Undo, EndDialog.UndoAsync))
        .AddCardSamples(Samples.All);

    private static BotAction On(string kind, string id, string verb, Func<Turn, Task> pressed) =>
        BotAction.OnCard(kind, id, verb, Keepers, pressed, ListDialog.ShowAgainAsync);
}
