using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>Signature, algorithm, issuer, audience and lifetime of one token against one key.</summary>
internal sealed class TokenCheck(IOptions<BotCredentials> credentials, WireClock clock)
{
    /// <summary>How far two clocks may be apart (protocol.md 2.1).</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Channels give an hour or so; a token for longer was not made by one.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromHours(25);

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Whether there is an app id that a token could be meant for.</summary>
    public bool Configured => credentials.Value.Configured;

    /// <summary>What is wrong with the token; null when nothing is.</summary>
    public async Task<RefusalReason?> FaultAsync(InboundToken token, TrustedIssuer issuer, SigningKey key)
    {
        if (!key.Algorithms.Contains(token.Algorithm))
            return RefusalReason.Algorithm;
        var outcome = await Handler.ValidateTokenAsync(token.Text, ParametersFor(token, issuer, key));
        if (!outcome.IsValid)
            return ReasonOf(outcome.Exception);
        return issuer.EntraTenant is { } tenant && !token.Entra.SpeakFor(credentials.Value.MicrosoftAppId ?? "", tenant)
            ? RefusalReason.Application
            : null;
    }

    // Made anew for each token: parameters shared between requests are how one issuer's keys come to vouch for another's token.
    private TokenValidationParameters ParametersFor(InboundToken token, TrustedIssuer issuer, SigningKey key) => new()
    {
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = key.Algorithms,
        ValidIssuer = issuer.Name,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        AudienceValidator = (_, _, _) => IsForUs(token.Audience),
        LifetimeValidator = (_, _, _, _) => IsInTime(token.NotBefore, token.Expires),
    };

    private bool IsForUs(string? audience) =>
        audience is not null && string.Equals(audience, credentials.Value.MicrosoftAppId, StringComparison.OrdinalIgnoreCase);

    private bool IsInTime(DateTimeOffset? notBefore, DateTimeOffset? expires)
    {
        var now = clock.Time.GetUtcNow();
        return expires is { } end
            && now - end <= Skew
            && (notBefore ?? now) - now <= Skew
            && end - now <= LongestLife
            && end - (notBefore ?? now) <= LongestLife;
    }

    private static RefusalReason ReasonOf(Exception? exception) => exception switch
    {
        SecurityTokenInvalidIssuerException => RefusalReason.Issuer,
        SecurityTokenInvalidAudienceException => RefusalReason.Audience,
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => RefusalReason.Lifetime,
        SecurityTokenInvalidSignatureException => RefusalReason.Signature,
        _ => RefusalReason.Malformed,
    };
}
