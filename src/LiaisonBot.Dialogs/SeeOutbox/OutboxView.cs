using LiaisonBot.Data.Outbox;

namespace LiaisonBot.Dialogs.SeeOutbox;

/// <summary>The outbox as who operates the bot sees it.</summary>
/// <param name="Counts">How many messages are in which state.</param>
/// <param name="Key">The key of the card; null when there is nothing to put back.</param>
internal sealed record OutboxView(IReadOnlyDictionary<OutboxState, int> Counts, string? Key)
{
    /// <summary>How many chats take no message.</summary>
    public int Unreachable { get; init; }

    /// <summary>The last that are tried again later.</summary>
    public IReadOnlyList<OutboxLine> Waiting { get; init; } = [];

    public IReadOnlyList<OutboxLine> GivenUp { get; init; } = [];

    /// <summary>The last of which nobody knows whether they arrived.</summary>
    public IReadOnlyList<OutboxLine> Unknown { get; init; } = [];

    /// <summary>How many this press put back; null when it was none's.</summary>
    public int? Requeued { get; init; }
}

/// <summary>A message by its id, with why it did not arrive: a status or the channel's code.</summary>
internal sealed record OutboxLine(long Id, OutboxClass Class, string Reason, int Attempts);
