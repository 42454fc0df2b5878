using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>Who is away, and from when to when: one's own absences, or those of one's unit's people (C1).</summary>
public static class AbsencesExtensions
{
    public static IServiceCollection AddAbsences(this IServiceCollection services) => services
        .AddAction(new BotAction("absence.list")
        {
            Words = new CommandWords(["请假"], ["absence", "absences", "leave"], "absence.help"),
            Verb = Verbs.List,
            Who = Who.Anyone,
            Said = AbsenceDialog.SayAsync,
            Pressed = ListDialog.ShowAsync,
            Sentence = AbsenceDialog.HearAsync,
        })
        .AddAction(new BotAction("absence.begin") { Verb = Verbs.Begin, Who = Who.Anyone, Pressed = AbsenceDialog.BeginAsync })
        .AddAction(new BotAction("absence.open") { Verb = Verbs.Open, Who = Who.Anyone, Pressed = ListDialog.OpenAsync })
        .AddAction(On(Keys.Form, "absence.save", Verbs.Save, AbsenceDialog.SaveAsync))
        .AddAction(On(Keys.Edit, "absence.change", Verbs.Change, AbsenceDialog.ChangeAsync))
        .AddAction(On(Keys.Saved, "absence.edit", Verbs.Edit, AbsenceDialog.EditAsync))
        .AddAction(On(Keys.Saved, "absence.end", Verbs.End, AbsenceDialog.EndAsync))
        .AddAction(On(Keys.Saved, "absence.withdraw", Verbs.Withdraw, AbsenceDialog.WithdrawAsync))
        .AddCardSamples(Samples.All);

    private static BotAction On(string kind, string id, string verb, Func<Turn, Task> pressed) =>
        BotAction.OnCard(kind, id, verb, Who.Anyone, pressed, AbsenceDialog.PressAgainAsync);
}
