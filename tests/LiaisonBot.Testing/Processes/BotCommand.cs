using System.Diagnostics;

namespace LiaisonBot.Testing.Processes;

/// <summary>A verb of the bot's command line, run to its end in a process of its own.</summary>
/// <param name="ExitCode">0 done, 2 bad input, 1 anything else (contract.md).</param>
/// <param name="Output">All it wrote, errors after the rest.</param>
public sealed record BotCommand(int ExitCode, string Output)
{
    public static async Task<BotCommand> RunAsync(TemporaryFolder folder, params IEnumerable<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var start = new ProcessStartInfo("dotnet", [Repository.Bot, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Liaison"] = $"Data Source={folder.Database}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BotCommand(process.ExitCode, await output + await errors);
    }
}
