using System.Data.Common;
using System.Text.RegularExpressions;
using LiaisonBot.Settings;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace LiaisonBot.RunBot;

/// <summary>The command line's boundary: a wrong setting or an occupied port is one line, not a stack of frames.</summary>
internal static partial class Startup
{
    /// <summary>The exit code for a command line that says too little or something unknown (contract.md, Command line).</summary>
    public const int BadInput = 2;

    private const int Failed = 1;

    /// <summary>A word on the command line that means nothing.</summary>
    public static async Task<int> RefuseAsync(string word, string why)
    {
        await Console.Error.WriteLineAsync($"{word}: {why}");
        return BadInput;
    }

    public static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            // Stopped before it was done, by Ctrl+C or the service manager: whoever did so knows.
        }
        catch (Exception failure) when (Explain(failure) is { } lines)
        {
            foreach (var line in lines)
                await Console.Error.WriteLineAsync(line);
        }

        return Failed;
    }

    /// <summary>A line for each setting that the failure comes from, which names its key; null for a bug.</summary>
    public static IReadOnlyList<string>? Explain(Exception failure) => failure switch
    {
        OptionsValidationException wrong => [.. wrong.Failures],

        // Of several sections that are wrong the host tells all at once.
        AggregateException { InnerExceptions: var several } when several.All(one => Explain(one) is not null) =>
            [.. several.SelectMany(one => Explain(one)!)],
        InvalidOperationException when UnreadValue().Match(failure.Message) is { Success: true } unread =>
            [$"{unread.Groups["key"].Value}: '{unread.Groups["value"].Value}' is not {Meant(unread.Groups["type"].Value)}."],
        WrongSettingException => [failure.Message],
        DbException => [$"ConnectionStrings:Liaison: {failure.Message}"],
        IOException { InnerException: AddressInUseException } => [$"Urls: {failure.Message}"],
        FormatException when failure.Message.StartsWith("Invalid url", StringComparison.Ordinal) => [$"Urls: {failure.Message}"],
        _ => null,
    };

    private static string Meant(string type) => type switch
    {
        nameof(Int32) or nameof(Int64) => "a whole number",
        nameof(Boolean) => "true or false",
        nameof(TimeOnly) => "a time of day, such as 21:00",
        nameof(DateOnly) => "a date, such as 2026-04-20",
        _ => "one of the values that can stand here",
    };

    /// <summary>The configuration binder's own line, which speaks of types.</summary>
    [GeneratedRegex("^Failed to convert configuration value '(?<value>.*)' at '(?<key>.*)' to type '(?:\\w+\\.)*(?<type>[^']*)'", RegexOptions.Singleline)]
    private static partial Regex UnreadValue();
}
