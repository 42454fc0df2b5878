using System.Diagnostics;

namespace LiaisonBot.Testing.Processes;

/// <summary>The bot as people run it: the built program in a process of its own, on a free port of this machine.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly ServerProcess server;

    private BotProcess(ServerProcess server)
    {
        this.server = server;
        Client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Speaks to the bot; its base address is the bot's.</summary>
    public HttpClient Client { get; }

    public Uri Address => server.Address;

    /// <summary>Its last lines on the console, for the message of a failing test.</summary>
    public string Output => server.Output;

    public int Id => server.Id;

    public bool IsRunning => server.IsRunning;

    /// <summary>What of its memory lies in the machine's, in bytes.</summary>
    public long WorkingSet => Ask(process => process.WorkingSet64);

    /// <summary>Processor time it has used so far, all threads together.</summary>
    public TimeSpan ProcessorTime => Ask(process => process.TotalProcessorTime);

    /// <summary>Starts the bot in Development and waits until it listens.</summary>
    /// <param name="folder">Where it stands, and its database lies.</param>
    /// <param name="settings">As environment variables are written: <c>Demo__Load</c>.</param>
    /// <param name="disk">A disk of its own in the folder's place.</param>
    public static async Task<BotProcess> StartAsync(
        TemporaryFolder folder, IReadOnlyDictionary<string, string>? settings = null, SmallDisk? disk = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string[] command = [.. disk?.Command(folder.Path) ?? [], "dotnet", Repository.Bot];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder.Path };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Liaison"] = $"Data Source={folder.Database}";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new BotProcess(await ServerProcess.StartAsync(start, AddressIn));
    }

    /// <summary>kill -9, if it has not ended by itself, and the wait for its end.</summary>
    public Task KillAsync() => server.KillAsync();

    /// <summary>Waits until it ends by itself.</summary>
    public Task WaitForExitAsync() => server.WaitForExitAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }

    /// <summary>The host's own line, in whichever format it is logged: <c>Now listening on: "http://127.0.0.1:40213"</c>.</summary>
    private static Uri? AddressIn(string line) => line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at
        && Uri.TryCreate(line[(at + Listening.Length)..].Trim('"', ' ', '\r'), UriKind.Absolute, out var address)
            ? address
            : null;

    private T Ask<T>(Func<Process, T> question)
    {
        using var process = Process.GetProcessById(server.Id);
        return question(process);
    }
}
