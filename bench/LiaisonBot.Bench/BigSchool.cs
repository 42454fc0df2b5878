using LiaisonBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Bench;

/// <summary>
/// A school of any size, written as plain rows: branches of fifty members, each member with two colleagues since the start of 2026 whom
/// they met every month but the last, and half of whom they have met in that one too. Every twentieth member is away for May.
/// </summary>
internal static class BigSchool
{
    private static readonly DateOnly Always = new(2020, 1, 1);
    private static readonly DateOnly Paired = new(2026, 1, 1);
    private static readonly DateOnly May = new(2026, 5, 1);

    public static async Task WriteAsync(LiaisonDb db, int pairings)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await WriteUnitsAsync(db, (pairings / 100) + 1);
        await WritePeopleAsync(db, pairings);
        await WritePairingsAsync(db, pairings);
        for (var month = 0; month < 5; month++)
            await WriteContactsAsync(db, month, every: month == 4 ? 2 : 1);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Absences" ("PersonId", "From", "To", "Reason", "RecordedById", "RecordedAt", "Version")
            SELECT "Id", {May}, {May.AddDays(30)}, 'illness', "Id", 0, 1 FROM "People" WHERE "Id" <= {pairings / 2} AND "Id" % 20 = 0
            """);
        await transaction.CommitAsync();
    }

    private static async Task WriteUnitsAsync(LiaisonDb db, int branches)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Units" ("Id", "Code", "Name", "Kind", "ParentId", "Path", "Version")
            VALUES (1, 'C', '学院党委', 'committee', NULL, '/1/', 1), (2, 'G', '第一党总支', 'general_branch', 1, '/1/2/', 1)
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Units" ("Id", "Code", "Name", "Kind", "ParentId", "Path", "Version")
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {branches})
            SELECT i + 2, 'B' || i, '第' || i || '支部', 'branch', 2, '/1/2/' || (i + 2) || '/', 1 FROM n
            """);
    }

    /// <summary>Members first, then colleagues, by id; the first member of each branch is its secretary.</summary>
    private static async Task WritePeopleAsync(LiaisonDb db, int pairings)
    {
        var members = pairings / 2;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "People" ("Id", "StaffNo", "Name", "Locale", "Version")
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {members + pairings})
            SELECT i, 'S' || i, '林秋实', 'zh-CN', 1 FROM n
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Standings" ("PersonId", "Kind", "From")
            SELECT "Id", CASE WHEN "Id" <= {members} THEN 'member' ELSE 'colleague' END, {Always} FROM "People"
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Memberships" ("PersonId", "UnitId", "From")
            SELECT "Id", 3 + (CASE WHEN "Id" <= {members} THEN "Id" - 1 ELSE ("Id" - {members} - 1) / 2 END) / 50, {Always} FROM "People"
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "RoleHoldings" ("PersonId", "UnitId", "Role", "From")
            SELECT "Id", 3 + ("Id" - 1) / 50, 'secretary', {Always} FROM "People" WHERE "Id" <= {members} AND "Id" % 50 = 1
            """);
    }

    private static Task<int> WritePairingsAsync(LiaisonDb db, int pairings) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Pairings" ("Id", "MemberId", "ColleagueId", "Origin", "StartedOn", "EndedInChat", "Version")
        SELECT "Id" - {pairings / 2}, ("Id" - {pairings / 2} - 1) / 2 + 1, "Id", 'assigned', {Paired}, {false}, 1
        FROM "People" WHERE "Id" > {pairings / 2}
        """);

    private static async Task WriteContactsAsync(LiaisonDb db, int month, int every)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Contacts" ("Id", "AuthorId", "LoggedById", "LoggedAt", "On", "Kind", "Tasks", "Line", "Version")
            SELECT "Id" * 10 + {month}, "MemberId", "MemberId", 0, {Paired.AddMonths(month).AddDays(8)}, 'talk', 'hear', '谈心', 1
            FROM "Pairings" WHERE "Id" % {every} = 0
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "ContactColleagues" ("ContactId", "PairingId", "ColleagueId")
            SELECT "Id" * 10 + {month}, "Id", "ColleagueId" FROM "Pairings" WHERE "Id" % {every} = 0
            """);
    }
}
