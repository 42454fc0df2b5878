using LiaisonBot.Data.Reminders;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.DoFollowUps;

/// <summary>
/// What is to be done by a day is done, put off, changed and taken back, and the clock watches it (R6, R5, R11), whatever plan or review it is of.
/// </summary>
public static class DoFollowUpsExtensions
{
    private const Who Keepers = Who.Secretary | Who.DeputySecretary | Who.Officer;
    private const Who Doers = Who.Member | Keepers;

    public static IServiceCollection AddDoFollowUps(this IServiceCollection services) => services
        .AddAction(new BotAction("followup.list")
        {
            Words = new CommandWords(["待办", "我的待办", "待办事项"], ["to do", "my tasks"], "followup.help"),
            Verb = Verbs.List,
            Who = Doers,
            Said = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("followup.open") { Verb = Verbs.Open, Who = Doers, Pressed = FollowUpDialog.OpenAsync })
        .AddAction(On(Keys.Card, "followup.done", Verbs.Done, FollowUpDialog.DoneAsync))
        .AddAction(On(Keys.Card, "followup.put-off", Verbs.PutOff, FollowUpDialog.PutOffAsync))
        .AddAction(On(Keys.Card, "followup.undo", Verbs.Undo, FollowUpDialog.UndoAsync))
        .AddAction(On(Keys.Card, "followup.withdraw", Verbs.Withdraw, FollowUpDialog.WithdrawAsync))
        .AddAction(new BotAction("followup.edit") { Verb = Verbs.Edit, Who = Doers, Pressed = EditDialog.OpenAsync })
        .AddAction(On(Keys.Form, "followup.save", Verbs.Save, EditDialog.SaveAsync))
        .AddAction(new BotAction("followup.remind") { Who = Who.None, Reminds = [ReminderRules.FollowUpPrefix], Reminding = OwedFollowUps.RemindAsync })
        .AddCardSamples(Samples.All);

    private static BotAction On(string kind, string id, string verb, Func<Turn, Task> pressed) =>
        BotAction.OnCard(kind, id, verb, Doers, pressed, FollowUpDialog.PressAgainAsync);
}
