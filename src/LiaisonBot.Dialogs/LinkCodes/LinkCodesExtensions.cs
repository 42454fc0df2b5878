using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.LinkCodes;

/// <summary>How somebody without an account in the roster gets recognised: a secretary issues a code, the person sends it.</summary>
public static class LinkCodesExtensions
{
    private const Who Issuers = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddLinkCodes(this IServiceCollection services) => services
        .AddAction(new BotAction("link.open")
        {
            Words = new CommandWords(["绑定码"], ["link code", "link codes"], "link.line") { Group = CommandGroup.Unit },
            Verb = "link.open.1",
            Who = Issuers,
            Said = IssueDialog.OpenAsync,
        })
        .AddAction(new BotAction("link.issue")
        {
            Verb = "link.issue.1",
            Who = Issuers,
            KeyKind = IssueDialog.FormKind,
            Pressed = IssueDialog.IssueToOneAsync,
            PressedAgain = IssueDialog.SayIssuedBeforeAsync,
        })
        .AddAction(new BotAction("link.list")
        {
            Verb = "link.list.1",
            Who = Issuers,
            KeyKind = IssueDialog.FormKind,
            Pressed = IssueDialog.IssueToAllAsync,
            PressedAgain = IssueDialog.SayIssuedBeforeAsync,
        })
        .AddAction(new BotAction("link.redeem") { Who = Who.Stranger | Who.Anyone, Sentence = RedeemDialog.ReadAsync })
        .AddCardSamples(LinkCodeSamples.All);
}
