namespace LiaisonBot.Protocol.Authentication;

/// <summary>
/// The time that tokens, keys and HTTP run on. A type of its own because the container's <see cref="TimeProvider"/> may be the
/// programme's clock, which stands elsewhere in development.
/// </summary>
public sealed record WireClock(TimeProvider Time)
{
    public static WireClock System { get; } = new(TimeProvider.System);
}
