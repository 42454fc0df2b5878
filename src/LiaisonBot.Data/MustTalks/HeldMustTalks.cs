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

    /// <summary>Who held it: an earlier friend, where the pairing has changed hands since.</summary>
    public long? MetById { get; init; }
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
        db.Held(talks.Standing().Select(talk => new DatedTalk { Talk = talk, Day = day }));

    /// <summary>Whose each of them was on its last day, or is today while that is to come: a friend who came later has not missed it.</summary>
    public static IQueryable<HeldMustTalk> HeldWhenDue(this LiaisonDb db, IQueryable<MustTalk> talks, DateOnly today) =>
        db.Held(talks.Standing().Select(talk => new DatedTalk { Talk = talk, Day = talk.DueOn < today ? talk.DueOn : today }));

    private static IQueryable<HeldMustTalk> Held(this LiaisonDb db, IQueryable<DatedTalk> talks) =>
        from dated in talks
        let isOwn = db.Pairings.Any(own => own.Id == dated.Talk.PairingId && (own.EndedOn == null || own.EndedOn >= dated.Day))
        join pairing in db.Pairings on dated.Talk.ColleagueId equals pairing.ColleagueId
        where isOwn
            ? pairing.Id == dated.Talk.PairingId
            : pairing.Id == (
                db.Pairings.Where(one => one.ColleagueId == pairing.ColleagueId && one.StartedOn <= dated.Day && (one.EndedOn == null || one.EndedOn >= dated.Day))
                    .OrderByDescending(one => one.StartedOn).ThenByDescending(one => one.Id).Select(one => (long?)one.Id).FirstOrDefault()
                ?? db.Pairings.Where(one => one.ColleagueId == pairing.ColleagueId && one.StartedOn <= dated.Day)
                    .OrderByDescending(one => one.StartedOn).ThenByDescending(one => one.Id).Select(one => (long?)one.Id).FirstOrDefault())
        select new HeldMustTalk
        {
            Id = dated.Talk.Id,
            Occasion = dated.Talk.Occasion,
            OccurredOn = dated.Talk.OccurredOn,
            DueOn = dated.Talk.DueOn,
            Line = dated.Talk.Line,
            RecordedById = dated.Talk.RecordedById,
            RecordedAt = dated.Talk.RecordedAt,
            ColleagueId = dated.Talk.ColleagueId,
            PairingId = pairing.Id,
            MemberId = pairing.MemberId,
            PairingEndedOn = pairing.EndedOn != null && pairing.EndedOn < dated.Day ? pairing.EndedOn : null,
            MetOn = (
                from met in db.ContactColleagues
                where met.ColleagueId == dated.Talk.ColleagueId
                join contact in db.Contacts.Live() on met.ContactId equals contact.Id
                where contact.Occasion == dated.Talk.Occasion && contact.On >= dated.Talk.OccurredOn
                    && (met.PairingId == dated.Talk.PairingId || db.Pairings.Any(own => own.Id == dated.Talk.PairingId && own.EndedOn < contact.On))
                orderby contact.On, contact.Id
                select (DateOnly?)contact.On).FirstOrDefault(),
            MetById = (
                from met in db.ContactColleagues
                where met.ColleagueId == dated.Talk.ColleagueId
                join contact in db.Contacts.Live() on met.ContactId equals contact.Id
                where contact.Occasion == dated.Talk.Occasion && contact.On >= dated.Talk.OccurredOn
                    && (met.PairingId == dated.Talk.PairingId || db.Pairings.Any(own => own.Id == dated.Talk.PairingId && own.EndedOn < contact.On))
                orderby contact.On, contact.Id
                select (long?)contact.AuthorId).FirstOrDefault(),
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

    /// <summary>A talk, and the day on which it is looked at.</summary>
    private sealed record DatedTalk
    {
        public required MustTalk Talk { get; init; }

        public DateOnly Day { get; init; }
    }
}
