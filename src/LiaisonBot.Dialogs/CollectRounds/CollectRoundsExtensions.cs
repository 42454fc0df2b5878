using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>Collection rounds (D3): a branch asks its members whether their colleagues raised something, and what comes in are cases.</summary>
public static class CollectRoundsExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddCollectRounds(this IServiceCollection services) => services
        .AddSingleton(provider => new RoundTime(provider.GetRequiredService<TimeTurns>()))
        .AddAction(new BotAction("collect.show")
        {
            Words = new CommandWords(["收集", "收集意见", "意见收集"], ["collect", "collection round", "collection rounds"], "collect.help"),
            Verb = Verbs.Show,
            Who = Who.Member | Secretaries,
            Refusal = "collect.members_only",
            Said = CollectDialog.ShowAsync,
        })
        .AddAction(new BotAction("collect.list") { Verb = Verbs.List, Who = Secretaries, Pressed = ListDialog.ShowAsync })
        .AddAction(new BotAction("collect.begin") { Verb = Verbs.Begin, Who = Secretaries, Pressed = OpeningDialog.BeginAsync })
        .AddAction(BotAction.OnCard(Keys.Opening, "collect.open", Verbs.Open, Secretaries, OpeningDialog.OpenAsync, OpeningDialog.OpenAgainAsync))
        .AddAction(new BotAction("collect.read") { Verb = Verbs.Read, Who = Secretaries, Pressed = RoundDialog.ReadAsync })
        .AddAction(BotAction.OnCard(Keys.Round, "collect.end", Verbs.End, Secretaries, RoundDialog.EndAsync, RoundDialog.ShowAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Round, "collect.undo", Verbs.Undo, Secretaries, RoundDialog.UndoAsync, RoundDialog.ShowAgainAsync))
        .AddAction(new BotAction("collect.ask") { Verb = Verbs.Ask, Who = Who.Member, Pressed = AnswerDialog.AskAsync })
        .AddAction(BotAction.OnCard(Keys.Answers, "collect.save", Verbs.Save, Who.Member, AnswerDialog.SaveAsync, AnswerDialog.SaveAgainAsync))
        .AddAction(new BotAction("collect.saved") { Verb = Verbs.Saved, Who = Who.Member, Pressed = AnswerDialog.ShowSavedAsync })
        .AddAction(new BotAction("collect.case") { Who = Who.None, Follows = CaseRecords.Raised, Following = RaisedCases.KeepAsync })
        .AddAction(new BotAction("collect.remind") { Who = Who.None, Reminds = ["round."], Reminding = OwedAnswers.RemindAsync })
        .AddCardSamples(Samples.All);
}
