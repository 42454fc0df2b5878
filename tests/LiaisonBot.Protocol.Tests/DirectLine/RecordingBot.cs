using System.Collections.Concurrent;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.Protocol.Tests.DirectLine;

/// <summary>A bot that remembers what it was told and answers as it is told to.</summary>
internal sealed class RecordingBot : ITurnHandler
{
    private readonly ConcurrentQueue<IncomingActivity> heard = new();

    public Func<IncomingActivity, Task<TurnAnswer>> Answer { get; set; } = _ => Task.FromResult(TurnAnswer.Accepted);

    public IReadOnlyCollection<IncomingActivity> Heard => heard;

    public IEnumerable<IncomingActivity> HeardOf(string type) => heard.Where(told => told.Activity.Type == type);

    public Task<TurnAnswer> HandleAsync(IncomingActivity incoming, CancellationToken cancellation)
    {
        heard.Enqueue(incoming);
        return Answer(incoming);
    }
}
