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
            Words = new CommandWords(["记录联系", "登记联系", "记一次联系"], ["log contact", "log a contact", "record a contact"], "logcontact.help"),
            Verb = Verbs.Log,
            Who = Who.Member,
            Refusal = "logcontact.members_only",
            Said = LogContactDialog.OpenAsync,
            Sentence = LogContactDialog.HearAsync,
        })
        .AddAction(new BotAction("contact.change") { Who = Who.Member, Sentence = SavedDialog.HearChangeAsync })
        .AddAction(On(Keys.Form, "contact.choose", Verbs.Choose, LogContactDialog.ChooseAsync))
        .AddAction(On(Keys.Form, "contact.save", Verbs.Save, LogContactDialog.SaveAsync))
        .AddAction(On(Keys.Form, "contact.later", Verbs.Later, LogContactDialog.LaterAsync))
        .AddAction(On(Keys.Form, "contact.cancel", Verbs.Cancel, LogContactDialog.CancelAsync))
        .AddAction(On(Keys.Saved, "contact.edit", Verbs.Edit, SavedDialog.EditAsync))
        .AddAction(On(Keys.Saved, "contact.undo", Verbs.Undo, SavedDialog.UndoAsync))
        .AddAction(On(Keys.Edit, "contact.revise", Verbs.Revise, SavedDialog.ReviseAsync))
        .AddAction(On(Keys.Edit, "contact.leave", Verbs.Leave, SavedDialog.LeaveAsync))
        .AddAction(new BotAction("contact.correct") { Verb = Verbs.Correct, Who = Who.Member, Pressed = SavedDialog.CorrectAsync })
        .AddAction(new BotAction("contact.entry") { Verb = Verbs.Entry, Who = Who.Member, Pressed = SavedDialog.ShowEntryAsync })
        .AddCardSamples(Samples.All);

    /// <summary>A button of one kind of card. It changes a record, so the card's key is spent by whichever press did.</summary>
    private static BotAction On(string kind, string id, string verb, Func<Turn, Task> pressed) =>
        BotAction.OnCard(kind, id, verb, Who.Member, pressed, kind == Keys.Saved ? SavedDialog.ChangeAgainAsync : LogContactDialog.SaveAgainAsync);
}
