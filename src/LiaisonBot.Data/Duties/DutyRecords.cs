using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Duties;

/// <summary>
/// The records that some pairings' duties of some months follow from, read once, and the rule of <see cref="MonthlyDuties"/> over them: a trend
/// asks as few questions as there are kinds of record, however many its months.
/// </summary>
internal sealed class DutyRecords
{
    private readonly IReadOnlyList<DutyPairing> asked;
    private readonly ILookup<long, DutyPairing> rivals;
    private readonly ILookup<long, DateOnly> contacts;
    private readonly ILookup<(long PersonId, PersonKind Kind), Standing> standings;
    private readonly ILookup<long, Absence> absences;
    private readonly HashSet<(long PairingId, DateOnly Month)> excused;

    private DutyRecords(
        (IReadOnlyList<DutyPairing> Asked, IReadOnlyList<DutyPairing> Rivals) pairings,
        IReadOnlyList<FirstContact> contacts,
        (IReadOnlyList<Standing> Standings, IReadOnlyList<Absence> Absences) people,
        IReadOnlyList<ExcusedMonth> excused)
    {
        asked = pairings.Asked;
        rivals = pairings.Rivals.ToLookup(pairing => pairing.ColleagueId);
        this.contacts = contacts.Where(contact => contact.On is not null).ToLookup(contact => contact.PairingId, contact => contact.On!.Value);
        standings = people.Standings.ToLookup(span => (span.PersonId, span.Kind));
        absences = people.Absences.ToLookup(away => away.PersonId);
        this.excused = [.. excused.Select(one => (one.PairingId, one.Month))];
    }

    /// <param name="db">Where they are.</param>
    /// <param name="pairings">Those that the caller asks about.</param>
    /// <param name="months">One after the other, as they are asked for later.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<DutyRecords> ReadAsync(
        LiaisonDb db, IQueryable<Pairing> pairings, IReadOnlyList<DutyMonth> months, CancellationToken cancellation)
    {
        var (first, last, day) = (months[0].First, months[^1].Last, months[^1].Day);
        var touching = pairings.Where(pairing => pairing.StartedOn <= day && (pairing.EndedOn == null || pairing.EndedOn >= first));
        var asked = await touching.Dated().ToListAsync(cancellation);
        var contacts = await db.FirstContacts(touching, months).ToListAsync(cancellation);
        var (rivals, theirs) = await RivalsAsync(db, asked, months, cancellation);
        var people = asked.SelectMany(pairing => new[] { pairing.MemberId, pairing.ColleagueId }).Distinct().ToList();
        var ids = asked.ConvertAll(pairing => pairing.Id);
        return new DutyRecords(
            (asked, rivals),
            [.. contacts, .. theirs],
            (await db.Standings.AsNoTracking().Where(span => EF.Parameter(people).Contains(span.PersonId)).ToListAsync(cancellation),
                await db.Absences.AsNoTracking().Live().Touching(first, last).Where(away => EF.Parameter(people).Contains(away.PersonId)).ToListAsync(cancellation)),
            await db.ExcusedMonths.AsNoTracking()
                .Where(one => one.Month >= first && one.Month <= last && one.WithdrawnAt == null && EF.Parameter(ids).Contains(one.PairingId))
                .ToListAsync(cancellation));
    }

    /// <summary>
    /// Those that stood before or after, with the contacts of those that are not asked about: there are some only where a pairing began or ended.
    /// </summary>
    private static async Task<(IReadOnlyList<DutyPairing> Rivals, IReadOnlyList<FirstContact> Contacts)> RivalsAsync(
        LiaisonDb db, IReadOnlyList<DutyPairing> asked, IReadOnlyList<DutyMonth> months, CancellationToken cancellation)
    {
        var (first, day) = (months[0].First, months[^1].Day);
        var shared = asked.Where(pairing => pairing.StartedOn >= first || pairing.EndedOn is not null).Select(pairing => pairing.ColleagueId).Distinct().ToList();
        if (shared.Count == 0)
            return ([], []);
        var others = db.Pairings.Where(pairing => EF.Parameter(shared).Contains(pairing.ColleagueId) && pairing.StartedOn <= day);
        var rivals = await others.Dated().ToListAsync(cancellation);
        var unknown = rivals.Select(pairing => pairing.Id).Except(asked.Select(pairing => pairing.Id)).ToList();
        IReadOnlyList<FirstContact> contacts = unknown.Count == 0
            ? []
            : await db.FirstContacts(db.Pairings.Where(pairing => EF.Parameter(unknown).Contains(pairing.Id)), months).ToListAsync(cancellation);
        return (rivals, contacts);
    }

    /// <summary>The duties of one of the months.</summary>
    public IEnumerable<DutyOfMonth> Of(DutyMonth month)
    {
        foreach (var pairing in asked.Where(pairing => pairing.StartedOn <= month.Latest && !(pairing.EndedOn < month.First)))
        {
            var metOn = MetOn(pairing, month);
            var share = Share.Of(pairing, month);
            if ((share.To >= month.Day ? IsSound(pairing, month.Day) : metOn is not null || (IsSound(pairing, month.Day) && !IsFollowed(pairing, month)))
                && !FollowsOneThatWasMet(pairing, month))
            {
                yield return new DutyOfMonth(pairing.Id, pairing.MemberId, share.CountsOn(month), share.To, metOn, Because(pairing, share, month));
            }
        }
    }

    /// <summary>Of the first contacts from the month's, and from the pairing's first day on, the one that is still within its share.</summary>
    private DateOnly? MetOn(DutyPairing pairing, DutyMonth month)
    {
        var share = Share.Of(pairing, month);
        var last = share.CountsOn(month);
        DateOnly? met = null;
        foreach (var on in contacts[pairing.Id])
        {
            if (on >= share.From && on <= last && !(met <= on))
                met = on;
        }

        return met;
    }

    private bool IsSound(DutyPairing pairing, DateOnly day) =>
        !(pairing.MemberLeftOn < day) && !(pairing.ColleagueLeftOn < day)
        && standings[(pairing.MemberId, PersonKind.Member)].Any(span => span.Covers(day))
        && standings[(pairing.ColleagueId, PersonKind.Colleague)].Any(span => span.Covers(day));

    /// <summary>Whether somebody came after, by the 20th, who owes the contact now.</summary>
    private bool IsFollowed(DutyPairing pairing, DutyMonth month) => rivals[pairing.ColleagueId].Any(next =>
        next.StartedOn > pairing.StartedOn && next.StartedOn >= pairing.EndedOn && next.StartedOn <= month.Latest);

    private bool FollowsOneThatWasMet(DutyPairing pairing, DutyMonth month) =>
        pairing.StartedOn >= month.First && rivals[pairing.ColleagueId].Any(before => before.StartedOn < pairing.StartedOn
            && before.EndedOn >= month.First && before.EndedOn <= pairing.StartedOn && MetOn(before, month) is not null);

    private Excuse? Because(DutyPairing pairing, Share share, DutyMonth month)
    {
        if (excused.Contains((pairing.Id, month.First)))
            return Excuse.Secretary;
        return IsAway(pairing.MemberId, share) ? Excuse.MemberAway : IsAway(pairing.ColleagueId, share) ? Excuse.ColleagueAway : null;
    }

    /// <summary>Whether the person was away for more than half of the share's days.</summary>
    private bool IsAway(long personId, Share share)
    {
        var spans = absences[personId];
        if (!spans.Any())
            return false;
        var (away, days) = (0, share.To.DayNumber - share.From.DayNumber + 1);
        for (var day = share.From; day <= share.To; day = day.AddDays(1))
            away += spans.Any(span => span.Covers(day)) ? 1 : 0;
        return 2 * away > days;
    }

    /// <summary>The days of a month on which a pairing stands.</summary>
    private readonly record struct Share(DateOnly From, DateOnly To)
    {
        public static Share Of(DutyPairing pairing, DutyMonth month) => new(
            pairing.StartedOn > month.First ? pairing.StartedOn : month.First,
            pairing.EndedOn is { } ended && ended < month.Last ? ended : month.Last);

        public DateOnly CountsOn(DutyMonth month) => To < month.Day ? To : month.Day;
    }
}
