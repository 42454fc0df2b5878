using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.HandleCases;

/// <summary>Secretaries and deputies handle the cases of their rung (D1, D4).</summary>
public static class HandleCasesExtensions
{
    private const Who Holders = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddHandleCases(this IServiceCollection services) => services
        .AddAction(new BotAction("case.open") { Verb = Verbs.Open, Who = Holders | Who.Officer, Pressed = HandleDialog.OpenAsync })
        .AddAction(On("case.take", Verbs.Take, CaseStep.Taken))
        .AddAction(On("case.ask", Verbs.Ask, CaseStep.Asked))
        .AddAction(On("case.note", Verbs.Note, CaseStep.Noted))
        .AddAction(On("case.hand-over", Verbs.HandOver, CaseStep.HandedOver))
        .AddAction(On("case.resolve", Verbs.Resolve, CaseStep.Resolved))
        .AddAction(On("case.cannot-solve", Verbs.CannotSolve, CaseStep.CannotSolve))
        .AddAction(On("case.escalate", Verbs.Escalate, CaseStep.Escalated))
        .AddAction(new BotAction("case.tell-holders") { Who = Who.None, Follows = CaseRecords.Changed, Following = Notices.FollowAsync })
        .AddAction(new BotAction("case.show-holder") { Who = Who.None, Follows = CaseRecords.Shown, Following = HandleDialog.ShowFoundAsync })
        .AddAction(new BotAction("case.remind-holders") { Who = Who.None, Reminds = ["case."], Reminding = CasesDue.RemindAsync })
        .AddCardSamples(Samples.All);

    private static BotAction On(string id, string verb, CaseStep step) =>
        BotAction.OnCard(Verbs.Key, id, verb, Holders, HandleDialog.Do(step), HandleDialog.ShowAgainAsync);
}
