using System.Globalization;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>Who deals with an objection today.</summary>
/// <param name="Unit">The first unit on the way up that has a secretary or deputy who is neither its author nor its objector.</param>
/// <param name="PersonIds">Its secretaries and deputies, without those two.</param>
/// <param name="Branch">The unit that should: a Party group has no secretary of its own, so it is the branch above it.</param>
internal sealed record Handling(Unit Unit, IReadOnlyList<long> PersonIds, Unit Branch)
{
    /// <summary>Whether it went further up than it should.</summary>
    public bool IsAbove => Unit.Id != Branch.Id;
}

/// <summary>
/// Who is secretary or deputy of what today. It is asked anew at every press: a right follows the role, and a vacancy that is filled
/// takes the objection back to its branch. Nobody deals with an objection to their own words, nor with their own objection.
/// </summary>
internal sealed class Handlers
{
    private readonly Dictionary<long, Unit> units;
    private readonly ILookup<long, long> holders;

    private Handlers(Dictionary<long, Unit> units, ILookup<long, long> holders) => (this.units, this.holders) = (units, holders);

    public static async Task<Handlers> TodayAsync(Turn turn)
    {
        var units = await turn.Db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id);
        var holders = await (
            from holding in turn.Db.RoleHoldings.On(turn.Today)
            where holding.Role == Role.Secretary || holding.Role == Role.DeputySecretary
            join person in turn.Db.People.Here(turn.Today) on holding.PersonId equals person.Id
            select new { holding.UnitId, holding.PersonId }).ToListAsync();
        return new Handlers(units, holders.ToLookup(holder => holder.UnitId, holder => holder.PersonId));
    }

    /// <summary>Null when there is nobody all the way up.</summary>
    public Handling? Of(ObjectionView objection)
    {
        ArgumentNullException.ThrowIfNull(objection);
        var way = WayUp(objection.UnitId).ToList();
        var branch = way.FirstOrDefault(unit => unit.Kind != UnitKind.Group) ?? way[0];
        return way
            .Select(unit => new Handling(unit, [.. holders[unit.Id].Distinct().Where(id => MayDealWith(id, objection))], branch))
            .FirstOrDefault(handling => handling.PersonIds.Count > 0);
    }

    private static bool MayDealWith(long personId, ObjectionView objection) =>
        personId != objection.AuthorId && personId != objection.ObjectorId;

    private IEnumerable<Unit> WayUp(long unitId) =>
        units[unitId].Path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Reverse()
            .Select(id => units[long.Parse(id, CultureInfo.InvariantCulture)]);
}
