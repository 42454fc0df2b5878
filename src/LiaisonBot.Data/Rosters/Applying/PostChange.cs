using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Checking;
using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Spans;

namespace LiaisonBot.Data.Rosters.Applying;

/// <summary>Somebody whose row is another than before in what may be an occasion for a talk (C4), and the day from which that holds.</summary>
internal sealed record PostChange(Person Person, RosterChange Changes, DateOnly On)
{
    /// <summary>
    /// Compared before the row is applied; null when nothing of the kind changes. A title that was not known before is no promotion, and
    /// what is filled in about somebody who has left is history.
    /// </summary>
    public static PostChange? Of(Person person, PersonFacts row, RosterRecords records, DateOnly today)
    {
        var changes = RosterChange.None;
        if (person.LeftOn is null && row.LeftOn is not null)
            changes |= row.LeftReason == LeftReason.Retired ? RosterChange.Retirement : RosterChange.Leaving;
        if (person.LeftOn is null && !(row.LeftOn < today))
            changes |= InOffice(person, row, records, today);
        return changes == RosterChange.None ? null : new PostChange(person, changes, row.LeftOn < today ? row.LeftOn.Value : today);
    }

    private static RosterChange InOffice(Person person, PersonFacts row, RosterRecords records, DateOnly today)
    {
        var changes = RosterChange.None;
        if (person.Title is { Length: > 0 } title && row.Title is { Length: > 0 } other && title != other)
            changes |= RosterChange.Title;
        if (records.Memberships[person].FirstOrDefault(span => span.Covers(today)) is { } membership && membership.Unit!.Code != row.Unit)
            changes |= RosterChange.Unit;
        var roles = records.Roles[person].Where(span => span.Covers(today)).Select(span => new RoleAt(span.Role, span.Unit!.Code));
        if (!roles.ToHashSet().SetEquals(row.Roles))
            changes |= RosterChange.Role;
        return changes;
    }
}
