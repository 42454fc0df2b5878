using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.Tests.AskStatus;

/// <summary>The figures of a review's agenda by hand.</summary>
internal sealed partial class Recount
{
    /// <summary>Cases that stand there and have not ended, and those of them that were raised before a day.</summary>
    public Task<(int Whole, int Part)> OldCasesAsync(Unit unit, DateOnly day) =>
        CountAsync($"""
            SELECT COUNT(*), COUNT(CASE WHEN "RaisedAt" < {Begin(day)} THEN 1 END) FROM "Cases"
            WHERE "State" IN ('open', 'taken', 'asked', 'resolved', 'not_solvable') AND {Within("\"UnitId\"", unit)}
            """);

    /// <summary>Those of the branches that had a pairing in a month and handed in no sheet of it.</summary>
    public async Task<IReadOnlyList<string>> SheetsMissingAsync(IEnumerable<Unit> branches, DateOnly month)
    {
        var missing = new List<string>();
        foreach (var branch in branches)
        {
            var handedIn = await CountAsync($"""
                SELECT COUNT(*), 0 FROM "Papers" WHERE "UnitId" = {branch.Id} AND "Kind" = 'monthly_sheet' AND "Period" = '{month:yyyy-MM}' AND "State" = 'handed_in'
                """);
            if (handedIn.Whole == 0 && (await ExcusedAsync(branch, month, month.AddMonths(1).AddDays(-1))).Whole > 0)
                missing.Add(branch.Name);
        }

        return missing;
    }

    /// <summary>Branches that have planned nothing for a year, or took all of it back.</summary>
    public async Task<int> PlansMissingAsync(Unit unit, int year) =>
        (await CountAsync($"""
            SELECT COUNT(*), 0 FROM "Units" b WHERE b."Kind" = 'branch' AND {Within("b.\"Id\"", unit)} AND NOT EXISTS (
                SELECT 1 FROM "WorkPlans" p JOIN "FollowUps" s ON s."SourceId" = p."Id" AND s."Kind" = 'plan_step' AND s."WithdrawnAt" IS NULL
                WHERE p."UnitId" = b."Id" AND p."Year" = {year})
            """)).Whole;

    /// <summary>What the unit's own reviews decided and is neither done nor taken back, the earliest first.</summary>
    public Task<IReadOnlyList<string>> UndoneAsync(Unit unit) =>
        RowsAsync($"""
            SELECT "Text" FROM "FollowUps" WHERE "Kind" = 'review_decision' AND "UnitId" = {unit.Id} AND "DoneOn" IS NULL AND "WithdrawnAt" IS NULL ORDER BY "DueOn", "Id"
            """);
}
