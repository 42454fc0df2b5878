using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Settings;

namespace LiaisonBot.MakeExports;

/// <summary>Files asked for in chat: made beside the turns, and handed over by a link or with the channel's consent.</summary>
internal static class ExportsExtensions
{
    public static IServiceCollection AddExports(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment) => services
        .AddChecked<ExportSettings>(settings, ExportSettings.Section)
        .AddSingleton(provider => new UploadHosts(HostsOf(provider.GetRequiredService<ExportSettings>()), environment.IsDevelopment()))
        .AddHostedService<ExportWorker>();

    private static IReadOnlyList<string> HostsOf(ExportSettings settings) =>
        settings.UploadHosts.Count == 0 ? ExportSettings.UsualUploadHosts : [.. settings.UploadHosts];
}
