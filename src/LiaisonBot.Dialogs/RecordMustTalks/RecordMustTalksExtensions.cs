using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>A secretary records what happened to somebody, so that their friend talks with them (C4), and sees which talks are owed.</summary>
public static class RecordMustTalksExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddRecordMustTalks(this IServiceCollection services) => services
        .AddAction(new BotAction("musttalk.list")
        {
            Words = new CommandWords(["必谈", "登记必谈"], ["must talk", "must talks"], "musttalk.help") { Group = CommandGroup.Unit },
            Verb = Verbs.List,
            Who = Secretaries,
            Refusal = "musttalk.secretaries_only",
            Said = ListDialog.SayAsync,
            Pressed = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("musttalk.begin") { Verb = Verbs.Begin, Who = Secretaries, Pressed = RecordDialog.BeginAsync })
        .AddAction(new BotAction("musttalk.record")
        {
            Verb = Verbs.Record,
            Who = Secretaries,
            KeyKind = Keys.Form,
            Pressed = RecordDialog.RecordAsync,
            PressedAgain = RecordDialog.RecordAgainAsync,
        })
        .AddAction(new BotAction("musttalk.open") { Verb = Verbs.Open, Who = Secretaries, Pressed = ListDialog.OpenAsync })
        .AddAction(new BotAction("musttalk.undo")
        {
            Verb = Verbs.Undo,
            Who = Secretaries,
            KeyKind = Keys.Recorded,
            Pressed = UndoDialog.UndoAsync,
            PressedAgain = UndoDialog.ShowAgainAsync,
        })
        .AddCardSamples(Samples.All);
}
