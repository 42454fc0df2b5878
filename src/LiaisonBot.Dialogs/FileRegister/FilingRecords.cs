using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>General branches whose registers the speaker files or sees, found in a turn.</summary>
internal static class FilingRecords
{
    private static readonly RecordName Name = new("filing");

    /// <summary>Those that file with the unit above them.</summary>
    public static IReadOnlyCollection<UnitKind> Filing => RegisterUnits.Kinds;

    /// <summary>A filing as keys' outcomes and the audit name it.</summary>
    public static string Subject(RegisterFiling filing) => Name.Of(filing.Id);

    /// <summary>The unit that is claimed, own or right below; null for everybody else's and for what files none.</summary>
    public static async Task<OpenedUnit?> FilingUnitAsync(this Turn turn, long? id)
    {
        var scope = await UnitScope.OfAsync(turn);
        return scope.Seen(Filing).FirstOrDefault(unit => unit.Id == id) is { } unit
            ? new OpenedUnit(unit, scope.Sees(unit), scope.Writes(unit)) { Above = scope.Units.FirstOrDefault(one => one.Id == unit.ParentId) }
            : null;
    }

    /// <summary>Whether a filing may still be withdrawn: the latest that stands, by whoever files, for as long as whatever else is done in chat.</summary>
    public static bool MayWithdraw(this Turn turn, OpenedUnit opened, RegisterFiling? latest) =>
        opened.Files && latest is { Stands: true } && turn.Now <= latest.FiledAt.AddHours(turn.Programme.UndoHours);

    public static FiledLine Line(this Turn turn, RegisterFiling filing) => turn.Line(filing.Number, filing.FiledOn, filing.Pairings, filing.WithdrawnAt);

    /// <summary>Its figures alone: what it names is long.</summary>
    public static FiledLine Line(this Turn turn, int number, DateOnly on, int pairings, DateTimeOffset? withdrawnAt) => new(number, on, pairings)
    {
        WithdrawnOn = withdrawnAt is { } at ? turn.Clock.DayOf(at) : null,
    };
}

/// <param name="Unit">The general branch.</param>
/// <param name="IsOwn">Whether the speaker sees what is not filed yet.</param>
/// <param name="Files">Whether the speaker files it.</param>
internal sealed record OpenedUnit(Unit Unit, bool IsOwn, bool Files)
{
    /// <summary>With which it files.</summary>
    public Unit? Above { get; init; }
}
