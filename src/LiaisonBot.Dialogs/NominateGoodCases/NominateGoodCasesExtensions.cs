using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>Good cases are collected for publicity, with the consent of both people, and taken back at any time (R10).</summary>
public static class NominateGoodCasesExtensions
{
    private const Who Nominators = Who.Member | Who.Secretary | Who.DeputySecretary | Who.Officer;
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddNominateGoodCases(this IServiceCollection services) => services
        .AddAction(new BotAction("goodcase.show")
        {
            Words = new CommandWords(["典型", "先进典型"], ["good cases"], "goodcase.help"),
            Verb = Verbs.Show,
            Who = Who.Anyone,
            Said = ListDialog.SayAsync,
            Pressed = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("goodcase.begin") { Verb = Verbs.Begin, Who = Nominators, Pressed = NominateDialog.BeginAsync })
        .AddAction(BotAction.OnCard(Keys.Form, "goodcase.nominate", Verbs.Nominate, Nominators, NominateDialog.NominateAsync, NominateDialog.NominateAgainAsync))
        .AddAction(new BotAction("goodcase.open") { Verb = Verbs.Open, Who = Who.Anyone, Pressed = GoodCaseDialog.OpenAsync })
        .AddAction(OfCard("goodcase.agree", Verbs.Agree, Who.Anyone, GoodCaseDialog.AgreeAsync))
        .AddAction(OfCard("goodcase.decline", Verbs.Decline, Who.Anyone, GoodCaseDialog.DeclineAsync))
        .AddAction(OfCard("goodcase.withdraw", Verbs.Withdraw, Who.Anyone, GoodCaseDialog.WithdrawAsync))
        .AddAction(OfCard("goodcase.record", Verbs.Record, Secretaries, AgreementDialog.RecordAsync))
        .AddAction(OfCard("goodcase.change", Verbs.Change, Nominators, RewriteDialog.ChangeAsync))
        .AddAction(BotAction.OnCard(Keys.Rewrite, "goodcase.save", Verbs.Save, Nominators, RewriteDialog.SaveAsync, RewriteDialog.SaveAgainAsync))
        .AddCardSamples(Samples.All);

    private static BotAction OfCard(string id, string verb, Who who, Func<Turn, Task> pressed) =>
        BotAction.OnCard(Keys.Card, id, verb, who, pressed, GoodCaseDialog.ShowAgainAsync);
}
