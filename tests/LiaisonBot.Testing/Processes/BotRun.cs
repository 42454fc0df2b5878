using System.Diagnostics;

namespace LiaisonBot.Testing.Processes;

/// <summary>One run of the program that ends by itself: a verb, or a start that is refused.</summary>
/// <param name="ExitCode">As the shell sees it.</param>
/// <param name="Output">The lines on the standard output.</param>
/// <param name="Errors">The lines on the standard error.</param>
public sealed record BotRun(int ExitCode, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Runs it in Development to its end.</summary>
    /// <param name="folder">Where the caller stands, and the database lies.</param>
    /// <param name="arguments">As on the command line.</param>
    /// <param name="settings">As environment variables are written: <c>Demo__Load</c>.</param>
    public static async Task<BotRun> OfAsync(
        TemporaryFolder folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var start = new ProcessStartInfo("dotnet", [Repository.Bot, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Liaison"] = $"Data Source={folder.Database}";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return await ToEndAsync(start);
    }

    private static async Task<BotRun> ToEndAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
            return new BotRun(process.ExitCode, Lines(await output), Lines(await errors));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
