using System.Diagnostics.CodeAnalysis;
using LiaisonBot.Protocol.Connector;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.ShowTyping;

/// <summary>
/// Who wrote something and has no answer yet sees within two seconds that the bot is at it, as Teams asks of its store's bots. A press needs
/// none: its client shows that it waits.
/// </summary>
internal sealed partial class TypingTurns(ITurnHandler turns, IConnector connector, TimeProvider time, ILogger<TypingTurns> log) : ITurnHandler
{
    /// <summary>What a call to the channel takes is still left of the two seconds.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1.5);

    /// <summary>Clients take the sign away after some seconds.</summary>
    internal static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    public async Task<TurnAnswer> HandleAsync(IncomingActivity incoming, CancellationToken cancellation)
    {
        if (incoming.Activity is not { Type: ActivityTypes.Message } said
            || said.DeliveryMode == DeliveryModes.ExpectReplies
            || ConversationReference.Of(said) is not { } where)
            return await turns.HandleAsync(incoming, cancellation);

        // A timer, since what reads the records may keep this thread to itself.
        await using var sign = time.CreateTimer(state => { _ = ShowAsync(where); }, state: null, Soon, Again);
        return await turns.HandleAsync(incoming, cancellation);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A sign that cannot be shown harms nobody, least of all the turn.")]
    private async Task ShowAsync(ConversationReference where)
    {
        try
        {
            await connector.SendAsync(where, Typing(where), CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogUnshown(log, failure.GetType().Name);
        }
    }

    private static Activity Typing(ConversationReference where) => new()
    {
        Type = ActivityTypes.Typing,
        ChannelId = where.ChannelId,
        ServiceUrl = where.ServiceUrl,
        From = where.Bot is { } bot ? bot with { Role = "bot" } : null,
        Recipient = where.User,
        Conversation = where.Conversation,
    };

    [LoggerMessage(2101, LogLevel.Debug, "The typing sign could not be shown: {Failure}")]
    private static partial void LogUnshown(ILogger log, string failure);
}
