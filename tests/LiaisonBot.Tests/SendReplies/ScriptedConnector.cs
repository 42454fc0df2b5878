using System.Collections.Concurrent;
using System.Threading.Channels;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>A channel that answers as a test says, and remembers what was handed to it.</summary>
internal sealed class ScriptedConnector : IConnector
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Channel<Handed> arrivals = Channel.CreateUnbounded<Handed>();
    private readonly ConcurrentQueue<Handed> log = new();

    /// <summary>What becomes of a message; delivered, unless a test says otherwise.</summary>
    public Func<Handed, Task<Delivery>> Answer { get; set; } = _ => Task.FromResult<Delivery>(new Delivery.Delivered("given"));

    public IReadOnlyList<Handed> Log => [.. log];

    public void Always(Delivery delivery) => Answer = _ => Task.FromResult(delivery);

    /// <summary>The text of the next message that nobody has waited for yet.</summary>
    public async Task<string> NextAsync() =>
        (await arrivals.Reader.ReadAsync().AsTask().WaitAsync(Patience, TimeProvider.System)).Activity.Text ?? "";

    public Task<Delivery> SendAsync(ConversationReference where, Activity activity, CancellationToken cancellation) =>
        TakeAsync(new Handed(where, activity, Replaces: null));

    public Task<Delivery> ReplyAsync(ConversationReference where, Activity activity, CancellationToken cancellation) =>
        TakeAsync(new Handed(where, activity, Replaces: null));

    public Task<Delivery> UpdateAsync(ConversationReference where, string activityId, Activity activity, CancellationToken cancellation) =>
        TakeAsync(new Handed(where, activity, activityId));

    /// <summary>What becomes of a question for a chat; by default it is given, by the name of the member.</summary>
    public Func<NewConversation, Delivery> Opens { get; set; } = asked => new Delivery.Created($"a:{asked.Member.Id}", null, null);

    public Task<Delivery> CreateConversationAsync(NewConversation conversation, CancellationToken cancellation) =>
        Task.FromResult(Opens(conversation));

    private Task<Delivery> TakeAsync(Handed handed)
    {
        log.Enqueue(handed);
        arrivals.Writer.TryWrite(handed);
        return Answer(handed);
    }
}

internal sealed record Handed(ConversationReference Where, Activity Activity, string? Replaces);
