using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.LogContact.ForMembers;

/// <summary>A secretary enters a contact on a member's behalf: marked so, and the member is told (programme.md, who may do what).</summary>
public static class ForMembersExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddLogForMembers(this IServiceCollection services) => services
        .AddAction(new BotAction("contact.for")
        {
            Words = new CommandWords(["代记联系", "代记", "代登记"], ["log for a member", "log for", "log on behalf"], "logfor.help") { Group = CommandGroup.Unit },
            Verb = ForMemberVerbs.Begin,
            Who = Secretaries,
            Refusal = "logfor.secretaries_only",
            Said = ForMemberDialog.BeginAsync,
        })
        .AddAction(new BotAction("contact.for-whom") { Verb = ForMemberVerbs.Whom, Who = Secretaries, Pressed = ForMemberDialog.ChooseAsync })
        .AddAction(BotAction.OnCard(ForMemberKeys.Form, "contact.for-save", Verbs.SaveFor, Secretaries, ForMemberDialog.SaveAsync, ForMemberDialog.SaveAgainAsync))
        .AddAction(BotAction.OnCard(ForMemberKeys.Form, "contact.for-leave", Verbs.LeaveFor, Secretaries, ForMemberDialog.LeaveAsync, ForMemberDialog.SaveAgainAsync))
        .AddAction(BotAction.OnCard(ForMemberKeys.Saved, "contact.for-undo", ForMemberVerbs.Undo, Secretaries, UndoDialog.UndoAsync, UndoDialog.UndoAgainAsync))
        .AddAction(BotAction.OnCard(ForMemberKeys.Told, "contact.told", ForMemberVerbs.Look, Who.Member, ToldDialog.LookAsync, ToldDialog.LookAsync))
        .AddAction(BotAction.OnCard(ForMemberKeys.Told, "contact.reject", ForMemberVerbs.Reject, Who.Member, ToldDialog.RejectAsync, ToldDialog.LookAsync))
        .AddAction(new BotAction("contact.tell") { Who = Who.None, Follows = Entries.Entered, Following = Telling.TellAsync })
        .AddCardSamples(Samples.All);
}
