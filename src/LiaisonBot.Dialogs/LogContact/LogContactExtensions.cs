using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.LogContact;

/// <summary>Logging a contact: the heart of the programme (C1 to C3).</summary>
public static class LogContactExtensions
{
    public static IServiceCollection AddLogContact(this IServiceCollection services) => services
        .AddAction(new BotAction("contact.log")
        {
            Words = new CommandWords("记录联系", "log contact", "logcontact.help"),
            Verb = Verbs.Log,
            Who = Who.Member,
            Said = LogContactDialog.OpenAsync,
            Sentence = LogContactDialog.HearAsync,
        })
        .AddAction(OnForm("contact.choose", Verbs.Choose, LogContactDialog.ChooseAsync))
        .AddAction(OnForm("contact.save", Verbs.Save, LogContactDialog.SaveAsync))
        .AddAction(OnForm("contact.later", Verbs.Later, LogContactDialog.LaterAsync))
        .AddAction(OnForm("contact.cancel", Verbs.Cancel, LogContactDialog.CancelAsync))
        .AddAction(OnEntry("contact.edit", Verbs.Edit, LogContactDialog.EditAsync))
        .AddAction(OnEntry("contact.undo", Verbs.Undo, LogContactDialog.UndoAsync))
        .AddCardSamples(Samples.All);

    /// <summary>A button of a form, whose key is spent by saving or cancelling it.</summary>
    private static BotAction OnForm(string id, string verb, Func<Turn, Task> pressed) => new(id)
    {
        Verb = verb,
        Who = Who.Member,
        NeedsKey = true,
        Pressed = WithKey(pressed, Keys.Form, Keys.Edit),
        PressedAgain = WithKey(LogContactDialog.SaveAgainAsync, Keys.Form, Keys.Edit),
    };

    /// <summary>A button of an entry's card, whose key is spent by undoing it.</summary>
    private static BotAction OnEntry(string id, string verb, Func<Turn, Task> pressed) => new(id)
    {
        Verb = verb,
        Who = Who.Member,
        NeedsKey = true,
        Pressed = WithKey(pressed, Keys.Saved),
        PressedAgain = WithKey(LogContactDialog.ChangeAgainAsync, Keys.Saved),
    };

    /// <summary>A key opens only the kind of card that it was issued for, whatever a press claims.</summary>
    private static Func<Turn, Task> WithKey(Func<Turn, Task> pressed, params IReadOnlyList<string> kinds) => turn =>
    {
        if (kinds.Contains(turn.Key!.Kind))
            return pressed(turn);
        turn.Say(turn.Words["turn.old_card"]);
        return Task.CompletedTask;
    };
}
