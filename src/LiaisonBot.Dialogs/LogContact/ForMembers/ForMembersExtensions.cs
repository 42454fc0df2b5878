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
            Verb = ForVerbs.Begin,
            Who = Secretaries,
            Refusal = "logfor.secretaries_only",
            Said = ForMemberDialog.BeginAsync,
        })
        .AddAction(new BotAction("contact.for-whom") { Verb = ForVerbs.Whom, Who = Secretaries, Pressed = ForMemberDialog.ChooseAsync })
        .AddAction(On(ForKeys.Form, "contact.for-save", Verbs.SaveFor, Secretaries, ForMemberDialog.SaveAsync, ForMemberDialog.SaveAgainAsync))
        .AddAction(On(ForKeys.Form, "contact.for-leave", Verbs.LeaveFor, Secretaries, ForMemberDialog.LeaveAsync, ForMemberDialog.SaveAgainAsync))
        .AddAction(On(ForKeys.Saved, "contact.for-undo", ForVerbs.Undo, Secretaries, UndoDialog.UndoAsync, UndoDialog.UndoAgainAsync))
        .AddAction(On(ForKeys.Told, "contact.told", ForVerbs.Look, Who.Member, ToldDialog.LookAsync, ToldDialog.LookAsync))
        .AddAction(On(ForKeys.Told, "contact.reject", ForVerbs.Reject, Who.Member, ToldDialog.RejectAsync, ToldDialog.LookAsync))
        .AddCardSamples(Samples.All);

    private static BotAction On(string kind, string id, string verb, Who who, Func<Turn, Task> pressed, Func<Turn, Task> again) => new(id)
    {
        Verb = verb,
        Who = who,
        KeyKind = kind,
        Pressed = pressed,
        PressedAgain = again,
    };
}
