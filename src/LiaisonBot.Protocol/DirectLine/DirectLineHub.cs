using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>Knows who is listening to which conversation on this node: one listener each, the newest.</summary>
public sealed class DirectLineHub
{
    private readonly ConcurrentDictionary<string, DirectLineListener> listeners = new(StringComparer.Ordinal);

    internal DirectLineListener Attach(string conversationId)
    {
        var newest = new DirectLineListener();
        listeners.AddOrUpdate(
            conversationId,
            newest,
            (_, older) =>
            {
                older.Finish(WebSocketCloseStatus.NormalClosure, "The conversation was opened elsewhere.");
                return newest;
            });
        return newest;
    }

    internal void Detach(string conversationId, DirectLineListener listener) => listeners.TryRemove(new(conversationId, listener));

    /// <summary>Somebody signed out, or was signed out: every stream asks anew whether its person still is signed in.</summary>
    public void AskAll()
    {
        foreach (var listener in listeners.Values)
            listener.Wake();
    }

    /// <summary>The conversation has grown.</summary>
    internal void Wake(string conversationId)
    {
        if (listeners.TryGetValue(conversationId, out var listener))
            listener.Wake();
    }

    /// <summary>Something only worth seeing now, such as typing: shown to whoever listens, kept nowhere.</summary>
    internal void Show(string conversationId, Activity passing)
    {
        if (listeners.TryGetValue(conversationId, out var listener))
            listener.Show(passing);
    }
}

/// <summary>What one open stream waits on.</summary>
internal sealed class DirectLineListener
{
    // When it is full, something is waiting to be read, and whoever reads looks for everything new: nothing is missed.
    private readonly Channel<Activity?> news = Channel.CreateBounded<Activity?>(new BoundedChannelOptions(32) { SingleReader = true });

    private StreamEnd? end;

    /// <summary>An activity to show in passing, or null when the conversation has grown. Completes when the stream is to end.</summary>
    public ChannelReader<Activity?> News => news.Reader;

    public StreamEnd? End => Volatile.Read(ref end);

    public void Wake() => news.Writer.TryWrite(null);

    public void Show(Activity passing) => news.Writer.TryWrite(passing);

    /// <summary>The first reason given stands.</summary>
    public void Finish(WebSocketCloseStatus status, string reason)
    {
        Interlocked.CompareExchange(ref end, new StreamEnd(status, reason), null);
        news.Writer.TryComplete();
    }
}

internal sealed record StreamEnd(WebSocketCloseStatus Status, string Reason);
