using System.ComponentModel.DataAnnotations;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.Limits;

/// <summary>The section <c>Limits</c> of the settings: how much may be asked of the bot. What is counted is counted on each node.</summary>
internal sealed class LimitSettings
{
    public const string Section = "Limits";

    /// <summary>How many bytes an activity may have, from a channel or from our own page.</summary>
    [Range(16 * 1024, 4 * 1024 * 1024)]
    public int BodyBytes { get; set; } = BodyLimits.DefaultBytes;

    /// <summary>How many levels deep its JSON may be.</summary>
    [Range(16, BodyLimits.Deepest)]
    public int JsonDepth { get; set; } = BodyLimits.Deepest;

    /// <summary>
    /// How many requests a second of one address may be refused before the rest are not looked at. A channel's traffic comes from few
    /// addresses and a campus has few: what was let in is not counted here but by person.
    /// </summary>
    [Range(1, 10_000)]
    public int RefusedPerAddressAndSecond { get; set; } = 20;

    /// <summary>How many messages and presses of one person are taken in a minute.</summary>
    [Range(1, 10_000)]
    public int TurnsPerPersonAndMinute { get; set; } = 30;

    /// <summary>How many calls of any kind the pages of one person may make in a minute …</summary>
    [Range(10, 100_000)]
    public int CallsPerPersonAndMinute { get; set; } = 300;

    /// <summary>… and how many of them may open a conversation or ask for a token.</summary>
    [Range(1, 10_000)]
    public int StartsPerPersonAndMinute { get; set; } = 30;

    /// <summary>How many wrong link codes may come from one address in an hour. Behind one address there may be a whole campus.</summary>
    [Range(1, 10_000)]
    public int WrongCodesPerAddressAndHour { get; set; } = 20;

    /// <summary>How many wrong link codes may come from all addresses together in an hour.</summary>
    [Range(1, 1_000_000)]
    public int WrongCodesPerHour { get; set; } = 1_000;

    /// <summary>How large a roster file may be …</summary>
    [Range(1, 1_024)]
    public int ImportMegabytes { get; set; } = ImportLimits.Default.Megabytes;

    /// <summary>… how many rows it may have …</summary>
    [Range(1, 10_000_000)]
    public int ImportRows { get; set; } = ImportLimits.Default.Rows;

    /// <summary>… and how many characters one of its cells.</summary>
    [Range(100, 10_000)]
    public int ImportCellLength { get; set; } = ImportLimits.Default.CellLength;

    public ImportLimits Import => new(ImportMegabytes, ImportRows, ImportCellLength);
}
