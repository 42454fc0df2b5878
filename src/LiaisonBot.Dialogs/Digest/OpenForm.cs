using System.Globalization;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>Which figure of which unit is to be opened.</summary>
/// <param name="What">The unit's id and the figure's, such as "12:never".</param>
internal sealed record OpenForm(string What)
{
    private const char Between = ':';

    public static OpenForm From(Turn turn) => new(turn.Input(nameof(What)));

    public static string Write(long unitId, Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{unitId}{Between}{Literals<Figure>.Write(figure)}");

    /// <summary>Null for what no list of ours offers.</summary>
    public (long UnitId, Figure Figure)? Read() =>
        What.Split(Between) is [var unit, var name]
        && long.TryParse(unit, NumberStyles.None, CultureInfo.InvariantCulture, out var unitId)
        && Literals<Figure>.TryRead(name, out var figure)
            ? (unitId, figure)
            : null;
}
