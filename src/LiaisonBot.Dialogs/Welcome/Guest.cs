using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Welcome;

/// <summary>Who is being greeted or helped, and what is open to them today.</summary>
/// <param name="Offices">The roles held today, each with its unit's name.</param>
/// <param name="Open">The commands of the person's roles, in the order in which they are registered.</param>
internal sealed record Guest(string Name, Who Who, IReadOnlyList<Office> Offices, IReadOnlyList<BotAction> Open)
{
    public static async Task<Guest> OfAsync(Turn turn)
    {
        var ids = turn.Me.Roles.Select(holding => holding.UnitId).ToList();
        var names = await turn.Db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name);
        var offices = turn.Me.Roles.OrderBy(holding => holding.Role).Select(holding => new Office(holding.Role, names[holding.UnitId]));
        return new Guest(turn.Me.Person.Name, turn.Me.Who, [.. offices], await OpenToAsync(turn));
    }

    /// <summary>What is open to the speaker, where they have something to do there.</summary>
    public static async Task<IReadOnlyList<BotAction>> OpenToAsync(Turn turn)
    {
        var ids = turn.Me.Roles.Select(holding => holding.UnitId).ToList();
        var kinds = await turn.Db.Units.Where(unit => ids.Contains(unit.Id)).Select(unit => unit.Kind).ToListAsync();
        return [.. OpenTo(turn.Me.Who, turn.Actions).Where(action => action.At.Count == 0 || kinds.Any(action.At.Contains))];
    }

    public static IReadOnlyList<BotAction> OpenTo(Who who, ActionRegistry actions) =>
        [.. actions.All.Where(action => action.Words is not null && (action.Who & who) != Who.None)];
}

/// <summary>A role in a unit, by the unit's name.</summary>
internal sealed record Office(Role Role, string Unit);
