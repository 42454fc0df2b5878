using LiaisonBot.Data.ContactPoints;
using LiaisonBot.Data.Gatherings;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.Turns;

/// <summary><see cref="Reach"/> for gatherings, contact points and areas (C6): what is the speaker's own, and what lies on their desks.</summary>
internal static class GatheringReach
{
    /// <summary>Forums and reception days of the units for which the speaker announces them (C6). What comes of one, secretaries and deputies log.</summary>
    public static IQueryable<Gathering> GatheringsToKeep(this Turn turn)
    {
        var mine = turn.Me.UnitsWith(Reach.Keepers).ToList();
        return turn.Db.Gatherings.Where(gathering => mine.Contains(gathering.UnitId));
    }

    /// <summary>Those of any unit to which the speaker was invited, or at which they were.</summary>
    public static IQueryable<Gathering> GatheringsOfMine(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.Gatherings.Where(gathering => gathering.People.Any(person => person.PersonId == me));
    }

    /// <summary>Contact points and areas of the people who belong to the speaker's units, and areas in these units: their member may have moved on (C6).</summary>
    public static IQueryable<ContactPoint> PointsToKeep(this Turn turn)
    {
        var mine = turn.Me.UnitsWith(Reach.Keepers).ToList();
        var people = turn.OfMyUnits(Reach.Keepers).Select(membership => membership.PersonId);
        return turn.Db.ContactPoints.Where(point => people.Contains(point.PersonId)
            || (point.Kind == ContactPointKind.MembersZone && mine.Contains(point.UnitId)));
    }

    /// <summary>The speaker's own, and whoever answers for a unit that is theirs: to which they belong, be it by a Party group (W1), or which they keep.</summary>
    public static IQueryable<ContactPoint> PointsNear(this Turn turn)
    {
        var (me, mine) = (turn.Me.Id, turn.Me.UnitsWith(Reach.Keepers).ToList());
        var units = turn.Db.Memberships.On(turn.Today).Where(membership => membership.PersonId == me).Select(membership => membership.Unit!);
        return turn.Db.ContactPoints.Where(point => point.PersonId == me || mine.Contains(point.UnitId)
            || units.Any(unit => unit.Id == point.UnitId || (unit.Kind == UnitKind.Group && unit.ParentId == point.UnitId)));
    }
}
