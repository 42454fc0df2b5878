using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Figures;

/// <summary>A must-talk that was owed on a day, and the unit for which it counts: that of the member who owed it (C4).</summary>
public sealed record CountedTalk
{
    public required long UnitId { get; init; }

    public required long Id { get; init; }

    public required long MemberId { get; init; }

    public required long ColleagueId { get; init; }

    public required Occasion Occasion { get; init; }

    public required DateOnly DueOn { get; init; }
}

public static class CountedTalkQueries
{
    /// <summary>The talks that members of these units owed on a day: it had happened, and the talk was not held by then.</summary>
    public static IQueryable<CountedTalk> OwedTalks(this LiaisonDb db, IQueryable<Unit> units, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = units.Select(unit => unit.Id);
        var people = db.Memberships.On(day).Where(span => ids.Contains(span.UnitId));
        var members = people.Select(span => span.PersonId);
        var colleagues = db.Pairings.Where(pairing => members.Contains(pairing.MemberId)).Select(pairing => pairing.ColleagueId);
        return
            from held in db.HeldOn(db.MustTalks.Where(talk => talk.OccurredOn <= day && colleagues.Contains(talk.ColleagueId)), day)
            where held.MetOn == null || held.MetOn > day
            from span in people
            where span.PersonId == held.MemberId
            select new CountedTalk
            {
                UnitId = span.UnitId,
                Id = held.Id,
                MemberId = held.MemberId,
                ColleagueId = held.ColleagueId,
                Occasion = held.Occasion,
                DueOn = held.DueOn,
            };
    }
}
