using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Data.Tests.Outbox;

/// <summary>A notice that waits for the morning stands in nobody's way; one that is tried again does.</summary>
public sealed class HeldMessagesTests
{
    private static readonly DateTimeOffset Night = new(2026, 4, 15, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Morning = Night.AddHours(9);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_answer_in_the_night_goes_out_before_a_notice_that_is_held(Engine engine)
    {
        await using var records = await TestRecords.NewAsync(engine);
        var held = await AddAsync(records.Store, Morning, attempts: 0);
        var answer = await AddAsync(records.Store, Night, attempts: 0, held.Conversation);

        Assert.Equal([answer.Id], await ClaimAsync(records.Store, Night));
        Assert.Equal([held.Id], await ClaimAsync(records.Store, Morning));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_waits_to_be_tried_again_is_waited_for(Engine engine)
    {
        await using var records = await TestRecords.NewAsync(engine);
        var retried = await AddAsync(records.Store, Morning, attempts: 1);
        await AddAsync(records.Store, Night, attempts: 0, retried.Conversation);

        Assert.Empty(await ClaimAsync(records.Store, Night));
        Assert.Equal([retried.Id], await ClaimAsync(records.Store, Morning));
    }

    private static async Task<IEnumerable<long>> ClaimAsync(LiaisonStore store, DateTimeOffset now) =>
        (await store.ClaimAsync(new OutboxLook(now, [], 10), default)).Select(claim => claim.Message);

    private static async Task<OutboxMessage> AddAsync(LiaisonStore store, DateTimeOffset due, int attempts, Conversation? conversation = null)
    {
        await using var db = store.OpenAlone();
        if (conversation is not null)
            db.Attach(conversation);
        var message = new OutboxMessage
        {
            Conversation = conversation ?? new Conversation { ChannelId = "webchat", ExternalId = "one", Reference = "{}" },
            Activity = "{}",
            CreatedAt = Night,
            DueAt = due,
            Attempts = attempts,
        };
        db.Add(message);
        await db.SaveChangesAsync();
        return message;
    }
}
