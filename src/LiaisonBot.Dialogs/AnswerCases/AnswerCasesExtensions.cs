using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.AnswerCases;

/// <summary>Whoever raised a case gets its questions and its answer, and has the last word (D5).</summary>
public static class AnswerCasesExtensions
{
    public static IServiceCollection AddAnswerCases(this IServiceCollection services) => services
        .AddAction(new BotAction("case.mine") { Verb = Verbs.Mine, Who = Who.Anyone, Pressed = AnswerDialog.OpenAsync })
        .AddAction(On("case.reply", Verbs.Reply, CaseStep.Replied))
        .AddAction(On("case.confirm", Verbs.Confirm, CaseStep.Confirmed))
        .AddAction(On("case.not-solved", Verbs.NotSolved, CaseStep.NotSolved))
        .AddAction(On("case.withdraw", Verbs.Withdraw, CaseStep.Withdrawn))
        .AddAction(new BotAction("case.tell-raiser") { Who = Who.None, Follows = CaseRecords.Changed, Following = Notices.FollowAsync })
        .AddAction(new BotAction("case.show-raiser") { Who = Who.None, Follows = CaseRecords.Shown, Following = AnswerDialog.ShowFoundAsync })
        .AddCardSamples(Samples.All);

    private static BotAction On(string id, string verb, CaseStep step) =>
        BotAction.OnCard(Verbs.Key, id, verb, Who.Anyone, AnswerDialog.Do(step), AnswerDialog.ShowAgainAsync);
}
