using System.Collections.Concurrent;
using System.Diagnostics;

namespace LiaisonBot.Testing.Processes;

/// <summary>The bot as people run it: the built program in a process of its own, on a free port of this machine.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private const int LinesKept = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The bot ended at its start:\n{Output}"));
        Client = new HttpClient { Timeout = Patience };
    }

    /// <summary>Speaks to the bot; its base address is the bot's.</summary>
    public HttpClient Client { get; }

    /// <summary>Its last lines on the console, for the message of a failing test.</summary>
    public string Output => string.Join('\n', lines);

    public bool IsRunning => !process.HasExited;

    /// <summary>What of its memory lies in the machine's, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public int Id => process.Id;

    /// <summary>Processor time it has used so far, all threads together.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the bot in Development and waits until it listens.</summary>
    /// <param name="folder">Where it stands, and its database lies.</param>
    /// <param name="settings">As environment variables are written: <c>Demo__Load</c>.</param>
    public static async Task<BotProcess> StartAsync(TemporaryFolder folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var bot = new BotProcess(StartOf(folder, settings));
        try
        {
            bot.process.Start();
            bot.process.BeginOutputReadLine();
            bot.process.BeginErrorReadLine();
            bot.Client.BaseAddress = await bot.address.Task.WaitAsync(Patience, TimeProvider.System);
            return bot;
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException)
        {
            await bot.DisposeAsync();
            throw new InvalidOperationException($"The bot did not start.\n{bot.Output}", failure);
        }
    }

    /// <summary>kill -9, or the wait for an end that the bot brought about itself.</summary>
    public async Task KillAsync()
    {
        if (IsRunning)
            process.Kill();
        await WaitForExitAsync();
    }

    /// <summary>Waits for the end and gives the exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await KillAsync();
        process.Dispose();
    }

    private static ProcessStartInfo StartOf(TemporaryFolder folder, IReadOnlyDictionary<string, string>? settings)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Bot])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Liaison"] = $"Data Source={folder.Database}";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return start;
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lines.Enqueue(line);
        if (lines.Count > LinesKept)
            lines.TryDequeue(out _);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim().Trim('"')));
    }
}
