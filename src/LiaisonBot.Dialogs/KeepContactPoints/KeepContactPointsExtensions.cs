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
        .AddAction(BotAction.OnCard(Keys.Form, "point.save", Verbs.Save, Keepers, KeepDialog.SaveAsync, ListDialog.ShowAsync))
        .AddAction(BotAction.OnCard(Keys.Point, "point.end", Verbs.End, Keepers, KeepDialog.EndAsync, ListDialog.ShowAsync))
        .AddCardSamples(Samples.All);
}
