using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Testing.Proofs.Pairings;

/// <summary>
/// A school's records at random, with everything in them that suggestions have to heed: people who left, moved, joined the Party or are away, posts and
/// categories held once, pairings that stand, are to come or ended in every way, proposals on their way and declined, wishes to avoid somebody.
/// Days lie at and beside the edges that the rules have.
/// </summary>
public sealed class RandomRecords(LiaisonStore store, ProgrammeClock clock, int seed)
{
    private static readonly DateOnly Founded = new(2015, 9, 1);
    private static readonly string?[] Titles = [null, "教授", "讲师", "主任医师", "护师", "实验师", "职员"];

    private readonly Random random = new(seed);
    private readonly List<Unit> units = [];
    private readonly List<Person> members = [];
    private readonly List<Person> colleagues = [];
    private int serial;

    public IReadOnlyList<Unit> Units => units;

    public SuggestionSettings Settings() => new()
    {
        Widest = (UnitKind)random.Next(4),
        Places = random.Next(1, 4),
        AwayDays = random.Next(20, 90),
        RecentYears = random.Next(4),
        UnitStep = random.Next(12),
        HighLevelTalent = random.Next(60),
        YoungTeacher = random.Next(30),
        InDifficulty = random.Next(40),
        NewHire = random.Next(20),
        EvenLoad = random.Next(15),
        OtherLanguage = random.Next(10),
        OtherTitleGroup = random.Next(5),
        EarlierFriendship = random.Next(30),
        AskedForFriend = random.Next(90),
    };

    /// <summary>Writes a school of its own, or fills the units of one that is there.</summary>
    /// <param name="size">At most so many on either side.</param>
    /// <param name="settings">Whose edges the days lie at.</param>
    /// <param name="there">The units of a school that stands already, the one over all of them first.</param>
    public async Task WriteAsync(int size, SuggestionSettings settings, params IReadOnlyList<Unit> there)
    {
        units.AddRange(there);
        for (var count = there.Count == 0 ? random.Next(1, 8) : 0; units.Count < count;)
            await UnitAsync();
        for (var count = random.Next(1, size + 1); count > 0; count--)
            await PersonAsync(PersonKind.Member);
        for (var count = random.Next(1, size + 1); count > 0; count--)
            await PersonAsync(PersonKind.Colleague);
        var bonds = new RandomBonds(clock, random, settings);
        await ChangeAsync(db => db.AddRange(bonds.Between(members, colleagues)));
    }

    public async Task<Person> PersonAsync(PersonKind kind)
    {
        var person = new Person
        {
            StaffNo = $"R{seed}-{++serial}",
            Name = $"{kind} {serial}",
            Title = Titles[random.Next(Titles.Length)],
            Locale = (Locale)random.Next(2),
            JoinedOn = random.Next(4) == 0 ? null : clock.Today.AddYears(-random.Next(6)).AddDays(random.Next(-1, 2)),
            LeftOn = random.Next(12) == 0 ? clock.Today.AddDays(random.Next(-2, 3)) : null,
        };
        (kind == PersonKind.Member ? members : colleagues).Add(person);
        await ChangeAsync(db => db.Add(person));
        await ChangeAsync(db => db.AddRange(Spans(person, kind)));
        return person;
    }

    public async Task ChangeAsync(Action<LiaisonDb> change)
    {
        await using var db = store.Read();
        change(db);
        if (await store.CommitAsync(db, CancellationToken.None) is var outcome and not CommitOutcome.Committed)
            throw new InvalidOperationException($"The records of seed {seed} were not written: {outcome}.");
    }

    private async Task UnitAsync()
    {
        var above = units.Where(unit => unit.Kind < UnitKind.Group).ToList();
        var parent = units.Count == 0 ? null : above[random.Next(above.Count)];
        var unit = new Unit
        {
            Code = $"R{seed}-U{units.Count}",
            Name = $"U{units.Count}",
            Kind = parent is null ? UnitKind.Committee : parent.Kind + 1,
            ParentId = parent?.Id,
        };
        await ChangeAsync(db => db.Add(unit));
        unit.Path = $"{parent?.Path ?? "/"}{unit.Id}/";
        await ChangeAsync(db => db.Update(unit));
        units.Add(unit);
    }

    private IEnumerable<object> Spans(Person person, PersonKind kind)
    {
        var turned = clock.Today.AddDays(random.Next(-30, 2));
        if (random.Next(10) == 0)
        {
            var before = kind == PersonKind.Member ? PersonKind.Colleague : PersonKind.Member;
            yield return new Standing { PersonId = person.Id, Kind = before, From = Founded, To = turned.AddDays(-1) };
            yield return new Standing { PersonId = person.Id, Kind = kind, From = turned };
        }
        else
        {
            yield return new Standing { PersonId = person.Id, Kind = kind, From = Founded };
        }

        var (unit, moves) = (UnitId(), random.Next(5) == 0);
        yield return new Membership { PersonId = person.Id, UnitId = unit, From = Founded, To = moves ? turned.AddDays(-1) : null };
        if (moves)
            yield return new Membership { PersonId = person.Id, UnitId = UnitId(), From = turned };
        foreach (var category in Enum.GetValues<Category>().Where(_ => random.Next(5) == 0))
            yield return new CategoryHolding { PersonId = person.Id, Category = category, From = Founded, To = Ended() };
        foreach (var role in Enum.GetValues<Role>().Where(_ => kind == PersonKind.Member && random.Next(8) == 0))
            yield return new RoleHolding { PersonId = person.Id, UnitId = UnitId(), Role = role, From = Founded, To = Ended() };
        if (random.Next(6) == 0)
            yield return new Preference { PersonId = person.Id, Language = random.Next(3) == 0 ? null : (Locale)random.Next(2) };
    }

    private DateOnly? Ended() => random.Next(4) == 0 ? clock.Today.AddDays(random.Next(-3, 3)) : null;

    private long UnitId() => units[random.Next(units.Count)].Id;
}
