using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;

namespace LiaisonBot.Data.Rosters;

/// <summary>Who keeps the records of a unit's people: corrections of the roster are an officer's too, decisions are not.</summary>
public static class RosterKeepers
{
    public static IReadOnlyList<Role> Roles { get; } = [Role.Secretary, Role.DeputySecretary, Role.Officer];

    /// <summary>The holdings by which people keep the roster of the whole school on that day, and so may import one: at the unit above all others.</summary>
    public static IQueryable<RoleHolding> KeepersOfWholeRoster(this LiaisonDb db, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.RoleHoldings.On(day).Where(holding => Roles.Contains(holding.Role) && holding.Unit!.ParentId == null);
    }
}
