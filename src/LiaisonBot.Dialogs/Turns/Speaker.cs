using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>The person who speaks in a turn, with what they are today. Made anew in each turn: a role lost is lost at once.</summary>
/// <param name="Roles">The roles held today, each for one unit.</param>
public sealed record Speaker(Person Person, Who Who, Language Language, IReadOnlyList<RoleHolding> Roles)
{
    public long Id => Person.Id;

    /// <summary>Whether any of what this person is today is among those an action is for.</summary>
    public bool IsAny(Who who) => (Who & who) != Who.None;

    /// <summary>The units in which this person holds one of the roles today.</summary>
    public IEnumerable<long> UnitsWith(params Role[] roles) =>
        Roles.Where(holding => roles.Contains(holding.Role)).Select(holding => holding.UnitId).Distinct();
}
