using System.Globalization;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.Exports;

/// <summary>What a button of another card has in mind when it opens the form of files: a paper, and a day of which it is to tell.</summary>
/// <param name="Kind">The id of an <see cref="ExportKind"/>.</param>
/// <param name="Day">In the time that is chosen beforehand.</param>
internal sealed record ExportPreset(string Kind, DateOnly Day)
{
    private const string KindName = "exportKind";
    private const string DayName = "exportDay";

    /// <summary>What stands in the button.</summary>
    public IReadOnlyDictionary<string, string> Data => new Dictionary<string, string>
    {
        [KindName] = Kind,
        [DayName] = Day.ToString(InputDate.Format, CultureInfo.InvariantCulture),
    };

    /// <summary>Null where the words were said, or the button had nothing in mind.</summary>
    public static ExportPreset? Of(Turn turn) =>
        DateOnly.TryParseExact(turn.Input(DayName), InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ExportPreset(turn.Input(KindName), day)
            : null;
}
