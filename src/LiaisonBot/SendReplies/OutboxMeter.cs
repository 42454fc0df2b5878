using System.Diagnostics.Metrics;
using LiaisonBot.Data.Outbox;

namespace LiaisonBot.SendReplies;

/// <summary>How messages come to an end (docs/operating.md, Figures): counted when it is written down, so once each.</summary>
internal static class OutboxMeter
{
    public const string Name = "LiaisonBot.Outbox";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Ended = Meter.CreateCounter<long>(
        "liaisonbot.outbox.ended", "{message}", "Messages that came to an end, by how: sent, given_up, unknown or withdrawn.");

    /// <summary>Counts it if it has come to an end; one that is to be tried again has not.</summary>
    public static void Count(OutboxMessage message)
    {
        if (NameOf(message.State) is { } how)
            Ended.Add(1, new KeyValuePair<string, object?>("how", how));
    }

    private static string? NameOf(OutboxState state) => state switch
    {
        OutboxState.Sent => "sent",
        OutboxState.Dead => "given_up",
        OutboxState.Unknown => "unknown",
        OutboxState.Withdrawn => "withdrawn",
        _ => null,
    };
}
