using LiaisonBot.Data.Units;

namespace LiaisonBot.Dialogs.Tests.AskStatus;

/// <summary>The figures of one member's quarter by hand.</summary>
internal sealed partial class Recount
{
    /// <summary>A month's pairings of a member: those that count, those that were met, those that were excused and not met.</summary>
    /// <param name="school">The unit above all others, so that every membership is in it.</param>
    /// <param name="member">Whose.</param>
    /// <param name="month">Its first day.</param>
    /// <param name="day">As of which.</param>
    public async Task<string> MonthOfAsync(Unit school, long member, DateOnly month, DateOnly day) =>
        (await RowsAsync($"""
            {Duties(school, month, day)}
            SELECT COUNT(*), COUNT(met), COUNT(CASE WHEN met IS NULL AND excused = 1 THEN 1 END) FROM counted WHERE member = {member}
            """))[0];

    /// <summary>How often a member met somebody in a way, each contact once, however many colleagues it was with.</summary>
    public async Task<int> ContactsOfAsync(long member, DateOnly from, DateOnly to, string kind) =>
        (await CountAsync($"""
            SELECT COUNT(DISTINCT c."Id"), 0 FROM "Contacts" c JOIN "ContactColleagues" m ON m."ContactId" = c."Id" JOIN "Pairings" p ON p."Id" = m."PairingId"
            WHERE c."VoidedAt" IS NULL AND c."SupersededById" IS NULL AND c."AuthorId" = {member} AND p."MemberId" = {member} AND c."Kind" = '{kind}'
                AND c."On" BETWEEN {Date(from)} AND {Date(to)} AND c."On" >= p."StartedOn" AND (p."EndedOn" IS NULL OR c."On" <= p."EndedOn")
            """)).Whole;

    /// <summary>Cases of a kind that a member raised: collected, solved, not solvable, open at the end.</summary>
    public async Task<string> CasesOfAsync(long member, DateOnly from, DateOnly day, string kind) =>
        (await RowsAsync($"""
            SELECT
                COUNT(CASE WHEN "State" <> 'withdrawn' AND "RaisedAt" >= {Begin(from)} AND "RaisedAt" < {Begin(day.AddDays(1))} THEN 1 END),
                COUNT(CASE WHEN "State" IN ('closed_confirmed', 'closed_unconfirmed') AND "ClosedAt" >= {Begin(from)} AND "ClosedAt" < {Begin(day.AddDays(1))} THEN 1 END),
                COUNT(CASE WHEN "State" = 'closed_not_solvable' AND "ClosedAt" >= {Begin(from)} AND "ClosedAt" < {Begin(day.AddDays(1))} THEN 1 END),
                COUNT(CASE WHEN "RaisedAt" < {Begin(day.AddDays(1))} AND ("ClosedAt" IS NULL OR "ClosedAt" >= {Begin(day.AddDays(1))}) THEN 1 END)
            FROM "Cases" WHERE "RaisedById" = {member} AND "Kind" = '{kind}'
            """))[0];

    /// <summary>Talks that were held on these days by this member's own contact.</summary>
    public async Task<int> HeldByAsync(long member, DateOnly from, DateOnly to) =>
        (await CountAsync($"""
            WITH talks AS (
                SELECT t."ColleagueId" colleague, t."Occasion" occasion,
                    (SELECT MIN(c."On") FROM "Contacts" c JOIN "ContactColleagues" m ON m."ContactId" = c."Id"
                        WHERE c."VoidedAt" IS NULL AND c."SupersededById" IS NULL AND m."ColleagueId" = t."ColleagueId" AND c."Occasion" = t."Occasion" AND c."On" >= t."OccurredOn"
                            AND (m."PairingId" = t."PairingId" OR (SELECT o."EndedOn" FROM "Pairings" o WHERE o."Id" = t."PairingId") < c."On")) met
                FROM "MustTalks" t WHERE t."WithdrawnAt" IS NULL)
            SELECT COUNT(*), 0 FROM talks WHERE met BETWEEN {Date(from)} AND {Date(to)} AND EXISTS (
                SELECT 1 FROM "Contacts" c JOIN "ContactColleagues" m ON m."ContactId" = c."Id"
                WHERE c."VoidedAt" IS NULL AND c."SupersededById" IS NULL AND c."AuthorId" = {member} AND c."On" = met AND c."Occasion" = occasion AND m."ColleagueId" = colleague)
            """)).Whole;

    /// <summary>Who reports on a quarter: members on its last day and today who owed a contact in one of these months, or had one.</summary>
    public async Task<IReadOnlyList<string>> ReportingAsync(Unit school, IReadOnlyList<DateOnly> months, DateOnly day, DateOnly today)
    {
        var owing = new HashSet<string>();
        foreach (var month in months)
        {
            var end = month.AddMonths(1).AddDays(-1);
            owing.UnionWith(await RowsAsync($"""
                {Duties(school, month, end < day ? end : day)}
                SELECT DISTINCT member FROM counted WHERE met IS NOT NULL OR excused = 0
                """));
        }

        var people = await RowsAsync($"""
            SELECT p."Id" FROM "People" p
            WHERE (p."LeftOn" IS NULL OR p."LeftOn" >= {Date(today)}) AND {Is("p.\"Id\"", "member", day)} AND {Is("p.\"Id\"", "member", today)} ORDER BY p."Id"
            """);
        return [.. people.Where(owing.Contains)];
    }

    /// <summary>Who belonged to a unit, or to one below it, on a day.</summary>
    public Task<IReadOnlyList<string>> BelongingAsync(Unit unit, DateOnly day) =>
        RowsAsync($"""SELECT p."Id" FROM "People" p WHERE {InUnit("p.\"Id\"", unit, Date(day))}""");
}
