using LiaisonBot.Protocol.DirectLine;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.Tests.DirectLine;

/// <summary>A transcript in memory, as strict as the stored one.</summary>
internal sealed class RememberedTranscript : ITranscript
{
    private readonly Lock access = new();
    private readonly Dictionary<string, (string User, List<TranscriptEntry> Entries)> conversations = [];

    /// <summary>When set, the storage behind it is away.</summary>
    public bool Away { get; set; }

    public Task OpenAsync(string conversationId, string userId, CancellationToken cancellation) =>
        Locked(() => conversations.TryAdd(conversationId, (userId, [])));

    public Task<string?> FindUserAsync(string conversationId, CancellationToken cancellation) =>
        Locked(() => conversations.TryGetValue(conversationId, out var found) ? found.User : null);

    public Task<long?> AppendAsync(string conversationId, Activity activity, CancellationToken cancellation) => Locked(() =>
    {
        if (!conversations.TryGetValue(conversationId, out var found))
            return null;
        var entry = found.Entries.Find(entry => entry.Activity.Id == activity.Id);
        if (entry is null)
            found.Entries.Add(entry = new(found.Entries.Count + 1, activity));
        return (long?)entry.Place;
    });

    public Task<IReadOnlyList<TranscriptEntry>> ReadAfterAsync(
        string conversationId, long place, int max, CancellationToken cancellation) => Locked(
            () => (IReadOnlyList<TranscriptEntry>)[.. Entries(conversationId).Where(entry => entry.Place > place).Take(max)]);

    public Task<long> LastPlaceAsync(string conversationId, CancellationToken cancellation) =>
        Locked(() => Entries(conversationId).LastOrDefault()?.Place ?? 0);

    private List<TranscriptEntry> Entries(string conversationId) =>
        conversations.TryGetValue(conversationId, out var found) ? found.Entries : [];

    private Task<T> Locked<T>(Func<T> act)
    {
        lock (access)
        {
            return Away ? Task.FromException<T>(new IOException("The storage is away.")) : Task.FromResult(act());
        }
    }
}
