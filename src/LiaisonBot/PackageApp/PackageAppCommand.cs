using System.CommandLine;
using LiaisonBot.Dialogs;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Settings;
using LiaisonBot.WriteFiles;

namespace LiaisonBot.PackageApp;

/// <summary><c>package-app --out FILE.zip</c>: the Teams app package of this bot, checked.</summary>
internal static class PackageAppCommand
{
    private const int Done = 0;
    private const int NotNow = 1;
    private const int BadInput = 2;

    /// <summary>Where the manifest lies unless another folder is named: beside the program, as the repository has it.</summary>
    private static string Ours => Path.Combine(AppContext.BaseDirectory, "manifest");

    /// <summary>The settings are asked for only when the verb is really run.</summary>
    public static Command Create(Func<IConfiguration> settings)
    {
        var output = new Option<string>("--out") { Description = "写入的 zip 文件 / the zip file", Required = true };
        var from = new Option<string?>("--from") { Description = "清单所在的文件夹，不写为随程序提供的 / the folder with the manifest; the program's own without it" };
        var command = new Command("package-app", "生成 Teams 应用包 / write the Teams app package") { output, from };
        command.SetAction(async (parsed, cancellation) =>
        {
            var package = AppPackage.Read(Path.GetFullPath(parsed.GetValue(from) ?? Ours), Registered());
            return package.Faults.Count > 0
                ? await RefuseAsync(package.Faults)
                : await WriteAsync(package, AppIdOf(settings()), Path.GetFullPath(parsed.GetRequiredValue(output)), cancellation);
        });
        return command;
    }

    private static async Task<int> WriteAsync(AppPackage package, string appId, string file, CancellationToken cancellation)
    {
        try
        {
            await using var beside = FileBeside.Open(file);
            package.Write(beside.Stream, appId);
            await beside.Stream.FlushAsync(cancellation);
            await beside.MoveIntoPlaceAsync();
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file}: {unwritable.Message}");
            return NotNow;
        }

        foreach (var note in package.Notes)
            await Console.Error.WriteLineAsync(note);
        await Console.Out.WriteLineAsync($"{file}: {string.Join(", ", package.Files)}");
        return Done;
    }

    private static async Task<int> RefuseAsync(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            await Console.Error.WriteLineAsync(fault);
        return BadInput;
    }

    private static string AppIdOf(IConfiguration settings) => Guid.TryParseExact(settings["MicrosoftAppId"], "D", out var id)
        ? id.ToString("D")
        : throw new WrongSettingException("MicrosoftAppId", "the package names the bot by it: set the GUID of the app registration.");

    /// <summary>What the bot understands; nothing else of it is started.</summary>
    private static ActionRegistry Registered()
    {
        using var services = new ServiceCollection().AddLogging().AddDialogs().BuildServiceProvider();
        return services.GetRequiredService<ActionRegistry>();
    }
}
