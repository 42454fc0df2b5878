using System.Collections.Concurrent;
using System.Threading.Channels;
using LiaisonBot.Testing.Channels;

namespace LiaisonBot.Testing.Proofs;

/// <summary>What reaches each conversation of a channel, in order of arrival, for whoever reads there.</summary>
public sealed class Mailboxes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentDictionary<string, Channel<Delivery>> boxes = new();

    public Mailboxes(FakeChannel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        channel.BeforeAnswer = delivery =>
        {
            BoxOf(delivery.Conversation).Writer.TryWrite(delivery);
            return Task.CompletedTask;
        };
    }

    /// <summary>The next card in a conversation that is such a one; null when none has come until the wait is given up.</summary>
    /// <param name="conversation">In which it is waited for.</param>
    /// <param name="isSuch">Whether it is the one.</param>
    /// <param name="giveUp">Ends the wait; without it that is after a minute and a half.</param>
    public async Task<CardOnWire?> NextCardAsync(string conversation, Func<CardOnWire, bool> isSuch, CancellationToken giveUp = default)
    {
        ArgumentNullException.ThrowIfNull(isSuch);
        using var impatience = giveUp.CanBeCanceled ? null : new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            while (true)
            {
                if (CardOnWire.Of(await BoxOf(conversation).Reader.ReadAsync(impatience?.Token ?? giveUp)) is { } card && isSuch(card))
                    return card;
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>How much lies unread in a conversation, taken out of it.</summary>
    public int Empty(string conversation)
    {
        var taken = 0;
        while (BoxOf(conversation).Reader.TryRead(out _))
            taken++;
        return taken;
    }

    private Channel<Delivery> BoxOf(string conversation) => boxes.GetOrAdd(conversation, _ => Channel.CreateUnbounded<Delivery>());
}
