using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Rosters.Reporting;

namespace LiaisonBot.Data.Rosters.Checking;

internal static class PeopleChecks
{
    public static void Check(RosterRows rows, RosterRecords records, DateOnly today)
    {
        CheckTwice(rows, records);
        foreach (var row in rows.People)
        {
            CheckUnits(row, rows, records);
            if (row.Account is null && !(row.LeftOn < today))
                row.Source.Note(ProblemKind.AccountMissing, PeopleColumns.Account, row.StaffNo);
        }
    }

    private static void CheckTwice(RosterRows rows, RosterRecords records)
    {
        foreach (var again in rows.People.GroupBy(row => row.StaffNo).SelectMany(group => group.Skip(1)))
            again.Source.Fail(ProblemKind.StaffNoTwice, PeopleColumns.StaffNo, again.StaffNo);

        // Somebody whom the files leave out keeps their account.
        var taken = records.People.Values
            .Where(person => person.Account is not null && rows.StaffNos?.Contains(person.StaffNo) == false)
            .Select(person => person.Account!)
            .ToHashSet();
        foreach (var row in rows.People)
        {
            if (row.Account is { } account && !taken.Add(account))
                row.Source.Fail(ProblemKind.AccountTwice, PeopleColumns.Account, account);
        }
    }

    private static void CheckUnits(PersonRow row, RosterRows rows, RosterRecords records)
    {
        if (!IsKnown(row.Unit))
            row.Source.Fail(ProblemKind.UnitUnknown, PeopleColumns.Unit, row.Unit);
        foreach (var unit in row.Roles.Select(role => role.Unit).Where(unit => unit != row.Unit && !IsKnown(unit)))
            row.Source.Fail(ProblemKind.UnitUnknown, PeopleColumns.Roles, unit);

        bool IsKnown(string code) => rows.UnitCodes?.Contains(code) != false || records.Units.ContainsKey(code);
    }
}
