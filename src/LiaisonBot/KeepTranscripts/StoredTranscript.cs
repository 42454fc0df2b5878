using System.Text.Json;
using LiaisonBot.Data;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Transcripts;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;
using Microsoft.EntityFrameworkCore;
using WireEntry = LiaisonBot.Protocol.DirectLine.TranscriptEntry;

namespace LiaisonBot.KeepTranscripts;

/// <summary>Web Chat's memory in the database, so that a reload and a restart show the conversation as it was.</summary>
internal sealed class StoredTranscript(LiaisonStore store, TimeProvider time) : ITranscript
{
    public async Task OpenAsync(string conversationId, string userId, CancellationToken cancellation)
    {
        await using var db = store.Read();
        if (await FindAsync(db, conversationId, cancellation) is not null)
            return;
        db.Add(new Transcript { ConversationId = conversationId, UserId = userId, OpenedAt = time.GetUtcNow() });
        await CommitAsync(db, cancellation);
    }

    public async Task<string?> FindUserAsync(string conversationId, CancellationToken cancellation)
    {
        await using var db = store.Read();
        return (await FindAsync(db, conversationId, cancellation))?.UserId;
    }

    /// <summary>
    /// One at a time per conversation, on however many nodes: a place is given before it is committed, and a reader who has seen a later one
    /// never comes back for it.
    /// </summary>
    public async Task<long?> AppendAsync(string conversationId, Activity activity, CancellationToken cancellation)
    {
        await using var db = await store.ReadAloneAsync($"transcript\n{conversationId}", cancellation);
        if (await FindAsync(db, conversationId, cancellation) is not { } transcript)
            return null;
        var id = activity.Id ?? throw new ArgumentException("A transcript keeps activities by their id.", nameof(activity));
        if (await PlaceOfAsync(db, transcript.Id, id, cancellation) is { } place)
            return place;
        var entry = new Data.Transcripts.TranscriptEntry
        {
            TranscriptId = transcript.Id,
            ActivityId = id,
            Activity = JsonSerializer.Serialize(activity, ProtocolJson.Wire.Activity),
            At = time.GetUtcNow(),
        };
        db.Add(entry);
        if (await CommitAsync(db, cancellation) == CommitOutcome.Committed)
            return entry.Id;
        await using var fresh = store.Read();
        return await PlaceOfAsync(fresh, transcript.Id, id, cancellation);
    }

    public async Task<IReadOnlyList<WireEntry>> ReadAfterAsync(
        string conversationId, long place, int max, CancellationToken cancellation)
    {
        await using var db = store.Read();
        var entries = await Entries(db, conversationId)
            .Where(entry => entry.Id > place)
            .OrderBy(entry => entry.Id)
            .Take(max)
            .Select(entry => new { entry.Id, entry.Activity })
            .ToListAsync(cancellation);
        return [.. entries.Select(entry =>
            new WireEntry(entry.Id, JsonSerializer.Deserialize(entry.Activity, ProtocolJson.Default.Activity)!))];
    }

    public async Task<long> LastPlaceAsync(string conversationId, CancellationToken cancellation)
    {
        await using var db = store.Read();
        return await Entries(db, conversationId).MaxAsync(entry => (long?)entry.Id, cancellation) ?? 0;
    }

    private static Task<Transcript?> FindAsync(LiaisonDb db, string conversationId, CancellationToken cancellation) =>
        db.Set<Transcript>().AsNoTracking().SingleOrDefaultAsync(transcript => transcript.ConversationId == conversationId, cancellation);

    private static IQueryable<Data.Transcripts.TranscriptEntry> Entries(LiaisonDb db, string conversationId) =>
        from transcript in db.Set<Transcript>()
        where transcript.ConversationId == conversationId
        join entry in db.Set<Data.Transcripts.TranscriptEntry>() on transcript.Id equals entry.TranscriptId
        select entry;

    private static Task<long?> PlaceOfAsync(LiaisonDb db, long transcriptId, string activityId, CancellationToken cancellation) =>
        db.Set<Data.Transcripts.TranscriptEntry>()
            .Where(entry => entry.TranscriptId == transcriptId && entry.ActivityId == activityId)
            .Select(entry => (long?)entry.Id)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>A conflict means that the same thing was kept meanwhile, which is as good.</summary>
    private async Task<CommitOutcome> CommitAsync(LiaisonDb db, CancellationToken cancellation)
    {
        var outcome = await store.CommitAsync(db, cancellation);
        return outcome == CommitOutcome.Unavailable
            ? throw new TranscriptUnavailableException()
            : outcome;
    }
}

/// <summary>The store took nothing: the client is told to try again.</summary>
internal sealed class TranscriptUnavailableException() : IOException("The transcript cannot be written now.");
