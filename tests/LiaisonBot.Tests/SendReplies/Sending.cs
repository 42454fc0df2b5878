using LiaisonBot.Limits;
using LiaisonBot.SendReplies;

namespace LiaisonBot.Tests.SendReplies;

/// <summary>A sender from its start to its orderly end.</summary>
internal sealed class Sending : IAsyncDisposable
{
    private readonly OutboxSender sender;

    private Sending(OutboxSender sender) => this.sender = sender;

    public static async Task<Sending> BeginAsync(TestOutbox outbox, SendingLimits? limits = null)
    {
        var sending = new Sending(outbox.NewSender(limits));
        await sending.sender.StartAsync(default);
        return sending;
    }

    public async ValueTask DisposeAsync()
    {
        await sender.StopAsync(default);
        sender.Dispose();
    }
}
