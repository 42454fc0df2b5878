using System.CommandLine;
using System.Runtime.CompilerServices;
using LiaisonBot.RunBot;

namespace LiaisonBot.CheckUp;

/// <summary><c>doctor</c>: looks at what a bot needs to be well, and says in a line each that it is, or what to do.</summary>
internal static class DoctorCommand
{
    private const string Settings = "设置 / settings";
    private const int AllWell = 0;
    private const int SomethingToDo = 1;

    /// <summary>Whoever asks is waiting: what does not answer by then is to be seen to.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="args">As on the command line, for the settings among them.</param>
    public static Command Create(string[] args)
    {
        var command = new Command("doctor", "检查设置、数据库、时钟、目录和通道 / look whether settings, database, clock, folders and channel are well");
        command.SetAction(async (_, cancellation) =>
        {
            var isWell = true;
            await foreach (var finding in ExamineAsync(args, cancellation))
            {
                await Console.Out.WriteLineAsync(finding.ToString());
                isWell &= finding.IsWell;
            }

            return isWell ? AllWell : SomethingToDo;
        });
        return command;
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(string[] args, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var builder = BotSettings.CreateBuilder(args);
        WebApplication? bot = null;
        foreach (var finding in await TryAsync(Settings, _ => Task.FromResult(Build(args, out bot)), cancellation))
            yield return finding;
        await using var untilTheEnd = bot;
        foreach (var finding in await TryAsync(
            RecordsCheck.Database, patience => RecordsCheck.LookAsync(builder.Configuration, builder.Environment, patience), cancellation))
            yield return finding;
        foreach (var finding in await TryAsync(FolderCheck.Keys, _ => Task.FromResult(FolderCheck.Look(builder.Configuration)), cancellation))
            yield return finding;
        if (bot is null)
            yield break;
        foreach (var finding in await TryAsync(ChannelCheck.Channel, patience => ChannelCheck.LookAsync(bot.Services, patience), cancellation))
            yield return finding;
    }

    /// <summary>What would keep a start from beginning is said by the very checks of the start.</summary>
    private static IReadOnlyList<Finding> Build(string[] args, out WebApplication bot)
    {
        bot = BotHost.Build(args, silently: true);
        return [Finding.Well(Settings, bot.Environment.EnvironmentName)];
    }

    /// <summary>A look that fails is a finding, unless it is a bug.</summary>
    private static async Task<IReadOnlyList<Finding>> TryAsync(
        string what, Func<CancellationToken, Task<IReadOnlyList<Finding>>> look, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Patience, TimeProvider.System);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await look(patience.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return [Finding.ToDo(what, $"{Patience.TotalSeconds:0} 秒内没有回应 / no answer within {Patience.TotalSeconds:0} s")];
        }
        catch (Exception failure) when (Startup.Explain(failure) is not null)
        {
            return [.. Startup.Explain(failure)!.Select(line => Finding.ToDo(what, line))];
        }
    }
}
