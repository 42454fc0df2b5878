using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>Briefings (C6): a unit tells all people of its scope about a decision, and questions come back as opinions.</summary>
public static class SendBriefingsExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;
    private const Who Keepers = Secretaries | Who.Officer;

    public static IServiceCollection AddSendBriefings(this IServiceCollection services) => services
        .AddSingleton(provider => new BriefingWork(
            provider.GetRequiredService<LiaisonStore>(), provider.GetRequiredService<TimeTurns>(), provider.GetRequiredService<ILogger<BriefingWork>>()))
        .AddAction(new BotAction("briefing.show")
        {
            Words = new CommandWords(["通报", "收到的通报"], ["briefing", "briefings"], "briefing.help"),
            Verb = Verbs.Show,
            Who = Who.Anyone,
            Said = ReceivedDialog.ListAsync,
        })
        .AddAction(new BotAction("briefing.read") { Verb = Verbs.Read, Who = Who.Anyone, Pressed = ReceivedDialog.ReadAsync })
        .AddAction(new BotAction("briefing.ask") { Verb = Verbs.Ask, Who = Who.Anyone, Pressed = QuestionDialog.AskAsync })
        .AddAction(BotAction.OnCard(Keys.Question, "briefing.raise", Verbs.Raise, Who.Anyone, QuestionDialog.RaiseAsync, QuestionDialog.RaiseAgainAsync))
        .AddAction(new BotAction("briefing.list") { Verb = Verbs.List, Who = Keepers, Pressed = ListDialog.ShowAsync })
        .AddAction(new BotAction("briefing.open") { Verb = Verbs.Open, Who = Keepers, Pressed = SentDialog.OpenAsync })
        .AddAction(new BotAction("briefing.write") { Verb = Verbs.Write, Who = Keepers, Pressed = WriteDialog.BeginAsync })
        .AddAction(BotAction.OnCard(Keys.Draft, "briefing.edit", Verbs.Edit, Keepers, WriteDialog.EditAsync, SentDialog.ShowAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Form, "briefing.preview", Verbs.Preview, Keepers, WriteDialog.PreviewAsync, WriteDialog.PreviewAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Draft, "briefing.send", Verbs.Send, Secretaries, DraftDialog.SendAsync, SentDialog.ShowAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Draft, "briefing.hand-over", Verbs.HandOver, Keepers, DraftDialog.HandOverAsync, SentDialog.ShowAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Draft, "briefing.delete", Verbs.Delete, Keepers, DraftDialog.DeleteAsync, SentDialog.ShowAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Sent, "briefing.take-back", Verbs.TakeBack, Secretaries, SentDialog.TakeBackAsync, SentDialog.ShowAgainAsync))
        .AddCardSamples(Samples.All);
}
