using System.Text.Json;
using LiaisonBot.Data;
using LiaisonBot.Data.Backups;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Limits;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.SendReplies;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>An outbox on a database of its own, with a clock and a channel that a test commands.</summary>
internal sealed class TestOutbox : IAsyncDisposable
{
    private readonly TestRecords kept;
    private readonly LiaisonStore records;
    private readonly OutboxLedger ledger;

    private TestOutbox(TestRecords kept)
    {
        this.kept = kept;
        records = kept.Store;
        Store = new FailingStore(records);
        ledger = new OutboxLedger(Store, Clock, NullLogger<OutboxLedger>.Instance);
        Post = NewPost();
    }

    public SteppedClock Clock { get; } = new(new DateTimeOffset(2026, 4, 20, 1, 0, 0, TimeSpan.Zero));

    public ScriptedConnector Channel { get; } = new();

    public OutboxBell Bell { get; } = new();

    public FailingStore Store { get; }

    public OutboxPost Post { get; }

    public static async Task<TestOutbox> OpenAsync(Engine engine) => new(await TestRecords.NewAsync(engine));

    /// <summary>A sender of a process that has just started.</summary>
    public OutboxSender NewSender(SendingLimits? limits = null) => new(Store, Bell, NewPost(), new SendingGate(limits ?? new SendingLimits(), Clock));

    /// <summary>Another node on the same records; the test disposes of it.</summary>
    public LiaisonStore OpenAnother() => kept.OpenAnother();

    /// <summary>Claims whatever is due, and sends it once; how many messages that were.</summary>
    public async Task<int> SendDueAsync()
    {
        var claims = await Store.ClaimAsync(new OutboxLook(Clock.GetUtcNow(), [], 32), default);
        foreach (var claim in claims)
            await Post.SendAsync(claim, default);
        return claims.Count;
    }

    /// <summary>Commits a message to a conversation, which is made when it is not there yet; gives its id.</summary>
    public Task<long> PromiseAsync(string text, string conversation = "c", string? replaces = null) =>
        PromiseAsync(text, OutboxClass.Answer, conversation, replaces: replaces);

    /// <summary>The same of either class.</summary>
    public Task<long> PromiseAsync(
        string text, OutboxClass @class, string conversation = "c", DateTimeOffset? expires = null, string? replaces = null) =>
        KeepAsync(conversation, to => new OutboxMessage
        {
            Conversation = to,
            Activity = Said(text),
            Class = @class,
            ExpiresAt = expires,
            Replaces = replaces,
            CreatedAt = Clock.GetUtcNow(),
            DueAt = Clock.GetUtcNow(),
        });

    /// <summary>A nudge that is on its way and that nobody sends.</summary>
    public Task<long> AbandonAsync(string text, string conversation) => KeepAsync(conversation, to => new OutboxMessage
    {
        Conversation = to,
        Activity = Said(text),
        Class = OutboxClass.Nudge,
        State = OutboxState.Sending,
        LeasedUntil = DateTimeOffset.UnixEpoch,
        CreatedAt = Clock.GetUtcNow(),
        DueAt = Clock.GetUtcNow(),
    });

    public async Task<OutboxMessage> FindAsync(long id)
    {
        await using LiaisonDb db = records.Read();
        return await db.Set<OutboxMessage>().AsNoTracking().Include(message => message.Conversation).SingleAsync(message => message.Id == id);
    }

    /// <summary>As if the time of a claim had passed long ago.</summary>
    public async Task EndLeaseAsync(long id)
    {
        await using var db = records.OpenAlone();
        await db.Set<OutboxMessage>().Where(message => message.Id == id && message.LeasedUntil != null)
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.LeasedUntil, DateTimeOffset.UnixEpoch));
    }

    public async ValueTask DisposeAsync()
    {
        ledger.Dispose();
        await kept.DisposeAsync();
    }

    private static string Said(string text) =>
        JsonSerializer.Serialize(new Activity { Type = ActivityTypes.Message, Text = text }, ProtocolJson.Wire.Activity);

    private async Task<long> KeepAsync(string conversation, Func<Conversation, OutboxMessage> make)
    {
        await using var db = records.Read();
        var message = make(await db.Set<Conversation>().SingleOrDefaultAsync(known => known.ExternalId == conversation) ?? New(conversation));
        db.Add(message);
        Assert.Equal(CommitOutcome.Committed, await records.CommitAsync(db, default));
        return message.Id;
    }

    private OutboxPost NewPost() => new(ledger, Channel, new ChatOpening(Store, Channel, Clock), NullLogger<OutboxPost>.Instance);

    /// <summary>The id of a chat with somebody who never wrote.</summary>
    public static string Unopened(string account) => Conversation.Unopened(account);

    private static Conversation New(string id) => new()
    {
        ChannelId = ChannelIds.Teams,
        ExternalId = id,
        Service = "smba.trafficmanager.net",
        TenantId = "tenant",
        Reference = new ConversationReference
        {
            ChannelId = ChannelIds.Teams,
            ServiceUrl = "https://smba.trafficmanager.net/emea/",
            Conversation = new ConversationAccount { Id = id },
            User = new ChannelAccount { Id = "account" },
        }.ToJson(),
    };
}

/// <summary>A store that can be told to take nothing, as on a full disk.</summary>
internal sealed class FailingStore(LiaisonStore records) : LiaisonStore
{
    private readonly TaskCompletionSource refusal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool TakesNothing { get; set; }

    /// <summary>Whether a commit meets a bug instead.</summary>
    public bool HasBug { get; set; }

    /// <summary>How many looks for messages meet a bug.</summary>
    public int BugsInLooks { get; set; }

    /// <summary>How many commits have met it.</summary>
    public int Bugs { get; private set; }

    /// <summary>Completed by the first commit that was not taken.</summary>
    public Task Refusal => refusal.Task;

    public override LiaisonDb Read() => records.Read();

    public override Task<CommitOutcome> CommitAsync(LiaisonDb decided, CancellationToken cancellation)
    {
        if (HasBug)
        {
            Bugs++;
            throw new InvalidOperationException("A bug.");
        }

        if (!TakesNothing)
            return records.CommitAsync(decided, cancellation);
        refusal.TrySetResult();
        return Task.FromResult(CommitOutcome.Unavailable);
    }

    public override LiaisonDb OpenAlone() => records.OpenAlone();

    public override Task<LiaisonDb> ReadAloneAsync(string conversation, CancellationToken cancellation) =>
        records.ReadAloneAsync(conversation, cancellation);

    public override Task<IReadOnlyList<OutboxClaim>> ClaimAsync(OutboxLook look, CancellationToken cancellation) =>
        BugsInLooks-- > 0 ? throw new InvalidOperationException("A bug.") : records.ClaimAsync(look, cancellation);

    public override Task<StoreState> LookAsync(CancellationToken cancellation) => records.LookAsync(cancellation);

    public override Task<BackupResult> BackUpAsync(string file, CancellationToken cancellation) => records.BackUpAsync(file, cancellation);

    public override Task<BackupResult> RestoreAsync(string file, bool replace, CancellationToken cancellation) =>
        records.RestoreAsync(file, replace, cancellation);

    public override Task MigrateAsync(CancellationToken cancellation) => records.MigrateAsync(cancellation);

    public override Task<string?> MakeReadyAsync(CancellationToken cancellation) => records.MakeReadyAsync(cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
