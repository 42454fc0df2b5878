using System.Diagnostics;

namespace LiaisonBot.Browser.Tests;

/// <summary>
/// The real program as its own process, in Development, on a free port, with an empty folder for its data.
/// It stands as built beside the tests: nothing in it knows that it is tested.
/// </summary>
public sealed class RunningApp : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("liaison-").FullName;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;

    public Uri Address { get; private set; } = new("http://localhost");

    public async Task InitializeAsync()
    {
        process = new Process { StartInfo = Start() };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The program ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(Patience, TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => process?.Dispose();

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LiaisonBot.dll")])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return start;
    }

    /// <summary>The host's own line, in whichever format it is logged: "Now listening on: http://127.0.0.1:40213".</summary>
    private void Hear(string? line)
    {
        const string Sign = "Now listening on: ";
        if (line?.IndexOf(Sign, StringComparison.Ordinal) is not (>= 0 and var at))
            return;
        var address = line[(at + Sign.Length)..].Trim('"', ' ', '\r');
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
            listening.TrySetResult(uri);
    }
}
