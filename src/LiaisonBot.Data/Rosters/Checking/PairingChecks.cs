using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Rosters.Reporting;

namespace LiaisonBot.Data.Rosters.Checking;

/// <summary>A pairing is between a member and a colleague, once at a time (P1).</summary>
internal sealed class PairingChecks(RosterRows rows, RosterRecords records, PairingMatches matches, DateOnly today)
{
    private readonly Dictionary<string, PersonRow> people = rows.People
        .GroupBy(row => row.StaffNo)
        .ToDictionary(group => group.Key, group => group.First());

    public void Check()
    {
        foreach (var row in rows.Pairings)
        {
            var known = IsKnown(row.Member, row, PairingColumns.Member) & IsKnown(row.Colleague, row, PairingColumns.Colleague);
            if (row.Member == row.Colleague)
                row.Source.Fail(ProblemKind.PairingWithSelf, PairingColumns.Colleague, row.Colleague);
            else if (known)
                CheckSides(row);
        }

        foreach (var two in rows.Pairings.GroupBy(row => (row.Member, row.Colleague)))
            CheckOverlaps([.. two.OrderBy(row => row.StartedOn).ThenBy(row => row.Source.Line)], two.Key);
    }

    private bool IsKnown(string staffNo, PairingRow row, Column column)
    {
        if (rows.StaffNos?.Contains(staffNo) != false || records.People.ContainsKey(staffNo))
            return true;
        row.Source.Fail(ProblemKind.PersonUnknown, column, staffNo);
        return false;
    }

    private void CheckSides(PairingRow row)
    {
        // Null where the person's own row is bad: then that row is what has to be repaired.
        var member = KindOn(row.Member, row.StartedOn);
        var colleague = KindOn(row.Colleague, row.StartedOn);
        if (member is null || colleague is null)
            return;

        if (member == colleague)
            row.Source.Fail(ProblemKind.PairingSameKind, PairingColumns.Colleague, row.Colleague);
        else if (member != PersonKind.Member)
            row.Source.Fail(ProblemKind.PairingSidesSwapped, PairingColumns.Member, row.Member);
        else
            Warn(row);
    }

    private void Warn(PairingRow row)
    {
        var (memberJoined, memberLeft) = Stay(row.Member);
        var (colleagueJoined, colleagueLeft) = Stay(row.Colleague);
        if (row.StartedOn > memberLeft || row.StartedOn > colleagueLeft)
            row.Source.Note(ProblemKind.PairingAfterLeft, PairingColumns.StartedOn, $"{row.StartedOn:yyyy-MM-dd}");
        if (row.StartedOn < memberJoined || row.StartedOn < colleagueJoined)
            row.Source.Note(ProblemKind.PairingBeforeJoined, PairingColumns.StartedOn, $"{row.StartedOn:yyyy-MM-dd}");
        if (matches.EndOf(row) is null && (memberLeft < today || colleagueLeft < today))
            row.Source.Note(ProblemKind.PairingOpenWithLeaver, PairingColumns.EndedOn, memberLeft < today ? row.Member : row.Colleague);
    }

    private (DateOnly? Joined, DateOnly? Left) Stay(string staffNo) =>
        people.TryGetValue(staffNo, out var row) ? (row.JoinedOn, row.LeftOn)
        : records.People.TryGetValue(staffNo, out var person) ? (person.JoinedOn, person.LeftOn)
        : default;

    /// <summary>
    /// The side a person will have stood on that day. History that the database knows stays as it was; what a file changes
    /// holds from today; before the first day known, the first side counts.
    /// </summary>
    private PersonKind? KindOn(string staffNo, DateOnly day)
    {
        var row = people.GetValueOrDefault(staffNo);
        if (!records.People.TryGetValue(staffNo, out var person))
            return row?.Kind;
        if (row is not null && day >= today)
            return row.Kind;
        var spans = records.Standings[person].OrderBy(span => span.From).ToList();
        return (spans.FindLast(span => span.From <= day) ?? spans.FirstOrDefault())?.Kind ?? row?.Kind;
    }

    private void CheckOverlaps(List<PairingRow> two, (string Member, string Colleague) key)
    {
        var matched = two.Select(matches.Of).ToHashSet();
        var others = records.Pairings[key].Where(pairing => !matched.Contains(pairing)).ToList();
        for (var index = 0; index < two.Count; index++)
        {
            var row = two[index];
            var end = matches.EndOf(row);
            var overlapsRow = two.Take(index)
                .Any(other => Days.Overlap(row.StartedOn, end, other.StartedOn, matches.EndOf(other)));
            if (overlapsRow || others.Exists(other => Days.Overlap(row.StartedOn, end, other.StartedOn, other.EndedOn)))
                row.Source.Fail(ProblemKind.PairingOverlap, PairingColumns.StartedOn, $"{row.StartedOn:yyyy-MM-dd}");
        }
    }
}
