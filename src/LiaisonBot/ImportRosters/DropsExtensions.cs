using LiaisonBot.Dialogs.ImportRoster;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Settings;

namespace LiaisonBot.ImportRosters;

/// <summary>Roster files dropped into the chat: fetched, checked and applied beside the turns.</summary>
internal static class DropsExtensions
{
    public static IServiceCollection AddRosterDrops(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment) => services
        .AddChecked<ImportSettings>(settings, ImportSettings.Section)
        .AddSingleton(provider => new DownloadHosts(HostsOf(provider.GetRequiredService<ImportSettings>()), environment.IsDevelopment()))
        .AddHostedService<DropWorker>();

    private static IReadOnlyList<string> HostsOf(ImportSettings settings) =>
        settings.DownloadHosts.Count == 0 ? ImportSettings.UsualDownloadHosts : [.. settings.DownloadHosts];
}
