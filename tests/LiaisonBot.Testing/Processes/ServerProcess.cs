using System.Collections.Concurrent;
using System.Diagnostics;

namespace LiaisonBot.Testing.Processes;

/// <summary>A server in a process of its own, from the moment it says where it listens until it is killed.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const int LinesKept = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly Func<string, Uri?> addressIn;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ProcessStartInfo start, Func<string, Uri?> addressIn)
    {
        this.addressIn = addressIn;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("It ended before it listened."));
    }

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Its last lines on the console, for the message of a failing test.</summary>
    public string Output => string.Join('\n', lines);

    public bool IsRunning => !process.HasExited;

    public int Id => process.Id;

    /// <param name="start">The program with its settings.</param>
    /// <param name="addressIn">Finds the address in a line of its output; null in any other line.</param>
    public static async Task<ServerProcess> StartAsync(ProcessStartInfo start, Func<string, Uri?> addressIn)
    {
        var server = new ServerProcess(start, addressIn);
        try
        {
            server.process.Start();
            server.process.BeginOutputReadLine();
            server.process.BeginErrorReadLine();
            server.Address = await server.listening.Task.WaitAsync(Patience, TimeProvider.System);
            return server;
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"The server did not start.\n{server.Output}", failure);
        }
    }

    /// <summary>kill -9, if it has not ended by itself, and the wait for its end.</summary>
    public async Task KillAsync()
    {
        if (IsRunning)
            process.Kill(entireProcessTree: true);
        await WaitForExitAsync();
    }

    public async Task WaitForExitAsync() => await process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lines.Enqueue(line);
        if (lines.Count > LinesKept)
            lines.TryDequeue(out _);
        if (addressIn(line) is { } address)
            listening.TrySetResult(address);
    }
}
