using LiaisonBot.Data.Store;
using LiaisonBot.Data.Transcripts;
using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.RunSchedule;
using Microsoft.EntityFrameworkCore;
using TranscriptEntry = LiaisonBot.Data.Transcripts.TranscriptEntry;

namespace LiaisonBot.KeepTranscripts;

/// <summary>
/// Where nodes share the records, a page may listen on one node while its answer is sent by another: once a second this node looks for what
/// was added anywhere lately and wakes those who listen. One query a second a node, however many pages are open.
/// </summary>
internal sealed class OtherNodes(LiaisonStore store, DirectLineConnector pages, TimeProvider time, ILogger<OtherNodes> log)
    : BesideTurns(time, log)
{
    /// <summary>What commits late, or on a node whose clock is behind, is found by a later look.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromSeconds(30);

    private HashSet<long> seen = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        store.IsShared ? base.ExecuteAsync(stoppingToken) : Task.CompletedTask;

    protected override async Task<bool> StepAsync(CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        return false;
    }

    /// <summary>Wakes everybody whose conversation has an entry that no look has seen before.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        var since = Time.GetUtcNow() - LookBack;
        await using var db = store.Read();
        var lately = await (
            from entry in db.Set<TranscriptEntry>()
            where entry.At >= since
            join transcript in db.Set<Transcript>() on entry.TranscriptId equals transcript.Id
            select new { entry.Id, transcript.ConversationId }).ToListAsync(cancellation);
        foreach (var conversation in lately.Where(entry => !seen.Contains(entry.Id)).Select(entry => entry.ConversationId).Distinct())
            pages.HasGrown(conversation);
        seen = [.. lately.Select(entry => entry.Id)];
    }
}
