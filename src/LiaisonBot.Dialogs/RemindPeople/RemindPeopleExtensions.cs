using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.RemindPeople;

/// <summary>In the morning everybody hears once what is theirs to do (docs/reminders.md); the host says when.</summary>
public static class RemindPeopleExtensions
{
    public static IServiceCollection AddRemindPeople(this IServiceCollection services) => services
        .AddSingleton(provider => new ReminderRound(provider.GetRequiredService<TimeTurns>()))
        .AddAction(new BotAction("remind.put-off")
        {
            Verb = Verbs.PutOff,
            Who = Who.Anyone,
            KeyKind = Verbs.Key,
            Pressed = PutOffDialog.PutOffAsync,
            PressedAgain = PutOffDialog.PutOffAgainAsync,
        })
        .AddAction(new BotAction("remind.why") { Verb = Verbs.Why, Who = Who.Anyone, Pressed = PutOffDialog.WhyAsync })
        .AddAction(new BotAction("remind.done") { Who = Who.None, Follows = RemindedPerson.DutyDone, Following = UnsentReminders.TakeBackAsync })
        .AddAction(new BotAction("remind.case-moved") { Who = Who.None, Follows = "case.changed", Following = UnsentReminders.TakeBackCaseAsync })
        .AddCardSamples(Samples.All);
}
