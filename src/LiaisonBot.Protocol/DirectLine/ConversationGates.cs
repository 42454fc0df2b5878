namespace LiaisonBot.Protocol.DirectLine;

/// <summary>
/// One at a time per conversation. A turn and the echo of what was said pass the gate together,
/// so that an answer sent the moment the turn has committed still stands after what it answers.
/// </summary>
internal sealed class ConversationGates
{
    private readonly Lock access = new();
    private readonly Dictionary<string, Gate> gates = new(StringComparer.Ordinal);

    public async Task<IDisposable> EnterAsync(string conversationId, CancellationToken cancellation)
    {
        Gate? gate;
        lock (access)
        {
            if (!gates.TryGetValue(conversationId, out gate))
                gates.Add(conversationId, gate = new Gate(this, conversationId));
            gate.Users++;
        }

        try
        {
            await gate.Turnstile.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Leave(gate);
            throw;
        }

        return gate;
    }

    private void Leave(Gate gate)
    {
        lock (access)
        {
            if (--gate.Users > 0)
                return;
            gates.Remove(gate.ConversationId);
        }

        gate.Turnstile.Dispose();
    }

    private sealed class Gate(ConversationGates gates, string conversationId) : IDisposable
    {
        public string ConversationId { get; } = conversationId;

        public SemaphoreSlim Turnstile { get; } = new(1);

        public int Users { get; set; }

        public void Dispose()
        {
            Turnstile.Release();
            gates.Leave(this);
        }
    }
}
