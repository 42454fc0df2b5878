namespace LiaisonBot.Protocol.Authentication;

/// <summary>What the check of one inbound activity came to.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The activity comes from a channel that speaks for it.</summary>
    /// <param name="TenantId">
    /// The directory the sender belongs to, on channels that vouch for it themselves (Teams): only then does
    /// <c>from.aadObjectId</c> say who wrote. Null elsewhere, since on Direct Line both fields are the client's own claim.
    /// </param>
    public sealed record Accepted(string? TenantId) : Verdict;

    /// <summary>Not let in: answer <paramref name="Status"/> (401, 403 or 503) with an empty body.</summary>
    public sealed record Refused(int Status, RefusalReason Reason) : Verdict;
}

/// <summary>Why an activity was not let in. Goes to the log, never to the caller.</summary>
public enum RefusalReason
{
    /// <summary>No app id is configured, so nobody can be checked.</summary>
    NoCredentials,

    /// <summary>Not exactly one Authorization header of exactly one Bearer token.</summary>
    Header,

    /// <summary>Not a signed compact JWT of ordinary size, or one whose JSON is ambiguous.</summary>
    Malformed,

    Issuer,

    Audience,

    Lifetime,

    Algorithm,

    UnknownKey,

    Signature,

    /// <summary>A token of Entra's that is not this app speaking for itself.</summary>
    Application,

    /// <summary>The keys cannot be had now: nobody is let in unchecked.</summary>
    KeysUnavailable,

    /// <summary>The signing key is not endorsed for the activity's channel, or no channel is named.</summary>
    Endorsement,

    /// <summary>serviceUrl missing on either side, different, or not a place the bot sends tokens to.</summary>
    ServiceUrl,

    /// <summary>The activity is addressed to another bot.</summary>
    Recipient,

    /// <summary>Not a configured directory, or two different ones in one activity.</summary>
    Tenant,
}
