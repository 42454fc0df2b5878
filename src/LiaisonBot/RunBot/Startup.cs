using System.Data.Common;
using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.RunBot;

/// <summary>The command line's boundary: a wrong setting or an occupied port is one line, not a stack of frames.</summary>
internal static class Startup
{
    /// <summary>The exit code for a command line that says too little or something unknown (contract.md, Command line).</summary>
    public const int BadInput = 2;

    private const int Failed = 1;

    public static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var line in wrong.Failures)
                await Console.Error.WriteLineAsync(line);
        }
        catch (InvalidOperationException wrong) when (wrong.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal))
        {
            // The binder's own line names the key.
            await Console.Error.WriteLineAsync(wrong.Message);
        }
        catch (WrongSettingException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
        }
        catch (DbException away)
        {
            await Console.Error.WriteLineAsync($"ConnectionStrings:Liaison: {away.Message}");
        }
        catch (IOException busy) when (busy.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"Urls: {busy.Message}");
        }
        catch (FormatException wrong) when (wrong.Message.StartsWith("Invalid url", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync($"Urls: {wrong.Message}");
        }

        return Failed;
    }
}
