using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Welcome;

/// <summary>These cards show whatever is registered, so their samples are made from the registry and grow with it.</summary>
internal static class WelcomeSamples
{
    private const Who Busy = Who.Anyone | Who.Secretary | Who.DeputySecretary | Who.Leader | Who.AdminHead | Who.Officer;

    private static readonly IReadOnlyList<Office> Offices =
    [
        new(Role.Secretary, "药理支部"), new(Role.DeputySecretary, "药学党总支"), new(Role.Leader, "医学院党委"),
        new(Role.AdminHead, "药学党总支"), new(Role.Officer, "医学院党委"),
    ];

    public static IServiceCollection AddWelcomeSamples(this IServiceCollection services) => services
        .AddSample("welcome.greeting", "member", Who.Member, (open, words) => Greeting(Who.Member, [], open, words))
        .AddSample("welcome.greeting", "colleague", Who.Colleague, (open, words) => Greeting(Who.Colleague, [], open, words))
        .AddSample("welcome.greeting", "every role at once", Busy, (open, words) => Greeting(Busy, Offices, open, words))
        .AddSample("welcome.help", "member", Who.Member, WelcomeCard.Help)
        .AddSample("welcome.help", "every role at once", Busy, WelcomeCard.Help)
        .AddSample("welcome.not-understood", "a guess", Who.Member, (open, words) => WelcomeCard.NotUnderstood([open[0]], open, words))
        .AddSample("welcome.not-understood", "no guess", Who.Member, (open, words) => WelcomeCard.NotUnderstood([], open, words))
        .AddCardSamples(new CardSample("welcome.stranger", "not on the roster", WelcomeCard.Stranger));

    private static Card Greeting(Who who, IReadOnlyList<Office> offices, IReadOnlyList<BotAction> open, Wording words) =>
        WelcomeCard.Greeting(new Guest("欧阳致远", who, offices, open), words);

    private static IServiceCollection AddSample(
        this IServiceCollection services, string id, string state, Who who, Func<IReadOnlyList<BotAction>, Wording, Card> draw) =>
        services.AddSingleton(provider =>
        {
            var open = Guest.OpenTo(who, provider.GetRequiredService<ActionRegistry>());
            return new CardSample(id, state, words => draw(open, words));
        });
}
