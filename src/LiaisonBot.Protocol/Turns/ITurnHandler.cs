namespace LiaisonBot.Protocol.Turns;

/// <summary>The bot behind the wire: answers one activity. Returns only when what it decided is durable.</summary>
public interface ITurnHandler
{
    Task<TurnAnswer> HandleAsync(IncomingActivity incoming, CancellationToken cancellation);
}
