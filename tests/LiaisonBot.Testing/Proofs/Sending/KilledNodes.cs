using System.Globalization;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs.Sending;

/// <summary>
/// Two nodes that send from one outbox while messages come without end, and die again and again: at random moments, and at every boundary of
/// sending. The promise is that of <see cref="KilledSender"/>.
/// </summary>
public sealed class KilledNodes(BotNodes stand, int seed)
{
    private const int Chats = 200;
    private const int MessagesAtOnce = 10;
    private const double LongestLife = 4;
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Random luck = new(seed);

    public async Task<SendingReport> RunAsync(TimeSpan duration, Action<int> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        await using var store = MigratedDatabases.Open(Engine.Postgres, stand.Connection);
        var messages = new WrittenMessages(store, stand.Channel.ServiceUrl);
        using var enough = new CancellationTokenSource(duration, TimeProvider.System);
        var writing = WriteAsync(messages, enough.Token);
        var kills = 0;
        while (!enough.IsCancellationRequested)
        {
            // Alive until then, or dead at its point before: each comes back to die of something else.
            await Task.Delay(TimeSpan.FromSeconds(LongestLife * luck.NextDouble()), TimeProvider.System);
            await stand.KillAsync(kills++, NextDeath());
            progress(kills);
        }

        await writing;
        await stand.RestartAllAsync(messages.EndLeasesAsync);
        var unended = await messages.UnendedAfterAsync(Patience);
        return await SendingReport.OfAsync(messages, stand.Channel, kills, unended);
    }

    private static async Task WriteAsync(WrittenMessages messages, CancellationToken enough)
    {
        for (var number = 0; !enough.IsCancellationRequested; number += MessagesAtOnce)
        {
            await messages.WriteAsync([.. Enumerable.Range(number, MessagesAtOnce).Select(Message)]);
            await Task.Delay(BetweenWrites, TimeProvider.System, CancellationToken.None);
        }
    }

    private static PlannedMessage Message(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new PlannedMessage(
            (number % Chats).ToString(CultureInfo.InvariantCulture), text, number % 2 == 0 ? OutboxClass.Nudge : OutboxClass.Answer);
    }

    private Dictionary<string, string> NextDeath()
    {
        var point = KilledSender.Points[luck.Next(KilledSender.Points.Count)];
        return luck.Next(3) == 0
            ? []
            : new() { ["LIAISONBOT_KILL_AT"] = string.Create(CultureInfo.InvariantCulture, $"{point}:{luck.Next(1, 40)}") };
    }
}
