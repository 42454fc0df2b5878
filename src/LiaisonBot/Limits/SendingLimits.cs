using System.ComponentModel.DataAnnotations;

namespace LiaisonBot.Limits;

/// <summary>
/// The section <c>Limits:Sending</c>: how fast a channel is written to. Counted on each node; 0 is no limit. The defaults keep below what
/// Teams takes of one bot in one chat, and at half of what it takes of one bot in one tenant.
/// </summary>
internal sealed class SendingLimits
{
    public const string Section = $"{LimitSettings.Section}:Sending";

    /// <summary>How many messages a second may go to one tenant …</summary>
    [Range(0, 10_000)]
    public int PerTenantAndSecond { get; set; } = 25;

    /// <summary>… how many to one conversation in a second …</summary>
    [Range(0, 10_000)]
    public int PerConversationAndSecond { get; set; } = 7;

    /// <summary>… in half a minute …</summary>
    [Range(0, 100_000)]
    public int PerConversationAndHalfMinute { get; set; } = 60;

    /// <summary>… and in an hour.</summary>
    [Range(0, 1_000_000)]
    public int PerConversationAndHour { get; set; } = 1800;
}
