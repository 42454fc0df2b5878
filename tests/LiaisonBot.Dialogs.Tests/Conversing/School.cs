using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.WorkingDays;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Pipeline;
using LiaisonBot.Dialogs.Suggestions;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Turns;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Dialogs.Tests.Conversing;

/// <summary>
/// A small school on a database of its own and the whole bot behind the wire. It opens on Wednesday, 15 April 2026, at nine in Shanghai:
/// 药学党总支 with 药理支部 (secretary 林书琴) and 药剂支部 (secretary 高远).
/// </summary>
public sealed class School : IAsyncDisposable
{
    public static readonly DateTimeOffset Opening = new(2026, 4, 15, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateOnly Founded = new(2020, 1, 1);

    private readonly TestRecords records;
    private readonly BotAction[] more;
    private ServiceProvider services;
    private int people;

    private School(TestRecords records, BotAction[] more, Place place)
    {
        this.records = records;
        this.more = more;
        Place = place;
        Clock = new SteppedClock(place.Opening.ToUniversalTime());
        services = Start();
    }

    public KeptLog Log { get; } = new();

    public Place Place { get; }

    public SteppedClock Clock { get; }

    public ProgrammeSettings Programme { get; } = new();

    public ExportSettings Exports { get; } = new();

    /// <summary>Turns wait for suggestions however busy the machine is.</summary>
    public SuggestionPatience Patience { get; } = new() { Wait = Timeout.InfiniteTimeSpan };

    /// <summary>Files that were sent into people's own stores.</summary>
    public KeptUploads Uploads { get; } = new();

    /// <summary>Files that people sent by a link, as the channel keeps them.</summary>
    public KeptDownloads Downloads { get; } = new();

    public LiaisonStore Store => services.GetRequiredService<LiaisonStore>();

    public ITurnHandler Bot => services.GetRequiredService<ITurnHandler>();

    public IServiceProvider Services => services;

    public Unit GeneralBranch { get; private set; } = null!;

    public Unit Pharmacology { get; private set; } = null!;

    public Unit Pharmacy { get; private set; } = null!;

    public Person Lin { get; private set; } = null!;

    public Person Gao { get; private set; } = null!;

    public DateOnly Today => services.GetRequiredService<ProgrammeClock>().Today;

    /// <param name="more">Actions of the test's own, beside the real ones.</param>
    public static Task<School> OpenAsync(params BotAction[] more) => OpenAsync(Engine.Sqlite, more);

    /// <param name="engine">Where its records are kept.</param>
    /// <param name="more">Actions of the test's own, beside the real ones.</param>
    public static Task<School> OpenAsync(Engine engine, params BotAction[] more) => OpenAsync(Place.Shanghai, engine, more);

    /// <summary>Somewhere else, at another time.</summary>
    public static async Task<School> OpenAsync(Place place, Engine engine = Engine.Sqlite, params BotAction[] more)
    {
        var school = new School(await TestRecords.NewAsync(engine), more, place);
        var committee = await school.UnitAsync("C", "医学院党委", UnitKind.Committee, null);
        school.GeneralBranch = await school.UnitAsync("G03", "药学党总支", UnitKind.GeneralBranch, committee);
        school.Pharmacology = await school.UnitAsync("G03-B01", "药理支部", UnitKind.Branch, school.GeneralBranch);
        school.Pharmacy = await school.UnitAsync("G03-B02", "药剂支部", UnitKind.Branch, school.GeneralBranch);
        school.Lin = await school.MemberAsync("林书琴", school.Pharmacology, Role.Secretary);
        school.Gao = await school.MemberAsync("高远", school.Pharmacy, Role.Secretary);
        return school;
    }

    public Task<Person> MemberAsync(string name, Unit? unit = null, params Role[] roles) =>
        PersonAsync(name, PersonKind.Member, unit ?? Pharmacology, roles, []);

    public Task<Person> ColleagueAsync(string name, Unit? unit = null, params Category[] categories) =>
        PersonAsync(name, PersonKind.Colleague, unit ?? Pharmacology, [], categories);

    public async Task<Pairing> PairAsync(Person member, Person colleague, DateOnly? from = null, DateOnly? to = null)
    {
        var pairing = new Pairing
        {
            MemberId = member.Id,
            ColleagueId = colleague.Id,
            Origin = PairingOrigin.Assigned,
            StartedOn = from ?? new DateOnly(2025, 9, 1),
            EndedOn = to,
        };
        await ChangeAsync(db => db.Add(pairing));
        return pairing;
    }

    /// <summary>Somebody whose account the office does not know yet.</summary>
    public async Task<Person> WithoutAccountAsync(string name, Unit? unit = null)
    {
        var person = await MemberAsync(name, unit);
        await ChangeAsync(db => db.People.Single(one => one.Id == person.Id).Account = null);
        return person;
    }

    /// <summary>Changes records behind the bot's back, as an import or another person would.</summary>
    public async Task ChangeAsync(Action<Data.LiaisonDb> change)
    {
        await using var db = Store.Read();
        change(db);
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(db, CancellationToken.None));
    }

    /// <summary>The bot stops and starts again on the same database; nothing that it held in memory is left.</summary>
    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Start();
    }

    /// <summary>A personal chat with the bot, signed in on Web Chat or vouched for by Teams.</summary>
    public Chat ChatOf(Person person, bool onTeams = false) => new(this, person, onTeams);

    /// <summary>A personal chat on Teams with an account that stands for nobody.</summary>
    public Chat ChatOfStranger(string account = "stranger") =>
        new(this, new Person { StaffNo = account, Name = account, Account = account }, onTeams: true);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await records.DisposeAsync();
    }

    private ServiceProvider Start() => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
        .AddSingleton(_ => records.OpenAnother())
        .AddSingleton(new ProgrammeClock(Clock, Place.Zone, Place.WorkingDays))
        .AddSingleton(Programme)
        .AddSingleton(Exports)
        .AddSingleton(Patience)
        .AddSingleton<IFileUpload>(Uploads)
        .AddSingleton<IFileDownload>(Downloads)
        .AddSingleton<OutboxBell>()
        .AddSingleton(new TurnLimits(PerPersonAndMinute: 10_000))
        .AddDialogs()
        .AddActions(more)
        .BuildServiceProvider();

    public async Task<Unit> UnitAsync(string code, string name, UnitKind kind, Unit? parent)
    {
        var unit = new Unit { Code = code, Name = name, Kind = kind, ParentId = parent?.Id };
        await ChangeAsync(db => db.Add(unit));
        unit.Path = $"{parent?.Path ?? "/"}{unit.Id}/";
        await ChangeAsync(db => db.Update(unit));
        return unit;
    }

    private async Task<Person> PersonAsync(string name, PersonKind kind, Unit unit, Role[] roles, Category[] categories)
    {
        var number = Interlocked.Increment(ref people);
        var person = new Person { StaffNo = $"{number:D6}", Name = name, Account = $"account-{number}", JoinedOn = Founded };
        await ChangeAsync(db => db.Add(person));
        await ChangeAsync(db =>
        {
            db.Add(new Standing { PersonId = person.Id, Kind = kind, From = Founded });
            db.Add(new Membership { PersonId = person.Id, UnitId = unit.Id, From = Founded });
            foreach (var role in roles)
                db.Add(new RoleHolding { PersonId = person.Id, UnitId = unit.Id, Role = role, From = Founded });
            foreach (var category in categories)
                db.Add(new CategoryHolding { PersonId = person.Id, Category = category, From = Founded });
        });
        return person;
    }
}

/// <summary>Where a school is, and when it opens.</summary>
public sealed record Place(TimeZoneInfo Zone, DateTimeOffset Opening, WorkingDayCalendar WorkingDays)
{
    public static Place Shanghai { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), School.Opening, WorkingDayCalendar.China);
}

file static class MoreActions
{
    public static IServiceCollection AddActions(this IServiceCollection services, IEnumerable<BotAction> actions)
    {
        foreach (var action in actions)
            services.AddAction(action);
        return services;
    }
}
