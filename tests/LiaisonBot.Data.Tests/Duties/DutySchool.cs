using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;
using LiaisonBot.Testing.Databases;

namespace LiaisonBot.Data.Tests.Duties;

/// <summary>
/// A committee, a general branch and two branches, and the people whom a test puts there. All have been here since 2020; each change is
/// saved at once.
/// </summary>
internal sealed class DutySchool : IAsyncDisposable
{
    public static readonly DateOnly Always = new(2020, 1, 1);

    private readonly TestRecords records;
    private int people;

    private DutySchool(TestRecords records)
    {
        this.records = records;
        Db = records.Store.OpenAlone();
        Committee = new Unit { Code = "C", Name = "学院党委", Kind = UnitKind.Committee };
        General = new Unit { Code = "G", Name = "第一党总支", Kind = UnitKind.GeneralBranch, Parent = Committee };
        Branch = new Unit { Code = "B1", Name = "生理学党支部", Kind = UnitKind.Branch, Parent = General };
        Second = new Unit { Code = "B2", Name = "解剖学党支部", Kind = UnitKind.Branch, Parent = General };
    }

    public LiaisonDb Db { get; }

    public TestRecords Records => records;

    public Unit Committee { get; }

    public Unit General { get; }

    public Unit Branch { get; }

    public Unit Second { get; }

    public static async Task<DutySchool> NewAsync(Engine engine)
    {
        var school = new DutySchool(await TestRecords.NewAsync(engine));
        school.Db.AddRange(school.Committee, school.General, school.Branch, school.Second);
        await school.Db.SaveChangesAsync();
        school.Committee.Path = $"/{school.Committee.Id}/";
        school.General.Path = $"{school.Committee.Path}{school.General.Id}/";
        school.Branch.Path = $"{school.General.Path}{school.Branch.Id}/";
        school.Second.Path = $"{school.General.Path}{school.Second.Id}/";
        await school.Db.SaveChangesAsync();
        return school;
    }

    public Task<Person> MemberAsync(Unit? unit = null) => PersonAsync(PersonKind.Member, unit);

    public Task<Person> ColleagueAsync(Unit? unit = null) => PersonAsync(PersonKind.Colleague, unit);

    /// <summary>A member of the unit who holds a role in it.</summary>
    public async Task<Person> OfficialAsync(Unit unit, Role role = Role.Secretary)
    {
        var person = await MemberAsync(unit);
        await SaveAsync(new RoleHolding { PersonId = person.Id, UnitId = unit.Id, Role = role, From = Always });
        return person;
    }

    public async Task<Pairing> PairAsync(DateOnly from, DateOnly? to = null, Person? member = null, Person? colleague = null) =>
        await SaveAsync(new Pairing
        {
            Member = member ?? await MemberAsync(),
            Colleague = colleague ?? await ColleagueAsync(),
            StartedOn = from,
            EndedOn = to,
        });

    public Task<Contact> MeetAsync(Pairing pairing, DateOnly on) => SaveAsync(new Contact
    {
        AuthorId = pairing.MemberId,
        LoggedById = pairing.MemberId,
        On = on,
        Line = "谈心",
        Colleagues = [new ContactColleague { PairingId = pairing.Id, ColleagueId = pairing.ColleagueId }],
    });

    public Task<Absence> AwayAsync(long personId, DateOnly from, DateOnly? to = null) =>
        SaveAsync(new Absence { PersonId = personId, From = from, To = to, RecordedById = personId });

    public async Task<T> SaveAsync<T>(T record)
        where T : class
    {
        Db.Add(record);
        await Db.SaveChangesAsync();
        return record;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await records.DisposeAsync();
    }

    private async Task<Person> PersonAsync(PersonKind kind, Unit? unit)
    {
        var number = ++people;
        var person = await SaveAsync(new Person { StaffNo = $"{number:0000}", Name = $"林秋{number}", Account = $"account-{number}" });
        Db.Add(new Standing { PersonId = person.Id, Kind = kind, From = Always });
        Db.Add(new Membership { PersonId = person.Id, UnitId = (unit ?? Branch).Id, From = Always });
        await Db.SaveChangesAsync();
        return person;
    }
}
