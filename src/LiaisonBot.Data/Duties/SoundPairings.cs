using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;

namespace LiaisonBot.Data.Duties;

/// <summary>Whether both sides of a pairing are still what they were paired as.</summary>
public static class SoundPairings
{
    /// <summary>Those whose member is here and a member, and whose colleague is here and a colleague, on that day.</summary>
    public static IQueryable<Pairing> Sound(this LiaisonDb db, DateOnly day)
    {
        var standing = db.Standings.Where(span => span.From <= day && (span.To == null || span.To >= day));
        return db.Pairings.Where(pairing =>
            (pairing.Member!.LeftOn == null || pairing.Member.LeftOn >= day)
            && (pairing.Colleague!.LeftOn == null || pairing.Colleague.LeftOn >= day)
            && standing.Any(span => span.PersonId == pairing.MemberId && span.Kind == PersonKind.Member)
            && standing.Any(span => span.PersonId == pairing.ColleagueId && span.Kind == PersonKind.Colleague));
    }

    /// <summary>Those that last although one side has left or changed kind: to repair, and without a duty until then.</summary>
    public static IQueryable<Pairing> ToRepair(this LiaisonDb db, DateOnly day)
    {
        var sound = db.Sound(day);
        return db.Pairings.ActiveOn(day).Where(pairing => !sound.Any(one => one.Id == pairing.Id));
    }
}
