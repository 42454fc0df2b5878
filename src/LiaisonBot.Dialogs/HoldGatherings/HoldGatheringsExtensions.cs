using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>Forums and reception days (C2, C6): announced, and logged once for everybody who was there.</summary>
public static class HoldGatheringsExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;
    private const Who Keepers = Secretaries | Who.Officer;

    public static IServiceCollection AddHoldGatherings(this IServiceCollection services) => services
        .AddAction(new BotAction("gathering.show")
        {
            Words = new CommandWords(["座谈接待"], ["gatherings", "gathering"], "gathering.help"),
            Verb = Verbs.Show,
            Who = Who.Anyone,
            Said = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("gathering.open") { Verb = Verbs.Open, Who = Who.Anyone, Pressed = GatheringDialog.OpenAsync })
        .AddAction(new BotAction("gathering.begin") { Verb = Verbs.Begin, Who = Keepers, Pressed = AnnounceDialog.BeginAsync })
        .AddAction(BotAction.OnCard(Keys.Form, "gathering.announce", Verbs.Announce, Keepers, AnnounceDialog.AnnounceAsync, GatheringDialog.ShowAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Gathering, "gathering.back", Verbs.Back, Keepers, GatheringDialog.GoBackAsync, GatheringDialog.GoBackAsync))
        .AddAction(On("gathering.edit", Verbs.Edit, Keepers, ChangeDialog.OpenAsync))
        .AddAction(BotAction.OnCard(Keys.Gathering, "gathering.change", Verbs.Change, Keepers, ChangeDialog.ChangeAsync, ChangeDialog.ChangeAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Gathering, "gathering.invited", Verbs.Invited, Keepers, InvitedDialog.ShowAsync, InvitedDialog.ShowAsync))
        .AddAction(On("gathering.whom", Verbs.Whom, Keepers, InviteDialog.ChooseAsync))
        .AddAction(On("gathering.invite", Verbs.Invite, Keepers, InviteDialog.InviteAsync))
        .AddAction(BotAction.OnCard(Keys.Gathering, "gathering.present", Verbs.Present, Secretaries, LogDialog.ChooseAsync, LogDialog.LogAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Gathering, "gathering.log", Verbs.Log, Secretaries, LogDialog.LogAsync, LogDialog.LogAgainAsync))
        .AddAction(On("gathering.attendance", Verbs.Attendance, Secretaries, CorrectDialog.ChooseAsync))
        .AddAction(On("gathering.correct", Verbs.Correct, Secretaries, CorrectDialog.CorrectAsync))
        .AddAction(On("gathering.undo", Verbs.Undo, Secretaries, UndoDialog.UndoAsync))
        .AddAction(On("gathering.ask-call-off", Verbs.AskCallOff, Secretaries, CallOffDialog.AskAsync))
        .AddAction(On("gathering.call-off", Verbs.CallOff, Secretaries, CallOffDialog.CallOffAsync))
        .AddAction(On("gathering.restore", Verbs.Restore, Secretaries, CallOffDialog.RestoreAsync))
        .AddAction(new BotAction("gathering.case") { Who = Who.None, Follows = CaseRecords.Raised, Following = RaisedCases.KeepAsync })
        .AddCardSamples(Samples.All);

    private static BotAction On(string id, string verb, Who who, Func<Turn, Task> pressed) =>
        BotAction.OnCard(Keys.Gathering, id, verb, who, pressed, GatheringDialog.ShowAgainAsync);
}
