using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Dialogs.ImportRoster;

/// <summary>Those who keep the whole school's roster drop its three files into the chat, with the same report as the command line's.</summary>
public static class ImportRosterExtensions
{
    private const Who Keepers = Who.Secretary | Who.DeputySecretary | Who.Officer;

    /// <summary>The host may give <see cref="ImportSettings"/>, <see cref="ImportLimits"/> and <see cref="DownloadHosts"/> of its own, and an <see cref="IFileDownload"/>.</summary>
    public static IServiceCollection AddImportRoster(this IServiceCollection services)
    {
        services.TryAddSingleton(new ImportSettings());
        services.TryAddSingleton(ImportLimits.Default);
        services.TryAddSingleton(new DownloadHosts(ImportSettings.UsualDownloadHosts, loopback: false));
        return services
            .AddSingleton(provider => new DropDialog(
                provider.GetRequiredService<ImportLimits>(), provider.GetRequiredService<ImportSettings>(), provider.GetRequiredService<DownloadHosts>()))
            .AddSingleton(provider => Open(provider.GetRequiredService<DropDialog>()))
            .AddSingleton(provider => Keyed("roster.import-check", Verbs.Check, provider, dialog => dialog.CheckAsync))
            .AddSingleton(provider => Keyed("roster.import-apply", Verbs.Apply, provider, dialog => dialog.ApplyAsync))
            .AddSingleton(provider => Keyed("roster.import-discard", Verbs.Discard, provider, _ => DropDialog.DiscardAsync))
            .AddSingleton(provider => new FileFetching(
                provider.GetRequiredService<TurnStage>(),
                provider.GetRequiredService<TimeTurns>(),
                provider.GetRequiredService<IFileDownload>(),
                new FetchingRules(provider.GetRequiredService<ImportLimits>(), provider.GetRequiredService<ImportSettings>())))
            .AddSingleton(provider => new DropImport(
                provider.GetRequiredService<LiaisonStore>(),
                provider.GetRequiredService<TurnStage>(),
                provider.GetRequiredService<TimeTurns>(),
                provider.GetRequiredService<ImportLimits>()))
            .AddSingleton(provider => new RosterDropWork(
                provider.GetRequiredService<TimeTurns>(),
                provider.GetRequiredService<FileFetching>(),
                provider.GetRequiredService<DropImport>(),
                provider.GetRequiredService<ILogger<RosterDropWork>>()))
            .AddCardSamples(Samples.All);
    }

    private static BotAction Open(DropDialog dialog) => new("roster.import")
    {
        Words = new CommandWords(["导入名册"], ["import roster"], "import.help") { Group = CommandGroup.Unit },
        Verb = Verbs.Open,
        Who = Keepers,
        Refusal = "import.keepers_only",
        Said = dialog.SayAsync,
        Pressed = dialog.ShowAsync,
        Handed = dialog.TakeAsync,
    };

    private static BotAction Keyed(string id, string verb, IServiceProvider provider, Func<DropDialog, Func<Turn, Task>> pressed)
    {
        var dialog = provider.GetRequiredService<DropDialog>();
        return BotAction.OnCard(Verbs.Key, id, verb, Keepers, pressed(dialog), dialog.ShowAsync) with { Refusal = "import.keepers_only" };
    }
}
