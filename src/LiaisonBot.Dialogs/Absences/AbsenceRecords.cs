using LiaisonBot.Data.Absences;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>An absence as a list shows it.</summary>
internal sealed record AbsenceLine(Absence Absence, string Name, string RecordedBy);

/// <summary>Absences and the people they can be of, read in a turn.</summary>
internal static class AbsenceRecords
{
    private static readonly RecordName Name = new("absence");

    /// <summary>An absence as a key's outcome and the audit name it.</summary>
    public static string Subject(Absence absence) => Name.Of(absence.Id);

    public static long? IdIn(string? subject) => Name.IdIn(subject) ?? RecordName.Id(subject);

    /// <summary>The speaker, and then the people of the speaker's units by name.</summary>
    public static async Task<IReadOnlyList<AwayPerson>> PeopleAsync(this Turn turn)
    {
        var me = turn.Me.Person;
        var others = await (
            from membership in turn.OfMyUnits(Reach.Keepers)
            join person in turn.Db.People.Here(turn.Today) on membership.PersonId equals person.Id
            where person.Id != me.Id
            orderby person.Name, person.StaffNo
            select new AwayPerson(person.Id, person.Name, person.StaffNo)).ToListAsync();
        return [new AwayPerson(me.Id, me.Name, me.StaffNo), .. others];
    }

    /// <summary>An absence that the speaker may change; null for anyone else's, and for what was replaced or withdrawn.</summary>
    public static Task<Absence?> AbsenceAsync(this Turn turn, long? claimed) =>
        turn.AbsencesToKeep().Live().SingleOrDefaultAsync(absence => absence.Id == claimed);

    /// <summary>What an absence is today, the last of its changes; null for what is not the speaker's to see.</summary>
    public static async Task<Absence?> LatestAsync(this Turn turn, long? id)
    {
        var found = await turn.AbsencesToKeep().SingleOrDefaultAsync(absence => absence.Id == id);
        while (found?.SupersededById is { } next)
            found = await turn.AbsencesToKeep().SingleOrDefaultAsync(absence => absence.Id == next);
        return found;
    }

    public static async Task<AbsenceLine> LineAsync(this Turn turn, Absence absence)
    {
        var names = await turn.Db.People
            .Where(person => person.Id == absence.PersonId || person.Id == absence.RecordedById)
            .ToDictionaryAsync(person => person.Id, person => person.Name);
        return new AbsenceLine(absence, names[absence.PersonId], names[absence.RecordedById]);
    }

    /// <summary>What stands in the way of an absence: another of the same person on one of its days.</summary>
    public static Task<Absence?> InTheWayAsync(this Turn turn, CheckedAbsence absence, Absence? replaced)
    {
        var (person, replacedId) = (absence.Person.Id, replaced?.Id);
        return turn.Db.Absences.Live().Touching(absence.From, absence.To)
            .Where(other => other.PersonId == person && other.Id != replacedId)
            .OrderBy(other => other.From)
            .FirstOrDefaultAsync();
    }

    /// <summary>A new absence, or a new state of one: the old row stays as it was and points to the new one.</summary>
    public static async Task<Absence> KeepAsync(this Turn turn, CheckedAbsence from, Absence? replaces)
    {
        var absence = new Absence
        {
            PersonId = from.Person.Id,
            From = from.From,
            To = from.To,
            Reason = from.Reason,
            RecordedById = turn.Me.Id,
            RecordedAt = turn.Now,
        };
        turn.Db.Add(absence);
        if (replaces is not null)
            turn.Db.Entry(replaces).Property(old => old.SupersededById).CurrentValue = turn.Db.Entry(absence).Property(one => one.Id).CurrentValue;

        // Two absences of the same days, saved at the same moment, must not both be kept: the later commit finds the person changed.
        var person = await turn.Db.People.SingleAsync(one => one.Id == absence.PersonId);
        turn.Db.Entry(person).Property(one => one.Version).IsModified = true;
        return absence;
    }
}
