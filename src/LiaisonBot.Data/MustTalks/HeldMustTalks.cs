using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;

namespace LiaisonBot.Data.MustTalks;

/// <summary>A must-talk as it stands on a day: whose it is, and whether the talk was held.</summary>
public sealed record HeldMustTalk
{
    public required long Id { get; init; }

    public required Occasion Occasion { get; init; }

    public required DateOnly OccurredOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public string? Line { get; init; }

    public long? RecordedById { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required long ColleagueId { get; init; }

    /// <summary>The pairing whose member owes the talk.</summary>
    public required long PairingId { get; init; }

    public required long MemberId { get; init; }

    /// <summary>The last day of that pairing; a talk that is owed may be held after it.</summary>
    public DateOnly? PairingEndedOn { get; init; }

    /// <summary>The day of the talk; null while it is owed.</summary>
    public DateOnly? MetOn { get; init; }
}

public static class HeldMustTalks
{
    /// <summary>Those that count: not withdrawn.</summary>
    public static IQueryable<MustTalk> Standing(this IQueryable<MustTalk> talks) => talks.Where(talk => talk.WithdrawnAt == null);

    /// <summary>
    /// Whose each of them is on that day: the member's for whose pairing it was opened, while that lasts; then the colleague's new
    /// friend's; and where there is none, still the last friend's. It is met by a contact that counts, with that occasion, on the day it
    /// happened or later.
    /// </summary>
    /// <param name="db">Where they are.</param>
    /// <param name="talks">Narrowed by the caller: each costs a look at its colleague's pairings and contacts.</param>
    /// <param name="day">Usually today.</param>
    public static IQueryable<HeldMustTalk> HeldOn(this LiaisonDb db, IQueryable<MustTalk> talks, DateOnly day) =>
        from talk in talks.Standing()
        let isOwn = db.Pairings.Any(own => own.Id == talk.PairingId && (own.EndedOn == null || own.EndedOn >= day))
        join pairing in db.Pairings on talk.ColleagueId equals pairing.ColleagueId
        where isOwn ? pairing.Id == talk.PairingId : pairing.Id == db.Pairings
            .Where(one => one.ColleagueId == pairing.ColleagueId && one.StartedOn <= day)
            .OrderByDescending(one => one.EndedOn == null || one.EndedOn >= day)
            .ThenByDescending(one => one.StartedOn)
            .ThenByDescending(one => one.Id)
            .Select(one => one.Id)
            .First()
        select new HeldMustTalk
        {
            Id = talk.Id,
            Occasion = talk.Occasion,
            OccurredOn = talk.OccurredOn,
            DueOn = talk.DueOn,
            Line = talk.Line,
            RecordedById = talk.RecordedById,
            RecordedAt = talk.RecordedAt,
            ColleagueId = talk.ColleagueId,
            PairingId = pairing.Id,
            MemberId = pairing.MemberId,
            PairingEndedOn = pairing.EndedOn != null && pairing.EndedOn < day ? pairing.EndedOn : null,
            MetOn = (
                from met in db.ContactColleagues
                where met.ColleagueId == talk.ColleagueId
                join contact in db.Contacts.Live() on met.ContactId equals contact.Id
                where contact.Occasion == talk.Occasion && contact.On >= talk.OccurredOn
                    && (met.PairingId == talk.PairingId || db.Pairings.Any(own => own.Id == talk.PairingId && own.EndedOn < contact.On))
                orderby contact.On
                select (DateOnly?)contact.On).FirstOrDefault(),
        };

    /// <summary>The talks that a member owes on that day, the most urgent first.</summary>
    public static IQueryable<HeldMustTalk> OwedBy(this LiaisonDb db, long memberId, DateOnly day)
    {
        var colleagues = db.Pairings.OfMember(memberId).Select(pairing => pairing.ColleagueId);
        return db.HeldOn(db.MustTalks.Where(talk => colleagues.Contains(talk.ColleagueId)), day)
            .Where(held => held.MemberId == memberId && held.MetOn == null)
            .OrderBy(held => held.DueOn)
            .ThenBy(held => held.Id);
    }
}
