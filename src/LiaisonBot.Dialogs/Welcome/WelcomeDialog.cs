using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Welcome;

/// <summary>The first words in a conversation, help at any time, and a way forward for whoever is not known or not understood.</summary>
internal static class WelcomeDialog
{
    public const string Help = "help";

    public static async Task GreetAsync(Turn turn) => turn.Say(WelcomeCard.Greeting(await Guest.OfAsync(turn), turn.Words));

    public static async Task HelpAsync(Turn turn) => turn.Say(WelcomeCard.Help(await Guest.OpenToAsync(turn), turn.Words));

    public static Task MeetStrangerAsync(Turn turn)
    {
        turn.Say(WelcomeCard.Stranger(turn.Words));
        return Task.CompletedTask;
    }

    public static Task<bool> TakeThanksAsync(Turn turn)
    {
        var thanks = ActionRegistry.IsOneOf(turn.Text, "谢谢", "谢谢你", "谢谢您", "多谢", "感谢", "辛苦了", "thanks", "thank you", "many thanks", "thx");
        if (thanks)
            turn.Say(turn.Words["welcome.thanks"]);
        return Task.FromResult(thanks);
    }

    public static async Task ShowWayForwardAsync(Turn turn)
    {
        var open = await Guest.OpenToAsync(turn);
        var near = NearestCommands.Of(turn.Text, open.Where(action => action.Id != Help));
        turn.Say(WelcomeCard.NotUnderstood(near, open, turn.Words));
    }

    public static Task PointToPersonalChatAsync(Turn turn)
    {
        turn.Say(turn.Words["welcome.not_personal"]);
        return Task.CompletedTask;
    }
}
