namespace LiaisonBot.Protocol.Tokens;

/// <summary>The bot's own tokens, to show to channels. Network seam: behind it stands the login service or the machine's identity.</summary>
public interface ITokenSource
{
    /// <summary>A token that holds for minutes yet, from memory when possible; callers at the same moment share one request.</summary>
    Task<BotToken> GetAsync(CancellationToken cancellation);

    /// <summary>Forgets the token a channel has just refused; a newer one that came meanwhile stays.</summary>
    void Drop(BotToken.Ready refused);
}

/// <summary>A token, or why there is none.</summary>
public abstract record BotToken
{
    private BotToken()
    {
    }

    public sealed record Ready(string Value) : BotToken
    {
        /// <summary>Keeps the secret out of logs and failed assertions.</summary>
        public override string ToString() => nameof(Ready);
    }

    /// <summary>The login service cannot be reached or asks to wait: later it may work.</summary>
    public sealed record Unavailable : BotToken;

    /// <summary>The login service does not know these credentials: a setting is wrong. <paramref name="Code"/> is its error code.</summary>
    public sealed record Rejected(string Code) : BotToken;
}
