using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Suggestions.Reading;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.Wishes;
using LiaisonBot.Testing;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Data.Tests.Suggestions.Reading;

/// <summary>A committee over two branches, in a database.</summary>
internal sealed class KeptSchool : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 4, 10);
    private static readonly DateOnly Founded = new(2015, 9, 1);

    private readonly TestDatabase database;
    private int people;

    private KeptSchool(TestDatabase database) => this.database = database;

    public ProgrammeClock Clock { get; } = new(new SteppedClock(At(Day)), TimeZoneInfo.Utc);

    public ProgrammeSettings Programme { get; } = new();

    public Unit Committee { get; private set; } = null!;

    public Unit Branch { get; private set; } = null!;

    public Unit Other { get; private set; } = null!;

    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    public static async Task<KeptSchool> OpenAsync(Engine engine = Engine.Sqlite)
    {
        var school = new KeptSchool(await TestDatabase.NewAsync(engine));
        school.Committee = await school.UnitAsync("C", UnitKind.Committee, null);
        school.Branch = await school.UnitAsync("B1", UnitKind.Branch, school.Committee);
        school.Other = await school.UnitAsync("B2", UnitKind.Branch, school.Committee);
        return school;
    }

    public Task<long> MemberAsync(Unit? unit = null) => PersonAsync(PersonKind.Member, unit, []);

    public Task<long> ColleagueAsync(Unit? unit = null, params Category[] categories) => PersonAsync(PersonKind.Colleague, unit, categories);

    public Task PairAsync(long member, long colleague, DateOnly? to = null, PairingEnding? by = null) => KeepAsync(new Pairing
    {
        MemberId = member,
        ColleagueId = colleague,
        Origin = PairingOrigin.Assigned,
        StartedOn = (to ?? Day).AddDays(-30),
        EndedOn = to,
        Ending = by,
    });

    public Task ProposeAsync(long member, long colleague, ProposalState state, DateOnly? closed = null) => KeepAsync(new Proposal
    {
        MemberId = member,
        ColleagueId = colleague,
        Origin = PairingOrigin.Member,
        ProposedById = member,
        ProposedAt = At(closed ?? Day),
        State = state,
        ClosedAt = closed is { } day ? At(day) : null,
        ClosedById = closed is null ? null : colleague,
    });

    public Task AvoidAsync(long person, long other, DateOnly? takenBack = null) => KeepAsync(new FriendWish
    {
        PersonId = person,
        OtherId = other,
        Kind = FriendWishKind.Avoids,
        At = At(Day.AddDays(-9)),
        TakenBackAt = takenBack is { } day ? At(day) : null,
    });

    public async Task KeepAsync(object row) => await ChangeAsync(db => db.Add(row));

    public async Task ChangeAsync(Action<LiaisonDb> change)
    {
        await using var db = database.Open();
        change(db);
        await db.SaveChangesAsync();
    }

    public async Task<UnitSuggestion> SuggestAsync(Unit unit, DateOnly? day = null, params Category[] categories)
    {
        await using var db = database.Open();
        return await UnitSuggestion.MakeAsync(db, Clock, Programme, new SuggestionOrder(unit, day ?? Day) { Categories = categories }, default);
    }

    /// <summary>Who is suggested to whom in the whole school.</summary>
    public async Task<IEnumerable<(long Member, long Colleague)>> PairsAsync(DateOnly? day = null, params Category[] categories) =>
        (await SuggestAsync(Committee, day, categories)).Pairs.Select(pair => (pair.MemberId, pair.ColleagueId));

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<Unit> UnitAsync(string code, UnitKind kind, Unit? parent)
    {
        var unit = new Unit { Code = code, Name = code, Kind = kind, ParentId = parent?.Id };
        await KeepAsync(unit);
        unit.Path = $"{parent?.Path ?? "/"}{unit.Id}/";
        await ChangeAsync(db => db.Update(unit));
        return unit;
    }

    private async Task<long> PersonAsync(PersonKind kind, Unit? unit, Category[] categories)
    {
        var person = new Person { StaffNo = $"{++people:D6}", Name = $"{kind} {people}", JoinedOn = Founded };
        await KeepAsync(person);
        await ChangeAsync(db =>
        {
            db.Add(new Standing { PersonId = person.Id, Kind = kind, From = Founded });
            db.Add(new Membership { PersonId = person.Id, UnitId = (unit ?? Branch).Id, From = Founded });
            foreach (var category in categories)
                db.Add(new CategoryHolding { PersonId = person.Id, Category = category, From = Founded });
        });
        return person.Id;
    }
}
