using System.Globalization;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Testing.Processes;

namespace LiaisonBot.Testing.Proofs.Sending;

/// <summary>
/// A bot that dies, as by kill -9, at every boundary of sending (<see cref="Points"/>), at the first answer, at a later one or at a nudge, with
/// messages on both sides of it. Every answer arrives; no nudge arrives twice; one that did not arrive is listed as unknown.
/// </summary>
public sealed class KilledSender(BotInTeams stand, int seed)
{
    private const int Chats = 8;
    private const int Messages = 2 * Chats;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Random luck = new(seed);

    /// <summary>Before the claim; between claim, send and mark; after the mark.</summary>
    public static IReadOnlyList<string> Points { get; } = ["send.looking", "send.claimed", "send.before", "send.after", "send.settled"];

    /// <param name="rounds">How often it dies; each point comes in turn.</param>
    /// <param name="progress">Hears how often it has.</param>
    public async Task<SendingReport> RunAsync(int rounds, Action<int> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        await using var store = await stand.OpenStoreAsync();
        var messages = new WrittenMessages(store, stand.Channel.ServiceUrl);
        for (var round = 0; round < rounds; round++)
        {
            // In the first turn through all points at an answer, in the second at a nudge, then anywhere.
            var pass = round < Points.Count ? luck.Next(1, Chats) : round < 2 * Points.Count ? luck.Next(Chats + 1, Messages) : luck.Next(1, Messages);
            await stand.RestartAsync(DyingAt(Points[round % Points.Count], pass));
            await messages.WriteAsync(Some(round));
            await stand.Bot.WaitForExitAsync();
            progress(round + 1);
        }

        await messages.EndLeasesAsync();
        await stand.RestartAsync();
        var unended = await messages.UnendedAfterAsync(Patience);
        await stand.Bot.KillAsync();
        return await SendingReport.OfAsync(messages, stand.Channel, rounds, unended);
    }

    private static List<PlannedMessage> Some(int round) =>
    [
        .. from @class in new[] { OutboxClass.Answer, OutboxClass.Nudge }
           from chat in Enumerable.Range(0, Chats)
           let name = string.Create(CultureInfo.InvariantCulture, $"{@class}-{round}-{chat}")
           select new PlannedMessage(name, name, @class),
    ];

    private static Dictionary<string, string> DyingAt(string point, int pass) =>
        new() { ["LIAISONBOT_KILL_AT"] = string.Create(CultureInfo.InvariantCulture, $"{point}:{pass}") };
}
