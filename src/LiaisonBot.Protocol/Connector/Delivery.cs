namespace LiaisonBot.Protocol.Connector;

/// <summary>What became of one call to a channel. The connector never retries; the outbox decides by this.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>Arrived. Not every channel gives the message an id.</summary>
    public sealed record Delivered(string? ActivityId) : Delivery;

    /// <summary>The conversation exists, new or as before (Teams: one per person).</summary>
    /// <param name="ConversationId">Its id from now on.</param>
    /// <param name="ActivityId">The id of the first message, where one was sent along.</param>
    /// <param name="ServiceUrl">Where to reach it, when that is not where it was asked for.</param>
    public sealed record Created(string ConversationId, string? ActivityId, string? ServiceUrl) : Delivery;

    /// <summary>429: not sent. Wait this long for this destination; null when the channel does not say.</summary>
    public sealed record Throttled(TimeSpan? RetryAfter) : Delivery;

    /// <summary>Try again later: 412, 502, 503, 504, or nobody answered the door.</summary>
    /// <param name="Status">The HTTP status; null when there was no connection.</param>
    /// <param name="MayHaveArrived">A gateway answered for the channel (502, 503, 504): a retry can show the message twice.</param>
    /// <param name="RetryAfter">How long the channel asks to wait.</param>
    public sealed record Transient(int? Status, bool MayHaveArrived, TimeSpan? RetryAfter) : Delivery;

    /// <summary>The message left but no answer came back: it may have been shown or not.</summary>
    public sealed record Ambiguous : Delivery;

    /// <summary>413: send something smaller.</summary>
    public sealed record TooBig : Delivery;

    /// <summary>This destination is closed until something changes there.</summary>
    public sealed record Unreachable(UnreachableKind Kind) : Delivery;

    /// <summary>Permanent, and the fault is ours: a bug or a setting. <paramref name="Code"/> is the channel's error code or ours.</summary>
    public sealed record Refused(int? Status, string Code) : Delivery;
}

/// <summary>Why a destination is closed, and thereby what opens it again.</summary>
public enum UnreachableKind
{
    /// <summary>The person blocked or uninstalled the bot: until they write again.</summary>
    BlockedByUser,

    /// <summary>The bot is not in that conversation: until an installationUpdate.</summary>
    NotInRoster,

    /// <summary>An administrator switched the bot off.</summary>
    DisabledByAdmin,

    /// <summary>The bot lacks a permission there.</summary>
    NotPermitted,

    /// <summary>The conversation is gone: create it again.</summary>
    ConversationNotFound,

    /// <summary>The message to update or to answer is gone; the conversation may be well.</summary>
    ActivityNotFound,
}
