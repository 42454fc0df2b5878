using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.CheckBranch;

/// <summary>The half-year check goes through the branch's pairings one by one, and what it finds is followed up by a day (R8).</summary>
public static class CheckBranchExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddCheckBranch(this IServiceCollection services) => services
        .AddAction(new BotAction("check.begin") { Verb = Verbs.Begin, Who = Secretaries, Pressed = WalkDialog.BeginAsync })
        .AddAction(BotAction.OnCard(Keys.Form, "check.save", Verbs.Save, Secretaries, WalkDialog.SaveAsync, WalkDialog.SaveAgainAsync))
        .AddAction(new BotAction("check.follow-ups")
        {
            Words = new CommandWords(["检查跟进"], ["follow-ups"], "check.help") { Group = CommandGroup.Unit },
            Verb = Verbs.FollowUps,
            Who = Secretaries,
            Said = FollowUpDialog.ListAsync,
        })
        .AddAction(new BotAction("check.follow-up") { Verb = Verbs.Open, Who = Secretaries, Pressed = FollowUpDialog.OpenAsync })
        .AddAction(BotAction.OnCard(Keys.FollowUp, "check.done", Verbs.Done, Secretaries, FollowUpDialog.DoneAsync, FollowUpDialog.PressAgainAsync))
        .AddAction(BotAction.OnCard(Keys.FollowUp, "check.later", Verbs.Later, Secretaries, FollowUpDialog.LaterAsync, FollowUpDialog.PressAgainAsync))
        .AddAction(new BotAction("check.remind") { Who = Who.None, Reminds = ["checked."], Reminding = FollowUpDialog.RemindAsync })
        .AddCardSamples(Samples.All);
}
