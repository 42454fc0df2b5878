using System.Globalization;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Tests.Conversing;
using LiaisonBot.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.AskStatus;

/// <summary>The figures by hand: SQL over the tables as docs/reminders.md and docs/status.md tell them, in what both databases understand.</summary>
internal sealed partial class Recount(Engine engine, School school)
{
    private const string Live = """ "VoidedAt" IS NULL AND "SupersededById" IS NULL """;

    /// <summary>Pairings that owed a contact in a month or had one, and those that had one.</summary>
    public Task<(int Whole, int Part)> CoverageAsync(Unit unit, DateOnly month, DateOnly day) =>
        CountAsync($"""
            {Duties(unit, month, day)}
            SELECT COUNT(*), COUNT(met) FROM counted WHERE met IS NOT NULL OR excused = 0
            """);

    /// <summary>Pairings that count and last, and those never contacted until that day.</summary>
    public Task<(int Whole, int Part)> NeverAsync(Unit unit, DateOnly day) =>
        CountAsync($"""
            {Duties(unit, new DateOnly(day.Year, day.Month, 1), day)}
            SELECT COUNT(*), COUNT(CASE WHEN NOT EXISTS (SELECT 1 FROM met WHERE met.pairing = counted.pid AND met.on_day <= {Date(day)}) THEN 1 END)
            FROM counted WHERE until >= {Date(day)}
            """);

    public Task<(int Whole, int Part)> UnpairedAsync(Unit unit, string kind, DateOnly day) =>
        CountAsync($"""
            SELECT COUNT(*), COUNT(CASE WHEN NOT EXISTS (SELECT 1 FROM "Pairings" r
                WHERE r."{(kind == "member" ? "MemberId" : "ColleagueId")}" = p."Id" AND {On("r.\"StartedOn\"", "r.\"EndedOn\"", day)}) THEN 1 END)
            FROM "People" p
            WHERE (p."LeftOn" IS NULL OR p."LeftOn" >= {Date(day)}) AND {Is("p.\"Id\"", kind, day)} AND {InUnit("p.\"Id\"", unit, Date(day))}
            """);

    /// <summary>Talks owed on a day, and those past their last day.</summary>
    public Task<(int Whole, int Part)> TalksAsync(Unit unit, DateOnly day) => TalksAsync(InUnit("p.\"MemberId\"", unit, Date(day)), day);

    /// <summary>The same of one member.</summary>
    public Task<(int Whole, int Part)> TalksOfAsync(long member, DateOnly day) => TalksAsync($"p.\"MemberId\" = {member}", day);

    private Task<(int Whole, int Part)> TalksAsync(string whose, DateOnly day) =>
        CountAsync($"""
            WITH talks AS (
                SELECT t."DueOn" due, t."OccurredOn" since, t."PairingId" pairing, t."ColleagueId" colleague, t."Occasion" occasion,
                    CASE WHEN EXISTS (SELECT 1 FROM "Pairings" o WHERE o."Id" = t."PairingId" AND (o."EndedOn" IS NULL OR o."EndedOn" >= {Date(day)}))
                    THEN t."PairingId"
                    ELSE (SELECT r."Id" FROM "Pairings" r WHERE r."ColleagueId" = t."ColleagueId" AND r."StartedOn" <= {Date(day)}
                        ORDER BY CASE WHEN r."EndedOn" IS NULL OR r."EndedOn" >= {Date(day)} THEN 0 ELSE 1 END, r."StartedOn" DESC, r."Id" DESC LIMIT 1)
                    END whose
                FROM "MustTalks" t WHERE t."WithdrawnAt" IS NULL AND t."OccurredOn" <= {Date(day)})
            SELECT COUNT(*), COUNT(CASE WHEN due < {Date(day)} THEN 1 END)
            FROM talks JOIN "Pairings" p ON p."Id" = whose
            WHERE {whose} AND NOT EXISTS (
                SELECT 1 FROM "Contacts" c JOIN "ContactColleagues" m ON m."ContactId" = c."Id"
                WHERE c.{Live.Trim().Replace(" AND ", " AND c.", StringComparison.Ordinal)} AND m."ColleagueId" = colleague AND c."Occasion" = occasion
                    AND c."On" >= since AND c."On" <= {Date(day)}
                    AND (m."PairingId" = pairing OR (SELECT o."EndedOn" FROM "Pairings" o WHERE o."Id" = pairing) < c."On"))
            """);

    public Task<(int Whole, int Part)> CollectedAsync(Unit unit, DateOnly month, DateOnly day) =>
        CountAsync($"""
            SELECT COUNT(*), COUNT(CASE WHEN "State" IN ('closed_confirmed', 'closed_unconfirmed') THEN 1 END) FROM "Cases"
            WHERE "State" <> 'withdrawn' AND "RaisedAt" >= {Begin(month)} AND "RaisedAt" < {Begin(day.AddDays(1))} AND {Within("\"HomeUnitId\"", unit)}
            """);

    public Task<(int Whole, int Part)> SolvedAsync(Unit unit, DateOnly month, DateOnly day) =>
        CountAsync($"""
            SELECT COUNT(*), 0 FROM "Cases" WHERE "State" IN ('closed_confirmed', 'closed_unconfirmed')
                AND "ClosedAt" >= {Begin(month)} AND "ClosedAt" < {Begin(day.AddDays(1))} AND {Within("\"HomeUnitId\"", unit)}
            """);

    /// <summary>Rounds opened on these days, and those that were still open on the last.</summary>
    public Task<(int Whole, int Part)> RoundsAsync(Unit unit, DateOnly month, DateOnly day) =>
        CountAsync($"""
            SELECT COUNT(*), COUNT(CASE WHEN "LastOn" >= {Date(day)} AND ("EndedOn" IS NULL OR "EndedOn" > {Date(day)}) THEN 1 END)
            FROM "Rounds" WHERE "WithdrawnAt" IS NULL AND "OpenedOn" BETWEEN {Date(month)} AND {Date(day)} AND {Within("\"UnitId\"", unit)}
            """);

    /// <summary>What these rounds asked, and what of it was answered, as docs/rounds.md tells it.</summary>
    public Task<(int Whole, int Part)> AskedAsync(Unit unit, DateOnly month, DateOnly day) =>
        CountAsync($"""
            WITH days(one) AS (VALUES {string.Join(", ", Enumerable.Range(0, 300).Select(one => $"({Date(new DateOnly(2025, 9, 1).AddDays(one))})"))}),
            held AS (
                SELECT "Id" round, "UnitId" branch, COALESCE("EndedOn", "LastOn") ends,
                    CASE WHEN COALESCE("EndedOn", "LastOn") < {Date(day)} THEN COALESCE("EndedOn", "LastOn") ELSE {Date(day)} END asof
                FROM "Rounds" WHERE "WithdrawnAt" IS NULL AND "OpenedOn" BETWEEN {Date(month)} AND {Date(day)} AND {Within("\"UnitId\"", unit)}),
            answered AS (
                SELECT round, a."PairingId" pairing FROM held JOIN "RoundAnswers" a ON a."RoundId" = round
                WHERE a."Finding" <> 'not_asked' AND a."AnsweredOn" <= {Date(day)}),
            owed AS (
                SELECT round, p."Id" pairing FROM held JOIN "Pairings" p ON p."StartedOn" <= asof AND (p."EndedOn" IS NULL OR p."EndedOn" >= asof)
                WHERE NOT EXISTS (SELECT 1 FROM "People" g WHERE g."Id" IN (p."MemberId", p."ColleagueId") AND g."LeftOn" < asof)
                    AND EXISTS (SELECT 1 FROM "Standings" s WHERE s."PersonId" = p."MemberId" AND s."Kind" = 'member' AND s."From" <= asof AND (s."To" IS NULL OR s."To" >= asof))
                    AND EXISTS (SELECT 1 FROM "Standings" s WHERE s."PersonId" = p."ColleagueId" AND s."Kind" = 'colleague' AND s."From" <= asof AND (s."To" IS NULL OR s."To" >= asof))
                    AND EXISTS (SELECT 1 FROM "Memberships" h WHERE h."PersonId" = p."MemberId" AND h."UnitId" = branch AND h."From" <= asof AND (h."To" IS NULL OR h."To" >= asof))
                    AND EXISTS (SELECT 1 FROM days WHERE one BETWEEN asof AND ends AND NOT EXISTS (SELECT 1 FROM "Absences" w
                        WHERE w."PersonId" = p."MemberId" AND w."WithdrawnAt" IS NULL AND w."SupersededById" IS NULL AND w."From" <= one AND (w."To" IS NULL OR w."To" >= one)))
                    AND NOT EXISTS (SELECT 1 FROM answered WHERE answered.round = held.round AND answered.pairing = p."Id"))
            SELECT (SELECT COUNT(*) FROM answered) + (SELECT COUNT(*) FROM owed), (SELECT COUNT(*) FROM answered)
            """);

    public Task<(int Whole, int Part)> PendingAsync(Unit unit) => PendingAsync(unit, "1 = 1");

    public Task<(int Whole, int Part)> OldOpinionsAsync(Unit unit) =>
        PendingAsync(unit, $"""c."Kind" = 'opinion' AND c."RaisedAt" < {Begin(new DateOnly(2026, 3, 16))}""");

    /// <summary>A day's cases stand where the last line of their history until then says.</summary>
    public Task<(int Whole, int Part)> PendingThenAsync(Unit unit, DateOnly day) =>
        CountAsync($"""
            SELECT COUNT(*), 0 FROM (
                SELECT COALESCE((SELECT COALESCE(e."ToUnitId", e."UnitId") FROM "CaseEvents" e
                    WHERE e."CaseId" = c."Id" AND e."At" < {Begin(day.AddDays(1))} ORDER BY e."Id" DESC LIMIT 1), c."HomeUnitId") stood
                FROM "Cases" c WHERE c."RaisedAt" < {Begin(day.AddDays(1))} AND (c."ClosedAt" IS NULL OR c."ClosedAt" >= {Begin(day.AddDays(1))})) then_open
            WHERE {Within("stood", unit)}
            """);

    private Task<(int Whole, int Part)> PendingAsync(Unit unit, string those) =>
        CountAsync($"""
            SELECT COUNT(*), COUNT(CASE WHEN c."State" IN ('open', 'taken', 'asked') AND c."DueOn" < COALESCE(c."PausedOn", {Date(new DateOnly(2026, 4, 15))}) THEN 1 END)
            FROM "Cases" c WHERE c."State" IN ('open', 'taken', 'asked', 'resolved', 'not_solvable') AND {those} AND {Within("c.\"UnitId\"", unit)}
            """);

    /// <summary>The pairings of a month, each with its contacts of its share and how it stands.</summary>
    public Task<IReadOnlyList<string>> SheetAsync(Unit unit, DateOnly month, DateOnly day) =>
        RowsAsync($"""
            {Duties(unit, month, day)}
            SELECT a."Name", b."Name",
                (SELECT COUNT(*) FROM met WHERE met.pairing = k.pid AND met.on_day BETWEEN k.since AND k.until AND met.on_day <= {Date(day)}),
                CASE WHEN k.met IS NOT NULL THEN 'met' WHEN k.excused = 1 THEN 'excused' ELSE 'owed' END
            FROM counted k JOIN "People" a ON a."Id" = k.member JOIN "People" b ON b."Id" = k.colleague ORDER BY a."StaffNo", b."StaffNo", k.pid
            """);

    /// <summary>Pairings that count, and those of them that owed nothing and had none.</summary>
    public Task<(int Whole, int Part)> ExcusedAsync(Unit unit, DateOnly month, DateOnly day) =>
        CountAsync($"""
            {Duties(unit, month, day)}
            SELECT COUNT(*), COUNT(CASE WHEN met IS NULL AND excused = 1 THEN 1 END) FROM counted
            """);

    /// <summary>A month's duties by member: staff number, met, excused and not met, and missed, since their time is over today.</summary>
    public Task<IReadOnlyList<string>> AppraisedAsync(Unit unit, DateOnly month, DateOnly day, DateOnly today) =>
        RowsAsync($"""
            {Duties(unit, month, day)}
            SELECT a."StaffNo", COUNT(k.met), COUNT(CASE WHEN k.met IS NULL AND k.excused = 1 THEN 1 END),
                COUNT(CASE WHEN k.met IS NULL AND k.excused = 0 AND k.until < {Date(today)} THEN 1 END), COUNT(*)
            FROM counted k JOIN "People" a ON a."Id" = k.member GROUP BY a."StaffNo" ORDER BY a."StaffNo"
            """);

    /// <summary>
    /// Talks whose last day lies in these days, by the member who held them in time, else by whose they were on that last day, or are today while
    /// it is to come: in time, late, missed, all.
    /// </summary>
    public Task<IReadOnlyList<string>> AppraisedTalksAsync(Unit unit, DateOnly from, DateOnly to, DateOnly today) =>
        RowsAsync($"""
            WITH talks AS (
                SELECT t."Id" id, t."DueOn" due, t."PairingId" pairing, t."ColleagueId" colleague, CASE WHEN t."DueOn" < {Date(today)} THEN t."DueOn" ELSE {Date(today)} END looked,
                    (SELECT MIN(c."On") {Meeting}) met,
                    (SELECT c."AuthorId" {Meeting} ORDER BY c."On", c."Id" LIMIT 1) author
                FROM "MustTalks" t WHERE t."WithdrawnAt" IS NULL AND t."DueOn" BETWEEN {Date(from)} AND {Date(to)}),
            held AS (
                SELECT due, met, CASE WHEN met <= due THEN author ELSE (SELECT p."MemberId" FROM "Pairings" p WHERE p."Id" =
                    CASE WHEN EXISTS (SELECT 1 FROM "Pairings" o WHERE o."Id" = pairing AND (o."EndedOn" IS NULL OR o."EndedOn" >= looked))
                    THEN pairing
                    ELSE COALESCE(
                        (SELECT r."Id" FROM "Pairings" r WHERE r."ColleagueId" = colleague AND r."StartedOn" <= looked AND (r."EndedOn" IS NULL OR r."EndedOn" >= looked)
                            ORDER BY r."StartedOn" DESC, r."Id" DESC LIMIT 1),
                        (SELECT r."Id" FROM "Pairings" r WHERE r."ColleagueId" = colleague AND r."StartedOn" <= looked ORDER BY r."StartedOn" DESC, r."Id" DESC LIMIT 1))
                    END) END member
                FROM talks)
            SELECT a."StaffNo", COUNT(CASE WHEN met <= due THEN 1 END), COUNT(CASE WHEN met > due THEN 1 END),
                COUNT(CASE WHEN met IS NULL AND due < {Date(today)} THEN 1 END), COUNT(*)
            FROM held JOIN "People" a ON a."Id" = member WHERE {InUnit("member", unit, "due")} GROUP BY a."StaffNo" ORDER BY a."StaffNo"
            """);

    /// <summary>The contacts that meet a talk, by the occasion and the day.</summary>
    private static string Meeting => $"""
        FROM "Contacts" c JOIN "ContactColleagues" m ON m."ContactId" = c."Id"
        WHERE c.{Live.Trim().Replace(" AND ", " AND c.", StringComparison.Ordinal)} AND m."ColleagueId" = t."ColleagueId" AND c."Occasion" = t."Occasion" AND c."On" >= t."OccurredOn"
            AND (m."PairingId" = t."PairingId" OR (SELECT o."EndedOn" FROM "Pairings" o WHERE o."Id" = t."PairingId") < c."On")
        """;

    /// <summary>A member's live entries on these days, by kind.</summary>
    public Task<IReadOnlyList<string>> ContactsAsync(long member, DateOnly from, DateOnly to) =>
        RowsAsync($"""
            SELECT "Kind", COUNT(*) FROM "Contacts" WHERE {Live} AND "AuthorId" = {member} AND "On" BETWEEN {Date(from)} AND {Date(to)} GROUP BY "Kind" ORDER BY "Kind"
            """);

    /// <summary>A member's cases raised on these days: all, solved, not solvable.</summary>
    public Task<IReadOnlyList<string>> RaisedAsync(long member, DateOnly from, DateOnly to) =>
        RowsAsync($"""
            SELECT COUNT(*), COUNT(CASE WHEN "State" IN ('closed_confirmed', 'closed_unconfirmed') THEN 1 END), COUNT(CASE WHEN "State" = 'closed_not_solvable' THEN 1 END)
            FROM "Cases" WHERE "State" <> 'withdrawn' AND "RaisedById" = {member} AND "RaisedAt" >= {Begin(from)} AND "RaisedAt" < {Begin(to.AddDays(1))}
            """);

    /// <summary>Of a kind, or a category: collected in the days, by the unit it came from.</summary>
    public async Task<int> CollectedAsync(Unit unit, DateOnly from, DateOnly day, string column, string value) =>
        (await CountAsync($"""
            SELECT COUNT(*), 0 FROM "Cases" WHERE "State" <> 'withdrawn' AND "{column}" = '{value}'
                AND "RaisedAt" >= {Begin(from)} AND "RaisedAt" < {Begin(day.AddDays(1))} AND {Within("\"HomeUnitId\"", unit)}
            """)).Whole;

    public async Task<int> EndedAsync(Unit unit, DateOnly from, DateOnly day, string kind, string states) =>
        (await CountAsync($"""
            SELECT COUNT(*), 0 FROM "Cases" WHERE "State" IN ({states}) AND "Kind" = '{kind}'
                AND "ClosedAt" >= {Begin(from)} AND "ClosedAt" < {Begin(day.AddDays(1))} AND {Within("\"HomeUnitId\"", unit)}
            """)).Whole;

    /// <summary>Of a kind: raised by a day's end and not ended then, by the unit it came from.</summary>
    public async Task<int> UnsettledAsync(Unit unit, DateOnly day, string kind) =>
        (await CountAsync($"""
            SELECT COUNT(*), 0 FROM "Cases" WHERE "Kind" = '{kind}' AND "RaisedAt" < {Begin(day.AddDays(1))}
                AND ("ClosedAt" IS NULL OR "ClosedAt" >= {Begin(day.AddDays(1))}) AND {Within("\"HomeUnitId\"", unit)}
            """)).Whole;

    /// <summary>Colleagues of a category on a day, and those of them with a pairing.</summary>
    public Task<(int Whole, int Part)> BefriendedAsync(Unit unit, string category, DateOnly day) =>
        CountAsync($"""
            SELECT COUNT(*), COUNT(CASE WHEN EXISTS (SELECT 1 FROM "Pairings" r
                WHERE r."ColleagueId" = p."Id" AND {On("r.\"StartedOn\"", "r.\"EndedOn\"", day)}) THEN 1 END)
            FROM "People" p
            WHERE (p."LeftOn" IS NULL OR p."LeftOn" >= {Date(day)}) AND {Is("p.\"Id\"", "colleague", day)} AND {InUnit("p.\"Id\"", unit, Date(day))}
                AND EXISTS (SELECT 1 FROM "CategoryHoldings" c WHERE c."PersonId" = p."Id" AND c."Category" = '{category}' AND {On("c.\"From\"", "c.\"To\"", day)})
            """);

    /// <summary>The duties of a month as docs/reminders.md numbers them, each with the first contact and whether it is excused.</summary>
    private string Duties(Unit unit, DateOnly month, DateOnly day)
    {
        var (first, last) = (Date(month), Date(month.AddMonths(1).AddDays(-1)));
        var twentieth = Date(month.AddDays(19) < day ? month.AddDays(19) : day);
        var (today, days) = (Date(day), string.Join(", ", Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(one => $"({Date(month.AddDays(one))})")));
        return $"""
            WITH days(one) AS (VALUES {days}),
            met AS (SELECT m."PairingId" pairing, c."On" on_day FROM "Contacts" c JOIN "ContactColleagues" m ON m."ContactId" = c."Id" WHERE {Live}),
            share AS (
                SELECT p."Id" pid, p."MemberId" member, p."ColleagueId" colleague, p."StartedOn" began, p."EndedOn" ended,
                    CASE WHEN p."StartedOn" > {first} THEN p."StartedOn" ELSE {first} END since,
                    CASE WHEN p."EndedOn" < {last} THEN p."EndedOn" ELSE {last} END until
                FROM "Pairings" p WHERE p."StartedOn" <= {twentieth} AND (p."EndedOn" IS NULL OR p."EndedOn" >= {first})),
            known AS (
                SELECT share.*,
                    (SELECT MIN(on_day) FROM met WHERE pairing = pid AND on_day BETWEEN since AND until AND on_day <= {today}) met,
                    CASE WHEN EXISTS (SELECT 1 FROM "People" a WHERE a."Id" = member AND (a."LeftOn" IS NULL OR a."LeftOn" >= {today}))
                        AND EXISTS (SELECT 1 FROM "People" a WHERE a."Id" = colleague AND (a."LeftOn" IS NULL OR a."LeftOn" >= {today}))
                        AND {Is("member", "member", day)} AND {Is("colleague", "colleague", day)} THEN 1 ELSE 0 END sound,
                    CASE WHEN EXISTS (SELECT 1 FROM "ExcusedMonths" x WHERE x."PairingId" = pid AND x."Month" = {first} AND x."WithdrawnAt" IS NULL)
                        OR {Away("member")} OR {Away("colleague")} THEN 1 ELSE 0 END excused
                FROM share),
            counted AS (
                SELECT * FROM known k
                WHERE (until >= {today} AND sound = 1
                    OR until < {today} AND (met IS NOT NULL OR sound = 1 AND NOT EXISTS (SELECT 1 FROM "Pairings" n
                        WHERE n."ColleagueId" = k.colleague AND n."StartedOn" > k.began AND n."StartedOn" >= k.ended AND n."StartedOn" <= {twentieth})))
                    AND NOT (began >= {first} AND EXISTS (SELECT 1 FROM "Pairings" b JOIN met ON met.pairing = b."Id"
                        WHERE b."ColleagueId" = k.colleague AND b."StartedOn" < k.began AND b."EndedOn" BETWEEN {first} AND k.began
                            AND on_day >= {first} AND on_day BETWEEN b."StartedOn" AND b."EndedOn"))
                    AND {InUnit("member", unit, $"CASE WHEN until < {today} THEN until ELSE {today} END")})
            """;
    }

    private static string Away(string whose) =>
        $"""
        2 * (SELECT COUNT(*) FROM days WHERE one BETWEEN since AND until AND EXISTS (SELECT 1 FROM "Absences" w
            WHERE w."PersonId" = {whose} AND w."WithdrawnAt" IS NULL AND w."SupersededById" IS NULL AND w."From" <= one AND (w."To" IS NULL OR w."To" >= one)))
        > (SELECT COUNT(*) FROM days WHERE one BETWEEN since AND until)
        """;

    private string Is(string person, string kind, DateOnly day) =>
        $"""EXISTS (SELECT 1 FROM "Standings" s WHERE s."PersonId" = {person} AND s."Kind" = '{kind}' AND {On("s.\"From\"", "s.\"To\"", day)})""";

    private string On(string from, string to, DateOnly day) => $"{from} <= {Date(day)} AND ({to} IS NULL OR {to} >= {Date(day)})";

    private static string InUnit(string person, Unit unit, string day) =>
        $"""
        EXISTS (SELECT 1 FROM "Memberships" h WHERE h."PersonId" = {person} AND h."From" <= {day} AND (h."To" IS NULL OR h."To" >= {day}) AND {Within("h.\"UnitId\"", unit)})
        """;

    private static string Within(string id, Unit unit) => $"""{id} IN (SELECT u."Id" FROM "Units" u WHERE u."Path" LIKE '{unit.Path}%')""";

    /// <summary>Instants are kept as milliseconds.</summary>
    private static string Begin(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private string Date(DateOnly day) => (engine == Engine.Postgres ? "DATE " : "") + $"'{day:yyyy-MM-dd}'";

    private async Task<(int Whole, int Part)> CountAsync(string sql)
    {
        var row = (await RowsAsync(sql))[0].Split('|');
        return (int.Parse(row[0], CultureInfo.InvariantCulture), int.Parse(row[1], CultureInfo.InvariantCulture));
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string sql)
    {
        await using var db = school.Store.Read();
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written here, from days and ids of the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(place => Convert.ToString(reader.GetValue(place), CultureInfo.InvariantCulture))));
        return rows;
    }
}
