using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Protocol.Turns;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;
using LiaisonBot.Testing.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Bench.Lists;

/// <summary>
/// The medical school after years of cases, on Wednesday, 11 November 2026, and the bot on its database: an SQLite file in a temporary
/// folder, written as in a server's life.
/// </summary>
internal sealed class OldSchool : IAsyncDisposable
{
    /// <summary>The general branch in which the open cases stand; its secretary has a deputy here.</summary>
    public const string Busy = "G03";

    private const int InOneGo = 1000;

    public static readonly DateTimeOffset Now = new(2026, 11, 11, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateOnly Imported = new(2026, 10, 8);
    private static readonly DateOnly FirstCase = new(2024, 1, 2);
    private static readonly DateOnly LastEndedCase = new(2026, 8, 31);

    private readonly TestRecords records;
    private readonly ServiceProvider services;
    private readonly ProgrammeClock clock = ClockAt(Now);
    private readonly Random chance = new(7);

    private OldSchool(TestRecords records)
    {
        this.records = records;
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(records.Store)
            .AddSingleton(clock)
            .AddSingleton(new ProgrammeSettings())
            .AddSingleton<OutboxBell>()
            .AddSingleton(new TurnLimits(PerPersonAndMinute: int.MaxValue))
            .AddDialogs()
            .BuildServiceProvider();
    }

    public LiaisonStore Store => records.Store;

    public ITurnHandler Bot => services.GetRequiredService<ITurnHandler>();

    public static async Task<OldSchool> OpenAsync(int cases, int open)
    {
        var school = new OldSchool(await TestRecords.NewAsync(Engine.Sqlite));
        await school.ImportAsync();
        await school.FillAsync(cases, open);
        return school;
    }

    /// <summary>The secretary of a unit, and the deputy behind them where there is one.</summary>
    public async Task<IReadOnlyList<Person>> HoldersAsync(string unit = Busy)
    {
        await using var db = Store.Read();
        return await (
            from holding in db.RoleHoldings.On(clock.Today)
            where holding.Role == Role.Secretary || holding.Role == Role.DeputySecretary
            join known in db.Units on holding.UnitId equals known.Id
            where known.Code == unit
            join person in db.People on holding.PersonId equals person.Id
            orderby holding.Role descending
            select person).ToListAsync();
    }

    /// <summary>The codes of the branches that somebody looks after who uses the bot.</summary>
    public async Task<IReadOnlyList<string>> BranchesAsync()
    {
        await using var db = Store.Read();
        return await (
            from holding in db.RoleHoldings.On(clock.Today)
            where holding.Role == Role.Secretary
            join unit in db.Units on holding.UnitId equals unit.Id
            where unit.Kind == UnitKind.Branch
            join person in db.People on holding.PersonId equals person.Id
            where person.Account != null
            orderby unit.Code
            select unit.Code).ToListAsync();
    }

    /// <summary>So many contacts in the last two years, of all pairings that stand, spread evenly; none before a pairing began.</summary>
    public async Task MeetAsync(int contacts)
    {
        var (first, last) = (clock.Today.AddYears(-2), clock.Today.AddDays(-1));
        await using var db = Store.OpenAlone();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"""
            CREATE TEMP TABLE met AS
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {contacts - 1}),
            standing AS (SELECT "Id", "MemberId", "ColleagueId", max("StartedOn", {first}) AS begun, row_number() OVER (ORDER BY "Id") - 1 AS place
                FROM "Pairings" WHERE "EndedOn" IS NULL AND "StartedOn" <= {last})
            SELECT n.i + 1 AS id, "Id" AS pairing, "MemberId" AS member, "ColleagueId" AS colleague,
                date(begun, '+' || CAST(n.i * 7919 % (julianday({last}) - julianday(begun) + 1) AS INTEGER) || ' days') AS day
            FROM n JOIN standing ON place = n.i % (SELECT count(*) FROM standing)
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Contacts" ("Id", "AuthorId", "LoggedById", "LoggedAt", "On", "Kind", "Tasks", "Line", "Version")
            SELECT id, member, member, 0, day, 'talk', 'hear', '谈心，近来教学任务较重', 1 FROM met ORDER BY day
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "ContactColleagues" ("ContactId", "PairingId", "ColleagueId") SELECT id, pairing, colleague FROM met ORDER BY day
            """);
        await transaction.CommitAsync();

        // As they would lie after two years, and not all in the log.
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Two collection rounds of each branch this year, the second still open, and an answer to most of what they ask.</summary>
    public async Task CollectAsync()
    {
        await using var db = Store.OpenAlone();
        var branches = await db.Units.Where(unit => unit.Kind == UnitKind.Branch).OrderBy(unit => unit.Id).ToListAsync();
        foreach (var (serial, days) in new[] { (1, 150), (2, 5) })
        {
            var opened = clock.Today.AddDays(-days);
            db.AddRange(branches.Select(branch => new Round { UnitId = branch.Id, Year = opened.Year, Serial = serial, OpenedOn = opened, LastOn = opened.AddDays(13) }));
        }

        await db.SaveChangesAsync();
        var opening = await db.Rounds.ToDictionaryAsync(round => round.Id, round => round.OpenedOn);
        var asked = await db.AskedIn(db.Rounds, clock.Today).ToListAsync();
        db.AddRange(asked.Where((_, place) => place % 4 > 0).Select(one => new RoundAnswer
        {
            RoundId = one.RoundId,
            PairingId = one.PairingId,
            AnsweredById = one.MemberId,
            Finding = one.PairingId % 5 == 0 ? RoundFinding.Something : RoundFinding.Nothing,
            AnsweredOn = opening[one.RoundId],
        }));
        await db.SaveChangesAsync();
        Console.WriteLine($"{2 * branches.Count} rounds ask {asked.Count} times");
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await records.DisposeAsync();
    }

    private static ProgrammeClock ClockAt(DateTimeOffset now) =>
        new(new SteppedClock(now.ToUniversalTime()), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    private async Task ImportAsync()
    {
        var folder = Path.Combine(Repository.Root, "tests", "data", "medical-school");
        await using (var db = Store.OpenAlone())
        {
            var report = await new RosterImport(db, ClockAt(new DateTimeOffset(Imported, TimeOnly.MinValue, TimeSpan.Zero))).RunAsync(
                file => File.OpenRead(Path.Combine(folder, file)), dryRun: false, CancellationToken.None);
            if (report.Errors.Count > 0)
                throw new InvalidOperationException("The school was not imported.");
        }

        await using var added = Store.OpenAlone();
        var unit = await added.Units.SingleAsync(one => one.Code == Busy);
        var deputy = await added.Memberships.On(clock.Today).Where(one => one.Unit!.ParentId == unit.Id && one.Person!.Account != null && one.Person.LeftOn == null)
            .OrderByDescending(one => one.PersonId).FirstAsync();
        added.Add(new RoleHolding { PersonId = deputy.PersonId, UnitId = unit.Id, Role = Role.DeputySecretary, From = Imported });
        await added.SaveChangesAsync();
    }

    private async Task FillAsync(int cases, int open)
    {
        await using var db = Store.OpenAlone();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var ladder = await LadderToday.OnAsync(db, Ladder.Default, clock.Today, CancellationToken.None);
        var everywhere = await FriendshipsAsync(db);
        var busy = await db.Units.SingleAsync(one => one.Code == Busy);
        var below = await db.Units.Where(one => one.ParentId == busy.Id).Select(one => one.Id).ToListAsync();
        var there = everywhere.Where(friendship => below.Contains(friendship.UnitId)).ToList();
        var lives = new CaseLives(ladder, clock);
        var days = LastEndedCase.DayNumber - FirstCase.DayNumber;
        var ended = Enumerable.Range(0, cases - open - (open / 4)).Select(place =>
            lives.Ended(Any(everywhere), FirstCase.AddDays((int)((long)days * place / cases))));
        var still = Enumerable.Range(0, open).Select(_ => lives.Open(Any(there), escalated: true))
            .Concat(Enumerable.Range(0, open / 4).Select(_ => lives.Open(Any(there), escalated: false)));
        await KeepAsync(db, ended.Concat(still));
    }

    private Friendship Any(List<Friendship> friendships) => friendships[chance.Next(friendships.Count)];

    /// <summary>Members without a role, so that nobody's own case has to pass them by.</summary>
    private async Task<List<Friendship>> FriendshipsAsync(LiaisonDb db)
    {
        var today = clock.Today;
        return await (
            from pairing in db.Pairings.ActiveOn(today)
            join member in db.People.Here(today) on pairing.MemberId equals member.Id
            where member.Account != null && member.Locale == Locale.Chinese && !db.RoleHoldings.On(today).Any(holding => holding.PersonId == member.Id)
            join membership in db.Memberships.On(today) on member.Id equals membership.PersonId
            orderby pairing.Id
            select new Friendship(member.Id, member.Account!, membership.UnitId, pairing.ColleagueId)).ToListAsync();
    }

    /// <summary>Lines of different cases stand mixed, as they would have been written.</summary>
    private static async Task KeepAsync(LiaisonDb db, IEnumerable<(Case Case, IReadOnlyList<CaseEvent> Lines)> lives)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var some in lives.Chunk(InOneGo))
        {
            foreach (var (one, _) in some)
                numbers[one.Year] = one.Serial = numbers.GetValueOrDefault(one.Year) + 1;
            db.AddRange(some.Select(life => life.Case));
            db.AddRange(some.SelectMany(life => life.Lines).OrderBy(line => line.At));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }
}
