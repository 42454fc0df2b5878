using System.Collections.Concurrent;
using System.Text.Json;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Limits;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.SendReplies;
using LiaisonBot.Testing.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiaisonBot.Bench;

/// <summary>How fast the outbox empties: one nudge for each of many people, to a channel that takes everything at once.</summary>
internal static class SendRun
{
    private const double FewestLifted = 1000;
    private const double LeastOfAllowed = 0.95;
    private const string Text = "本月还有一位同事没有联系：请在方便的时候见一面、打个电话，或者发一条消息，并在这里登记。";

    public static async Task<int> RunAsync(Engine engine, int messages, bool isLifted)
    {
        await using var records = await TestRecords.NewAsync(engine);
        await FillAsync(records.Store, messages);
        var limits = isLifted
            ? new SendingLimits { PerTenantAndSecond = 0, PerConversationAndSecond = 0, PerConversationAndHalfMinute = 0, PerConversationAndHour = 0 }
            : new SendingLimits();
        var channel = new TakingChannel(messages);
        var elapsed = await SendAsync(records.Store, limits, channel);
        var rate = messages / elapsed.TotalSeconds;
        Console.WriteLine($"{engine}: {messages} messages in {elapsed.TotalSeconds:F1} s, {rate:F0}/s; twice: {channel.Twice}; memory {Environment.WorkingSet / 1024 / 1024} MB");
        var needed = isLifted ? FewestLifted : LeastOfAllowed * limits.PerTenantAndSecond;
        return channel.Twice == 0 && rate >= needed ? 0 : 1;
    }

    private static async Task FillAsync(LiaisonStore store, int messages)
    {
        var now = TimeProvider.System.GetUtcNow();
        var activity = JsonSerializer.Serialize(new Activity { Type = ActivityTypes.Message, Text = Text }, ProtocolJson.Wire.Activity);
        foreach (var chunk in Enumerable.Range(0, messages).Chunk(2000))
        {
            await using var db = store.OpenAlone();
            db.AddRange(chunk.Select(number => new OutboxMessage
            {
                Conversation = ChatOf(number),
                Class = OutboxClass.Nudge,
                Activity = activity,
                CreatedAt = now,
                DueAt = now,
            }));
            await db.SaveChangesAsync();
        }
    }

    private static Conversation ChatOf(int number) => new()
    {
        ChannelId = ChannelIds.Teams,
        ExternalId = $"a:{number}",
        Service = "service.example",
        TenantId = "tenant",
        Reference = new ConversationReference
        {
            ChannelId = ChannelIds.Teams,
            ServiceUrl = "https://service.example/teams/",
            Conversation = new ConversationAccount { Id = $"a:{number}" },
        }.ToJson(),
    };

    private static async Task<TimeSpan> SendAsync(LiaisonStore store, SendingLimits limits, TakingChannel channel)
    {
        using var ledger = new OutboxLedger(store, TimeProvider.System, NullLogger<OutboxLedger>.Instance);
        var post = new OutboxPost(ledger, channel, new ChatOpening(store, channel, TimeProvider.System), NullLogger<OutboxPost>.Instance);
        using var sender = new OutboxSender(store, new OutboxBell(), post, new SendingGate(limits, TimeProvider.System));
        var begun = TimeProvider.System.GetTimestamp();
        await sender.StartAsync(default);
        await channel.AllTaken;
        var elapsed = TimeProvider.System.GetElapsedTime(begun);
        await sender.StopAsync(default);
        return elapsed;
    }

    /// <summary>Takes everything after the time that a near service needs, and counts.</summary>
    private sealed class TakingChannel(int expected) : IConnector
    {
        private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(20);

        private readonly ConcurrentDictionary<string, int> taken = new();
        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task AllTaken => all.Task;

        public int Twice => taken.Count(chat => chat.Value > 1);

        public async Task<Delivery> ReplyAsync(ConversationReference where, Activity activity, CancellationToken cancellation)
        {
            await Task.Delay(Way, TimeProvider.System, cancellation);
            taken.AddOrUpdate(where.Conversation.Id!, 1, (_, times) => times + 1);
            if (taken.Count >= expected)
                all.TrySetResult();
            return new Delivery.Delivered(where.Conversation.Id);
        }

        public Task<Delivery> SendAsync(ConversationReference where, Activity activity, CancellationToken cancellation) =>
            ReplyAsync(where, activity, cancellation);

        public Task<Delivery> UpdateAsync(ConversationReference where, string activityId, Activity activity, CancellationToken cancellation) =>
            throw new NotSupportedException("Nothing is replaced here.");

        public Task<Delivery> CreateConversationAsync(NewConversation conversation, CancellationToken cancellation) =>
            throw new NotSupportedException("Everybody has a chat here.");
    }
}
