using System.Collections.Concurrent;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>One turn at a time per conversation, in the order in which they came in. Other conversations do not wait.</summary>
internal sealed class ConversationGate
{
    private readonly ConcurrentDictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellation)
    {
        var lane = Join(conversation);
        try
        {
            await lane.Turn.WaitAsync(cancellation);
        }
        catch
        {
            Leave(conversation, lane);
            throw;
        }

        return new Pass(() =>
        {
            lane.Turn.Release();
            Leave(conversation, lane);
        });
    }

    private Lane Join(string conversation)
    {
        while (true)
        {
            var lane = lanes.GetOrAdd(conversation, _ => new Lane());
            lock (lane)
            {
                if (lane.Closed)
                    continue;
                lane.People++;
                return lane;
            }
        }
    }

    private void Leave(string conversation, Lane lane)
    {
        lock (lane)
        {
            if (--lane.People > 0)
                return;
            lane.Closed = true;
            lanes.TryRemove(conversation, out _);
        }

        lane.Turn.Dispose();
    }

    private sealed class Lane
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int People { get; set; }

        public bool Closed { get; set; }
    }

    private sealed class Pass(Action leave) : IDisposable
    {
        private Action? leave = leave;

        public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
    }
}
