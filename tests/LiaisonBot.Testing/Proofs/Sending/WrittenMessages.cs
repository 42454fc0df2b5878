using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Testing.Proofs.Sending;

/// <summary>A message to be written into an outbox.</summary>
/// <param name="Chat">In whose conversation.</param>
/// <param name="Text">By which it is known again at the channel; no two have the same.</param>
/// <param name="Class">How it is to be sent.</param>
public sealed record PlannedMessage(string Chat, string Text, OutboxClass Class)
{
    public bool IsNudge => Class == OutboxClass.Nudge;
}

/// <summary>
/// Messages that are written into a bot's outbox beside the bot, as commits of turns would be, and what became of them there. Its sender finds
/// them at its next look.
/// </summary>
/// <param name="store">The bot's records.</param>
/// <param name="serviceUrl">Of the channel to which they go.</param>
public sealed class WrittenMessages(LiaisonStore store, string serviceUrl)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<string, long> chats = new();
    private readonly ConcurrentDictionary<long, PlannedMessage> written = new();

    public ICollection<PlannedMessage> All => written.Values;

    /// <summary>In one commit, one behind the other.</summary>
    public async Task WriteAsync(IReadOnlyList<PlannedMessage> some)
    {
        ArgumentNullException.ThrowIfNull(some);
        await using var db = store.OpenAlone();
        var now = TimeProvider.System.GetUtcNow();
        var made = new Dictionary<string, Conversation>();
        var rows = new List<OutboxMessage>();
        foreach (var message in some)
        {
            if (!made.TryGetValue(message.Chat, out var chat))
                made[message.Chat] = chat = chats.TryGetValue(message.Chat, out var id) ? await db.Set<Conversation>().SingleAsync(one => one.Id == id) : New(message.Chat);
            rows.Add(new OutboxMessage
            {
                Conversation = chat,
                Class = message.Class,
                Activity = new JsonObject { ["type"] = "message", ["text"] = message.Text }.ToJsonString(),
                CreatedAt = now,
                DueAt = now,
            });
        }

        // Each by itself: a batch does not promise that the ids follow the order, and the outbox goes by them.
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var row in rows)
        {
            db.Add(row);
            await db.SaveChangesAsync();
        }

        await transaction.CommitAsync();
        foreach (var (row, message) in rows.Zip(some))
            (written[row.Id], chats[message.Chat]) = (message, row.Conversation.Id);
    }

    /// <summary>Waits until each has come to an end.</summary>
    /// <param name="patience">For so long.</param>
    /// <param name="leftOut">Those that are not waited for.</param>
    /// <returns>Those that have not when patience is over, each with how it stands.</returns>
    public async Task<IReadOnlyList<string>> UnendedAfterAsync(TimeSpan patience, Func<PlannedMessage, bool>? leftOut = null)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            await using (var db = store.OpenAlone())
            {
                var open = await db.Set<OutboxMessage>()
                    .Where(message => message.State == OutboxState.Pending || message.State == OutboxState.Sending)
                    .AsNoTracking()
                    .ToListAsync();
                open.RemoveAll(message => leftOut?.Invoke(written[message.Id]) == true);
                if (open.Count == 0 || TimeProvider.System.GetElapsedTime(begun) > patience)
                    return [.. open.Select(AsItStands)];
            }

            await Task.Delay(BetweenLooks, TimeProvider.System);
        }
    }

    /// <summary>As they stand in the outbox.</summary>
    public async Task<IReadOnlyDictionary<PlannedMessage, OutboxState>> StatesAsync()
    {
        await using var db = store.OpenAlone();
        var states = await db.Set<OutboxMessage>().AsNoTracking().ToDictionaryAsync(message => message.Id, message => message.State);
        return written.ToDictionary(one => one.Value, one => states[one.Key]);
    }

    /// <summary>As if the claims of nodes that are dead had been made long ago.</summary>
    public async Task EndLeasesAsync()
    {
        await using var db = store.OpenAlone();
        await db.Set<OutboxMessage>().Where(message => message.LeasedUntil != null)
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.LeasedUntil, DateTimeOffset.UnixEpoch));
    }

    private static string AsItStands(OutboxMessage message) => string.Create(
        CultureInfo.InvariantCulture,
        $"{message.Id} {message.Class} {message.State}, tries {message.Attempts} ({message.Throttles} throttled), {message.LastError}, due {message.DueAt:T}");

    private Conversation New(string chat) => new()
    {
        ChannelId = "msteams",
        ExternalId = string.Create(CultureInfo.InvariantCulture, $"a:{chat}"),
        Service = new Uri(serviceUrl).Authority,
        TenantId = "tenant",
        Reference = new JsonObject
        {
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["conversation"] = new JsonObject { ["id"] = $"a:{chat}", ["conversationType"] = "personal" },
        }.ToJsonString(),
    };
}
