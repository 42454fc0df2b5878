namespace LiaisonBot.Protocol.Turns;

/// <summary>What goes back in the HTTP response: an invoke's body, the replies of <c>expectReplies</c>, or nothing.</summary>
/// <param name="Status">HTTP status; 503 asks the channel to deliver again.</param>
/// <param name="Body">UTF-8 JSON, empty for a plain acknowledgement.</param>
public sealed record TurnAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    public static TurnAnswer Accepted { get; } = new(200, ReadOnlyMemory<byte>.Empty);

    public static TurnAnswer Unavailable { get; } = new(503, ReadOnlyMemory<byte>.Empty);

    /// <summary>Not taken, and not remembered as taken: the same activity may be sent again later.</summary>
    public static TurnAnswer TooMany { get; } = new(429, ReadOnlyMemory<byte>.Empty);

    public static TurnAnswer NotImplemented { get; } = new(501, ReadOnlyMemory<byte>.Empty);
}
