using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>People may say that a line about them is not right, and get an answer.</summary>
public static class ObjectionsExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddObjections(this IServiceCollection services) => services
        .AddAction(new BotAction("objection.list")
        {
            Words = new CommandWords(["异议"], ["objections"], "objection.help") { Group = CommandGroup.Unit },
            Verb = Verbs.List,
            Who = Secretaries,
            Said = HandleDialog.ListAsync,
        })
        .AddAction(new BotAction("objection.open") { Verb = Verbs.Open, Who = Secretaries, Pressed = HandleDialog.OpenAsync })
        .AddAction(new BotAction("objection.ask")
        {
            Verb = Verbs.Ask,
            Who = Secretaries,
            Pressed = HandleDialog.AskAsync,
            PressedAgain = HandleDialog.ShowAgainAsync,
            KeyKind = Keys.Handle,
        })
        .AddAction(new BotAction("objection.settle")
        {
            Verb = Verbs.Settle,
            Who = Secretaries,
            Pressed = HandleDialog.SettleAsync,
            PressedAgain = HandleDialog.ShowAgainAsync,
            KeyKind = Keys.Handle,
        })
        .AddAction(new BotAction("objection.begin") { Verb = Verbs.Begin, Who = Who.Anyone, Pressed = RaiseDialog.BeginAsync })
        .AddAction(new BotAction("objection.raise")
        {
            Verb = Verbs.Raise,
            Who = Who.Anyone,
            Pressed = RaiseDialog.RaiseAsync,
            PressedAgain = RaiseDialog.RaiseAgainAsync,
            KeyKind = Keys.Form,
        })
        .AddAction(new BotAction("objection.mine") { Verb = Verbs.Mine, Who = Who.Anyone, Pressed = RaiseDialog.ShowMineAsync })
        .AddAction(new BotAction("objection.withdraw")
        {
            Verb = Verbs.Withdraw,
            Who = Who.Anyone,
            Pressed = RaiseDialog.WithdrawAsync,
            PressedAgain = RaiseDialog.WithdrawAgainAsync,
            KeyKind = Keys.Own,
        })
        .AddAction(new BotAction("objection.corrected")
        {
            Who = Who.Member,
            Follows = "contact.changed",
            Following = HandleDialog.FollowCorrectionAsync,
        })
        .AddCardSamples(Samples.All);
}
