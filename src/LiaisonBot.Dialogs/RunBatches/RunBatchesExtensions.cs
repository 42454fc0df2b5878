using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.RunBatches;

/// <summary>Pairings in batches (P4, P5): opened for some categories, suggested, looked at by each branch, and made all at once.</summary>
public static class RunBatchesExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddRunBatches(this IServiceCollection services) => services
        .AddSuggestionDesk()
        .AddSingleton(provider => new BatchSuggesting(provider.GetRequiredService<SuggestionDesk>()))
        .AddSingleton(provider => new OpenDialog(provider.GetRequiredService<BatchSuggesting>()))
        .AddSingleton(provider => new PartDialog(provider.GetRequiredService<BatchSuggesting>()))
        .AddAction(new BotAction("batch.show")
        {
            Words = new CommandWords(["结对批次", "批次"], ["batch", "batches"], "batch.help") { Group = CommandGroup.Unit },
            Verb = Verbs.Show,
            Who = Secretaries,
            Refusal = "batch.secretaries_only",
            Said = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("batch.begin") { Verb = Verbs.Begin, Who = Secretaries, Pressed = OpenDialog.BeginAsync })
        .AddSingleton(provider => BotAction.OnCard(
            Keys.Form, "batch.open", Verbs.Open, Secretaries, provider.GetRequiredService<OpenDialog>().OpenAsync, OpenDialog.OpenAgainAsync))
        .AddAction(new BotAction("batch.read") { Verb = Verbs.Read, Who = Secretaries, Pressed = PartDialog.ReadAsync })
        .AddAction(new BotAction("batch.names") { Verb = Verbs.Names, Who = Secretaries, Pressed = PartDialog.NamesAsync })
        .AddSingleton(provider => BotAction.OnCard(
            Keys.Part, "batch.again", Verbs.Again, Secretaries, provider.GetRequiredService<PartDialog>().AgainAsync, PartDialog.ShowAgainAsync))
        .AddAction(new BotAction("batch.withdraw.ask") { Verb = Verbs.AskWithdraw, Who = Secretaries, Pressed = WithdrawDialog.AskAsync })
        .AddAction(BotAction.OnCard(Keys.Part, "batch.withdraw", Verbs.Withdraw, Secretaries, WithdrawDialog.WithdrawAsync, PartDialog.ShowAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Part, "batch.apply", Verbs.Apply, Secretaries, ApplyDialog.ApplyAsync, PartDialog.ShowAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Made, "batch.undo", Verbs.Undo, Secretaries, UndoDialog.UndoAsync, UndoDialog.UndoAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Pair, "batch.hold", Verbs.Hold, Secretaries, PairDialog.HoldAsync, PairDialog.ShowAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Pair, "batch.release", Verbs.Release, Secretaries, PairDialog.ReleaseAsync, PairDialog.ShowAgainAsync))
        .AddAction(new BotAction("batch.other") { Verb = Verbs.Other, Who = Secretaries, Pressed = PairDialog.OtherAsync })
        .AddAction(BotAction.OnCard(Keys.Pair, "batch.swap", Verbs.Swap, Secretaries, PairDialog.SwapAsync, PairDialog.ShowAgainAsync))
        .AddCardSamples(Samples.All);
}
