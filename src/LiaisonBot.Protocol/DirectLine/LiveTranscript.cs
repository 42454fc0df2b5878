using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>The transcript together with those who watch it grow.</summary>
internal sealed class LiveTranscript(ITranscript kept, DirectLineHub hub)
{
    private readonly ConversationGates gates = new();

    public ITranscript Kept => kept;

    /// <inheritdoc cref="ConversationGates"/>
    public Task<IDisposable> EnterAsync(string conversationId, CancellationToken cancellation) =>
        gates.EnterAsync(conversationId, cancellation);

    /// <inheritdoc cref="ITranscript.AppendAsync"/>
    public async Task<long?> AppendAsync(string conversationId, Activity activity, CancellationToken cancellation)
    {
        var place = await kept.AppendAsync(conversationId, activity, cancellation);
        if (place is not null)
            hub.Wake(conversationId);
        return place;
    }
}
