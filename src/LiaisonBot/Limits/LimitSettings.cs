using System.ComponentModel.DataAnnotations;

namespace LiaisonBot.Limits;

/// <summary>The section <c>Limits</c> of the settings: how much may be asked of the bot.</summary>
internal sealed class LimitSettings
{
    public const string Section = "Limits";

    /// <summary>How many wrong link codes may come from one address in an hour. Behind one address there may be a whole campus.</summary>
    [Range(1, 10_000)]
    public int WrongCodesPerAddressAndHour { get; set; } = 20;

    /// <summary>How many wrong link codes may come from all addresses together in an hour.</summary>
    [Range(1, 1_000_000)]
    public int WrongCodesPerHour { get; set; } = 1_000;
}
