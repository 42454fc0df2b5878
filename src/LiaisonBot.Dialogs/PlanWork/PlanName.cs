using System.Globalization;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.PlanWork;

/// <summary>Whose plan of which year, as presses and keys name it: a plan that nobody has begun has no row, and can be opened all the same.</summary>
internal sealed record PlanName(long UnitId, int Year)
{
    /// <summary>The id of an input, or the name in the data of a press.</summary>
    public const string Input = "Plan";

    private const char Between = ':';

    public IReadOnlyDictionary<string, string> Data => new Dictionary<string, string> { [Input] = ToString() };

    /// <summary>Null for what is no name of a plan.</summary>
    public static PlanName? Read(string? claimed) =>
        claimed?.Split(Between) is [var unit, var year] && RecordName.Id(unit) is { } id && YearOf(year) is { } known ? new PlanName(id, known) : null;

    /// <summary>Null for what is no year.</summary>
    public static int? YearOf(string claimed) =>
        int.TryParse(claimed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 3000 ? year : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{UnitId}{Between}{Year}");
}
