using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>
/// Where Web Chat's conversations are kept: our own Direct Line has no other memory, so what a reload or a reconnect shows comes from here.
/// One instance serves all requests.
/// </summary>
public interface ITranscript
{
    /// <summary>Opens a conversation for one user for good. Opening it again changes nothing.</summary>
    Task OpenAsync(string conversationId, string userId, CancellationToken cancellation);

    /// <summary>The user a conversation was opened for, null when there is no such conversation.</summary>
    Task<string?> FindUserAsync(string conversationId, CancellationToken cancellation);

    /// <summary>
    /// Adds an activity to an open conversation and returns its place: larger than every place before it.
    /// Exactly once per <see cref="Activity.Id"/>: when the id is already there, nothing is added and its place is returned.
    /// </summary>
    /// <returns>Null when there is no such conversation.</returns>
    Task<long?> AppendAsync(string conversationId, Activity activity, CancellationToken cancellation);

    /// <summary>At most <paramref name="max"/> activities whose place is after <paramref name="place"/>, in order.</summary>
    Task<IReadOnlyList<TranscriptEntry>> ReadAfterAsync(string conversationId, long place, int max, CancellationToken cancellation);

    /// <summary>The place of the last activity; 0 when there is none.</summary>
    Task<long> LastPlaceAsync(string conversationId, CancellationToken cancellation);
}

/// <summary>An activity and its place in a conversation, which is what a watermark names.</summary>
public sealed record TranscriptEntry(long Place, Activity Activity);
