using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>The contact of a month as docs/reminders.md tells it, day by day over all records in memory.</summary>
internal sealed record DutyModel(
    List<Pairing> Pairings, List<Contact> Contacts, List<Absence> Absences, List<Standing> Standings, List<ExcusedMonth> Excused)
{
    public static async Task<DutyModel> ReadAsync(LiaisonDb db) => new(
        await db.Pairings.Include(pairing => pairing.Member).Include(pairing => pairing.Colleague).ToListAsync(),
        await db.Contacts.Include(contact => contact.Colleagues).ToListAsync(),
        await db.Absences.ToListAsync(),
        await db.Standings.ToListAsync(),
        await db.ExcusedMonths.ToListAsync());

    public IEnumerable<string> Duties(DateOnly month, DateOnly asOf)
    {
        List<DateOnly> days = [.. Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(new DateOnly(month.Year, month.Month, 1).AddDays)];
        var day = asOf < days[^1] ? asOf : days[^1];
        return Pairings
            .Where(pairing => IsOwed(pairing, days, day))
            .OrderBy(pairing => pairing.Id)
            .Select(pairing => Line(pairing.Id, MetOn(pairing, days, day), Because(pairing, days)));
    }

    public static string Line(long pairing, DateOnly? metOn, Excuse? because) => $"{pairing} {metOn:MM-dd} {because}";

    private bool IsOwed(Pairing pairing, List<DateOnly> days, DateOnly day)
    {
        if (pairing.StartedOn > day || pairing.StartedOn > days[19] || pairing.EndedOn < days[0])
            return false;
        var others = Pairings.Where(other => other.ColleagueId == pairing.ColleagueId && other != pairing).ToList();
        if (others.Exists(before => before.StartedOn < pairing.StartedOn && before.EndedOn >= days[0] && before.EndedOn <= pairing.StartedOn
            && MetOn(before, days, day) is not null))
            return false;
        if (pairing.IsActiveOn(day))
            return IsSound(pairing, day);
        return MetOn(pairing, days, day) is not null
            || (IsSound(pairing, day) && !others.Exists(next => next.StartedOn > pairing.StartedOn
                && next.StartedOn >= pairing.EndedOn && next.StartedOn <= days[19] && next.StartedOn <= day));
    }

    private bool IsSound(Pairing pairing, DateOnly day) =>
        !(pairing.Member!.LeftOn < day) && !(pairing.Colleague!.LeftOn < day)
        && Standings.Exists(span => span.PersonId == pairing.MemberId && span.Kind == PersonKind.Member && span.Covers(day))
        && Standings.Exists(span => span.PersonId == pairing.ColleagueId && span.Kind == PersonKind.Colleague && span.Covers(day));

    private DateOnly? MetOn(Pairing pairing, List<DateOnly> days, DateOnly day) => Contacts
        .Where(contact => contact.VoidedAt is null && contact.SupersededById is null && contact.On <= day
            && days.Contains(contact.On) && pairing.IsActiveOn(contact.On)
            && contact.Colleagues.Any(met => met.PairingId == pairing.Id))
        .Min(contact => (DateOnly?)contact.On);

    private Excuse? Because(Pairing pairing, List<DateOnly> days)
    {
        if (Excused.Exists(one => one.PairingId == pairing.Id && one.Month == days[0] && one.WithdrawnAt is null))
            return Excuse.Secretary;
        var share = days.FindAll(pairing.IsActiveOn);
        return IsAway(pairing.MemberId) ? Excuse.MemberAway : IsAway(pairing.ColleagueId) ? Excuse.ColleagueAway : null;

        bool IsAway(long person) => 2 * share.Count(one => Absences.Exists(away =>
            away.PersonId == person && away.WithdrawnAt is null && away.SupersededById is null && away.Covers(one))) > share.Count;
    }
}
