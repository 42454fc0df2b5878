namespace LiaisonBot.Protocol.Turns;

/// <summary>Who vouches for the sender of an activity. Nothing inside the activity does.</summary>
public abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>A channel whose token was verified. <c>from.aadObjectId</c> may be believed, within the tenant.</summary>
    public sealed record Channel(string? TenantId) : Caller;

    /// <summary>A person signed in to our own Web Chat: the user id our token is bound to.</summary>
    public sealed record SignedUser(string UserId) : Caller;

    /// <summary>Development without credentials, from this machine: <c>from</c> is believed as it stands.</summary>
    public sealed record Loopback : Caller;
}
