using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Rosters.Reporting;

namespace LiaisonBot.Data.Rosters.Checking;

/// <summary>The units must make one tree, together with those that stand in the database already.</summary>
internal static class UnitChecks
{
    /// <summary>Far beyond any real ladder; keeps a unit's path within its column.</summary>
    public const int MaxDepth = 50;

    public static void Check(RosterRows rows, RosterRecords records)
    {
        CheckTwice(rows);
        CheckParents(rows, records);
        CheckRoots(rows, records);
        CheckCycles(rows, records);
    }

    private static void CheckTwice(RosterRows rows)
    {
        foreach (var again in rows.Units.GroupBy(row => row.Code).SelectMany(group => group.Skip(1)))
            again.Source.Fail(ProblemKind.UnitTwice, OrgColumns.Code, again.Code);
    }

    private static void CheckParents(RosterRows rows, RosterRecords records)
    {
        foreach (var row in rows.Units)
        {
            if (row.Parent is { } parent && !rows.UnitCodes!.Contains(parent) && !records.Units.ContainsKey(parent))
                row.Source.Fail(ProblemKind.UnitUnknown, OrgColumns.Parent, parent);
        }
    }

    private static void CheckRoots(RosterRows rows, RosterRecords records)
    {
        var hasRoot = records.Units.Values.Any(unit => unit.ParentId is null && !rows.UnitCodes!.Contains(unit.Code));
        foreach (var row in rows.Units.Where(row => row.Parent is null))
        {
            if (hasRoot)
                row.Source.Fail(ProblemKind.RootSecond, OrgColumns.Parent, row.Code);
            hasRoot = true;
        }
    }

    private static void CheckCycles(RosterRows rows, RosterRecords records)
    {
        var parents = records.Units.Values.ToDictionary(unit => unit.Code, unit => unit.Parent?.Code);
        foreach (var row in rows.Units)
            parents[row.Code] = row.Parent;
        foreach (var row in rows.Units)
        {
            var depth = 0;
            var above = row.Parent;
            while (above is not null && above != row.Code && ++depth < MaxDepth)
                above = parents.GetValueOrDefault(above);
            if (above == row.Code)
                row.Source.Fail(ProblemKind.UnitCycle, OrgColumns.Parent, row.Code);
            else if (depth == MaxDepth && !LeadsIntoCycle(row, parents))
                row.Source.Fail(ProblemKind.UnitTooDeep, OrgColumns.Parent, row.Code);
        }
    }

    /// <summary>Below a cycle there is no end either, but the rows to repair are those of the cycle.</summary>
    private static bool LeadsIntoCycle(UnitRow row, Dictionary<string, string?> parents)
    {
        var seen = new HashSet<string> { row.Code };
        var above = row.Parent;
        while (above is not null && seen.Add(above))
            above = parents.GetValueOrDefault(above);
        return above is not null;
    }
}
