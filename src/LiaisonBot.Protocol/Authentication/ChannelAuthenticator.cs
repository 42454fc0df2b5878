using LiaisonBot.Protocol.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace LiaisonBot.Protocol.Authentication;

/// <summary>
/// Lets an activity in only when a channel signed for it (protocol.md 2.1, 2.2). Every check is on in every environment, and there
/// is no setting that turns one off; who has no credentials at all is <see cref="AnonymousLoopback"/>'s business.
/// </summary>
public sealed partial class ChannelAuthenticator
{
    private readonly TrustedIssuers issuers;
    private readonly TokenCheck tokens;
    private readonly ActivityCheck activities;
    private readonly ILogger logger;

    internal ChannelAuthenticator(
        TrustedIssuers issuers, TokenCheck tokens, ActivityCheck activities, ILogger<ChannelAuthenticator> logger)
    {
        this.issuers = issuers;
        this.tokens = tokens;
        this.activities = activities;
        this.logger = logger;
    }

    /// <summary>
    /// Accepted, or refused with 401 for a fault of the token, 403 for one that does not fit the activity, 503 while the issuer's
    /// keys cannot be had. Never throws for what a caller sent.
    /// </summary>
    /// <param name="authorization">All values of the Authorization header.</param>
    /// <param name="activity">The body, parsed.</param>
    /// <param name="cancellation">Stops waiting; a fetch of keys that others wait for goes on.</param>
    public async Task<Verdict> ValidateAsync(StringValues authorization, Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var verdict = await JudgeAsync(authorization, activity, cancellation);
        if (verdict is Verdict.Refused refused)
            LogRefused(refused.Status, refused.Reason);
        return verdict;
    }

    private async Task<Verdict> JudgeAsync(StringValues authorization, Activity activity, CancellationToken cancellation)
    {
        if (!tokens.Configured)
            return Unauthorized(RefusalReason.NoCredentials);
        if (BearerHeader.Read(authorization) is not { } text)
            return Unauthorized(RefusalReason.Header);
        if (InboundToken.Read(text, out var unreadable) is not { } token)
            return Unauthorized(unreadable);
        if (issuers.Of(token.Issuer) is not { } issuer)
            return Unauthorized(RefusalReason.Issuer);
        return await issuer.Keys.FindAsync(token.KeyId, cancellation) switch
        {
            KeyLookup.Found(var key) => await tokens.FaultAsync(token, issuer, key) is { } fault
                ? Unauthorized(fault)
                : activities.Judge(activity, token, issuer, key),
            KeyLookup.Unavailable => new Verdict.Refused(503, RefusalReason.KeysUnavailable),
            _ => Unauthorized(RefusalReason.UnknownKey),
        };
    }

    private static Verdict.Refused Unauthorized(RefusalReason reason) => new(401, reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Inbound activity refused with {Status}: {Reason}")]
    private partial void LogRefused(int status, RefusalReason reason);
}
