using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Welcome;

internal static class WelcomeDialog
{
    public static Task GreetAsync(Turn turn)
    {
        turn.Say(WelcomeCard.Greeting(turn.Me.Person.Name, turn.Open(), turn.Words));
        return Task.CompletedTask;
    }

    public static Task HelpAsync(Turn turn)
    {
        turn.Say(WelcomeCard.Help(turn.Open(), turn.Words));
        return Task.CompletedTask;
    }

    public static Task MeetStrangerAsync(Turn turn)
    {
        turn.Say(WelcomeCard.Stranger(turn.Words));
        return Task.CompletedTask;
    }

    public static Task ShowWayForwardAsync(Turn turn)
    {
        turn.Say(WelcomeCard.NotUnderstood(turn.Open(), turn.Words));
        return Task.CompletedTask;
    }

    public static Task PointToPersonalChatAsync(Turn turn)
    {
        turn.Say(turn.Words["welcome.not_personal"]);
        return Task.CompletedTask;
    }

    /// <summary>The commands that are open to this person today, in the order in which they are registered.</summary>
    private static IReadOnlyList<CommandWords> Open(this Turn turn) =>
        [.. turn.Actions.All.Where(action => action.Words is not null && turn.Me.IsAny(action.Who)).Select(action => action.Words!)];
}
