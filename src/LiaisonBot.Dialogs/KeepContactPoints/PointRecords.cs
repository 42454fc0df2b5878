using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.KeepContactPoints;

/// <summary>Contact points and areas, read in a turn.</summary>
internal static class PointRecords
{
    private static readonly RecordName Name = new("point");

    /// <summary>One as keys' outcomes and the audit name it.</summary>
    public static string Subject(ContactPoint point) => Name.Of(point.Id);

    /// <summary>Another took its place from the start: it held on no day.</summary>
    public static bool WasMistaken(this ContactPoint point) => point.To < point.From;

    /// <summary>The one of the pressed card, where it is the speaker's to keep; otherwise that is said, and null.</summary>
    public static async Task<ContactPoint?> PressedAsync(this Turn turn)
    {
        var id = RecordName.Id(turn.Key!.Subject);
        var point = await turn.PointsToKeep().SingleOrDefaultAsync(point => point.Id == id);
        if (point is null)
            turn.Say(turn.Words["point.gone"]);
        return point;
    }

    /// <summary>The same while it lasts; otherwise it is shown that it is over, with what stands today, and null.</summary>
    public static async Task<ContactPoint?> LastingAsync(this Turn turn)
    {
        if (await turn.PressedAsync() is not { } point)
            return null;
        if (point.To is null)
            return point;
        await ListDialog.ShowRefusedAsync(turn, "point.over", point);
        return null;
    }

    /// <summary>With its names, as the records have it: what this turn changes does not show in it.</summary>
    public static Task<NamedPoint> NamedAsync(this Turn turn, ContactPoint point) =>
        turn.Db.ContactPoints.Where(one => one.Id == point.Id).Named(turn.Db).SingleAsync();

    /// <summary>Whether another one says the same and lasts.</summary>
    public static Task<bool> HasSameAsync(this Turn turn, ContactPoint point, long? besides = null) => turn.Db.ContactPoints.AnyAsync(one =>
        one.PersonId == point.PersonId && one.Kind == point.Kind && one.UnitId == point.UnitId && one.Name == point.Name && one.To == null && one.Id != besides);

    /// <summary>Members of the speaker's units, and these units with all below.</summary>
    public static async Task<KeepChoices> ChoicesAsync(this Turn turn)
    {
        var people = turn.OfMyUnits(Reach.Keepers).Select(membership => membership.PersonId);
        var members = turn.Db.Standings.On(turn.Today).Where(standing => standing.Kind == PersonKind.Member).Select(standing => standing.PersonId);
        return new KeepChoices(
            await turn.Db.People.AsNoTracking().Here(turn.Today).Where(person => people.Contains(person.Id) && members.Contains(person.Id)).OrderBy(person => person.StaffNo).ToListAsync(),
            await turn.UnitsToCorrect().AsNoTracking().OrderBy(unit => unit.Path).ToListAsync());
    }
}
