using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Gallery;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Dialogs.ExportFiles;

/// <summary>Papers and tables as files, in chat and on the command line.</summary>
public static class ExportFilesExtensions
{
    /// <summary>The host may give <see cref="ExportSettings"/> and <see cref="UploadHosts"/> of its own, and an <see cref="IFileUpload"/>.</summary>
    public static IServiceCollection AddExportFiles(this IServiceCollection services)
    {
        services.TryAddSingleton(new ExportSettings());
        services.TryAddSingleton(new UploadHosts(ExportSettings.UsualUploadHosts, loopback: false));
        return services
            .AddSingleton<ExportKinds>()
            .AddSingleton(provider => new ExportDialog(
                provider.GetRequiredService<ExportKinds>(), provider.GetRequiredService<ExportSettings>(), provider.GetRequiredService<UploadHosts>()))
            .AddSingleton(provider => Open(provider.GetRequiredService<ExportDialog>()))
            .AddSingleton(provider => Make(provider.GetRequiredService<ExportDialog>()))
            .AddSingleton(provider => Consent(provider.GetRequiredService<ExportDialog>()))
            .AddSingleton(provider => new ExportMaking(
                provider.GetRequiredService<LiaisonStore>(),
                provider.GetRequiredService<TurnStage>(),
                provider.GetRequiredService<TimeTurns>(),
                provider.GetRequiredService<ExportKinds>(),
                provider.GetRequiredService<ExportSettings>()))
            .AddSingleton(provider => new ExportWork(
                provider.GetRequiredService<LiaisonStore>(),
                provider.GetRequiredService<TimeTurns>(),
                provider.GetRequiredService<ExportMaking>(),
                provider.GetRequiredService<IFileUpload>(),
                provider.GetRequiredService<ILogger<ExportWork>>()))
            .AddSingleton(provider => new CommandLineExports(
                provider.GetRequiredService<LiaisonStore>(), provider.GetRequiredService<TurnStage>(), provider.GetRequiredService<ExportKinds>()))
            .AddCardSamples(Samples.All);
    }

    private static BotAction Open(ExportDialog dialog) => new("export.open")
    {
        Words = new CommandWords(["导出", "导出文件", "下载"], ["export", "download"], "export.help"),
        Verb = Verbs.Open,
        Who = Who.Anyone,
        Said = dialog.AskAsync,
    };

    private static BotAction Make(ExportDialog dialog) => new("export.make")
    {
        Verb = Verbs.Make,
        Who = Who.Anyone,
        KeyKind = Verbs.FormKey,
        Pressed = dialog.MakeAsync,
        PressedAgain = ExportDialog.SayAlreadyAsync,
    };

    private static BotAction Consent(ExportDialog dialog) => new("export.consent")
    {
        Verb = Verbs.Consent,
        Who = Who.Anyone,
        KeyKind = Verbs.FileKey,
        Pressed = dialog.AnswerAsync,
        PressedAgain = ExportDialog.SayAlreadyAsync,
    };
}
