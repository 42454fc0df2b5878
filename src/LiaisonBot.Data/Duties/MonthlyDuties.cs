using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;

namespace LiaisonBot.Data.Duties;

/// <summary>Which pairings owe a contact in a month, and which of them had it (C1): computed from the records, never stored.</summary>
public static class MonthlyDuties
{
    /// <summary>
    /// The duties of the month in which <paramref name="month"/> lies, as they stand on <paramref name="asOf"/>, or at the month's end if
    /// that has passed. A pairing is among them
    /// <list type="bullet">
    /// <item>if it stands on a day of the month, and began by the 20th or in an earlier month;</item>
    /// <item>while it lasts, if both sides are here and of the right kind; else it is to repair, and owes nothing;</item>
    /// <item>once it has ended, if it was met; or if nobody followed by the 20th who owes the contact now, and both sides are still here;</item>
    /// <item>unless it took the place of one that ended in this month and was met: one contact a month, and credit stays with who made it.</item>
    /// </list>
    /// </summary>
    /// <remarks>
    /// The same rule over many months in memory is <see cref="DutyRecords"/>: what is changed here is changed there. Random histories hold the
    /// two against each other and both against a plain model (RandomDutiesTests).
    /// </remarks>
    /// <param name="db">Where the records are.</param>
    /// <param name="pairings">All, or those that the caller asks about.</param>
    /// <param name="month">Any day of it.</param>
    /// <param name="asOf">What happened later is not known yet.</param>
    public static IQueryable<MonthlyDuty> MonthlyDutiesOf(
        this LiaisonDb db, IQueryable<Pairing> pairings, DateOnly month, DateOnly asOf)
    {
        var (first, last, day, latest) = DutyMonth.Of(month, asOf);
        var days = Enumerable.Range(0, last.Day).Select(first.AddDays).ToArray();
        var sound = db.Sound(day);
        var everMet = db.MetBy(day);
        return
            from pairing in pairings
            where pairing.StartedOn <= latest && (pairing.EndedOn == null || pairing.EndedOn >= first)
            let @from = pairing.StartedOn > first ? pairing.StartedOn : first
            let to = pairing.EndedOn != null && pairing.EndedOn < last ? pairing.EndedOn.Value : last
            let countsOn = to < day ? to : day
            let metOn = db.Contacts.Live()
                .Where(contact => contact.AuthorId == pairing.MemberId && contact.On >= @from && contact.On <= countsOn
                    && contact.Colleagues.Any(met => met.PairingId == pairing.Id))
                .OrderBy(contact => contact.On)
                .Select(contact => (DateOnly?)contact.On)
                .FirstOrDefault()
            where to >= day
                ? sound.Any(one => one.Id == pairing.Id)
                : metOn != null || (sound.Any(one => one.Id == pairing.Id)
                    && !db.Pairings.Any(next => next.ColleagueId == pairing.ColleagueId && next.StartedOn > pairing.StartedOn
                        && next.StartedOn >= pairing.EndedOn && next.StartedOn <= latest))
            where pairing.StartedOn < first || !db.Pairings.Any(before => before.ColleagueId == pairing.ColleagueId
                && before.StartedOn < pairing.StartedOn && before.EndedOn >= first && before.EndedOn <= pairing.StartedOn
                && db.Contacts.Live().Any(contact => contact.AuthorId == before.MemberId
                    && contact.On >= first && contact.On >= before.StartedOn && contact.On <= before.EndedOn
                    && contact.Colleagues.Any(met => met.PairingId == before.Id)))
            let isMemberAway = db.Absences.Live().Any(away => away.PersonId == pairing.MemberId && away.From <= to && (away.To == null || away.To >= @from))
                && 2 * days.Count(one => one >= @from && one <= to && db.Absences.Live().Any(away =>
                    away.PersonId == pairing.MemberId && away.From <= one && (away.To == null || away.To >= one)))
                    > days.Count(one => one >= @from && one <= to)
            let isColleagueAway = db.Absences.Live().Any(away => away.PersonId == pairing.ColleagueId && away.From <= to && (away.To == null || away.To >= @from))
                && 2 * days.Count(one => one >= @from && one <= to && db.Absences.Live().Any(away =>
                    away.PersonId == pairing.ColleagueId && away.From <= one && (away.To == null || away.To >= one)))
                    > days.Count(one => one >= @from && one <= to)
            select new MonthlyDuty
            {
                PairingId = pairing.Id,
                MemberId = pairing.MemberId,
                ColleagueId = pairing.ColleagueId,
                Month = first,
                From = @from,
                To = to,
                CountsOn = countsOn,
                StartedOn = pairing.StartedOn,
                MetOn = metOn,
                ExcusedBecause =
                    db.ExcusedMonths.Any(excused => excused.PairingId == pairing.Id && excused.Month == first && excused.WithdrawnAt == null)
                        ? Excuse.Secretary
                        : isMemberAway ? Excuse.MemberAway
                        : isColleagueAway ? Excuse.ColleagueAway
                        : null,
                WasEverMet = everMet.Any(met => met.PairingId == pairing.Id),
                LastContactOn = db.ContactColleagues.Where(met => met.PairingId == pairing.Id)
                    .Join(db.Contacts.Live().Where(contact => contact.On <= day), met => met.ContactId, contact => contact.Id, (met, contact) => (DateOnly?)contact.On)
                    .Max(),
            };
    }

    /// <summary>Those that a contact is still owed for.</summary>
    public static IQueryable<MonthlyDuty> Undone(this IQueryable<MonthlyDuty> duties) =>
        duties.Where(duty => duty.MetOn == null && duty.ExcusedBecause == null);

    /// <summary>Those that owed a contact or had one: the whole of the coverage.</summary>
    public static IQueryable<MonthlyDuty> Owed(this IQueryable<MonthlyDuty> duties) =>
        duties.Where(duty => duty.MetOn != null || duty.ExcusedBecause == null);

    /// <summary>Those that can still be met on that day or later: the pairing is not over.</summary>
    public static IQueryable<MonthlyDuty> Lasting(this IQueryable<MonthlyDuty> duties, DateOnly day) =>
        duties.Where(duty => duty.To >= day);
}
