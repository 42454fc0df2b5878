using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>Review meetings (R5, R11): called with an agenda from the figures, held, decided and followed up; their minutes are frozen.</summary>
public static class HoldReviewsExtensions
{
    private const Who Keepers = Who.Secretary | Who.DeputySecretary | Who.Officer;
    private const Who Guests = Who.Member | Keepers;

    public static IServiceCollection AddHoldReviews(this IServiceCollection services) => services
        .AddSingleton(provider => new ReviewTime(provider.GetRequiredService<TimeTurns>()))
        .AddAction(new BotAction("review.show")
        {
            Words = new CommandWords(["小结会", "评议会"], ["review", "reviews", "review meeting"], "review.help") { Group = CommandGroup.Unit },
            Verb = Verbs.Show,
            Who = Keepers,
            Said = ListDialog.ShowAsync,
        })
        .AddAction(new BotAction("review.begin") { Verb = Verbs.Begin, Who = Keepers, Pressed = CallDialog.BeginAsync })
        .AddAction(On(Keys.Call, "review.call", Verbs.Call, CallDialog.CallAsync))
        .AddAction(On(Keys.Move, "review.move", Verbs.Move, CallDialog.MoveAsync))
        .AddAction(new BotAction("review.open") { Verb = Verbs.Open, Who = Guests, Pressed = ReviewDialog.OpenAsync })
        .AddAction(new BotAction("review.draft") { Verb = Verbs.Draft, Who = Keepers, Pressed = ReviewDialog.DraftAsync })
        .AddAction(On(Keys.Form, "review.save", Verbs.Save, ReviewDialog.SaveAsync))
        .AddAction(new BotAction("review.decide") { Verb = Verbs.Decide, Who = Keepers, Pressed = DecisionDialog.OpenAsync })
        .AddAction(On(Keys.Decision, "review.add-decision", Verbs.AddDecision, DecisionDialog.AddAsync))
        .AddAction(On(Keys.Form, "review.close", Verbs.Close, EndDialog.CloseAsync))
        .AddAction(On(Keys.Form, "review.call-off", Verbs.CallOff, EndDialog.CallOffAsync))
        .AddAction(On(Keys.Invitation, "review.coming", Verbs.Coming, InvitationDialog.ComingAsync, Guests))
        .AddAction(On(Keys.Invitation, "review.cannot", Verbs.Cannot, InvitationDialog.CannotAsync, Guests))
        .AddAction(new BotAction("review.keep") { Who = Who.None, Follows = FollowUpRecords.Opened, Following = ReviewDrafts.KeepTypedAsync })
        .AddCardSamples(Samples.All);

    private static BotAction On(string kind, string id, string verb, Func<Turn, Task> pressed, Who who = Keepers) =>
        BotAction.OnCard(kind, id, verb, who, pressed, ReviewDialog.PressAgainAsync);
}
