using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.EndPairings;

/// <summary>A colleague changes their friend or pauses, a member ends a pairing, a secretary does either with a reason; it is taken back within the day (P1, C1).</summary>
public static class EndPairingsExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddEndPairings(this IServiceCollection services) => services
        .AddAction(new BotAction("pairing.change") { Verb = Verbs.Change, Who = Who.Colleague, Pressed = ChangeDialog.AskAsync })
        .AddAction(BotAction.OnCard(Keys.Change, "pairing.change-surely", Verbs.ChangeSurely, Who.Colleague, ChangeDialog.ChangeAsync, ChangeDialog.ChangeAgainAsync))
        .AddAction(new BotAction("pairing.end") { Verb = Verbs.End, Who = Who.Member | Secretaries, Pressed = EndDialog.OpenAsync })
        .AddAction(BotAction.OnCard(Keys.End, "pairing.end-surely", Verbs.EndSurely, Who.Member | Secretaries, EndDialog.EndAsync, EndDialog.EndAgainAsync))
        .AddAction(BotAction.OnCard(Keys.Ended, "pairing.end-undo", Verbs.Undo, Who.Anyone, UndoDialog.UndoAsync, UndoDialog.UndoAgainAsync))
        .AddAction(new BotAction("pairing.pause") { Verb = Verbs.Pause, Who = Who.Colleague | Secretaries, Pressed = PauseDialog.OpenAsync })
        .AddAction(BotAction.OnCard(Keys.Pause, "pairing.pause-save", Verbs.PauseSave, Who.Colleague | Secretaries, PauseDialog.PauseAsync, PauseDialog.AgainAsync))
        .AddAction(BotAction.OnCard(Keys.Pause, "pairing.resume", Verbs.Resume, Who.Colleague | Secretaries, PauseDialog.ResumeAsync, PauseDialog.AgainAsync))
        .AddCardSamples(Samples.All);
}
