using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>Secretaries see how their units stand: when they ask, each week for a branch, each month above it.</summary>
public static class DigestExtensions
{
    private const Who Secretaries = Who.Secretary | Who.DeputySecretary;

    public static IServiceCollection AddDigest(this IServiceCollection services) => services
        .AddAction(new BotAction("digest.show")
        {
            Words = new CommandWords(["周报", "月报"], ["digest"], "digest.help") { Group = CommandGroup.Unit },
            Verb = Verbs.Show,
            Who = Secretaries,
            Said = DigestDialog.ShowAsync,
        })
        .AddAction(new BotAction("digest.open") { Verb = Verbs.Open, Who = Secretaries, Pressed = DigestDialog.OpenAsync })
        .AddAction(new BotAction("digest.remind") { Who = Who.None, Reminds = ["digest."], Reminding = DigestDialog.RemindAsync })
        .AddCardSamples(Samples.All);
}
