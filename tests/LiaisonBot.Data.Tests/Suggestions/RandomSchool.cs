using LiaisonBot.Data.People;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Tests.Suggestions;

/// <summary>Schools of any size in which everything happens that can: some have left, are paired, have ended it, wish or avoid somebody.</summary>
internal sealed class RandomSchool(int seed)
{
    public static readonly DateOnly Day = new(2026, 4, 10);

    private readonly Random random = new(seed);

    public SuggestionSettings Settings() => new()
    {
        Widest = (UnitKind)random.Next(4),
        UnitStep = random.Next(12),
        HighLevelTalent = random.Next(60),
        YoungTeacher = random.Next(30),
        InDifficulty = random.Next(40),
        NewHire = random.Next(20),
        EvenLoad = random.Next(15),
        OtherLanguage = random.Next(10),
        OtherTitleGroup = random.Next(5),
        EarlierFriendship = random.Next(30),
        ColleaguesWish = random.Next(90),
        MembersWish = random.Next(40),
        AskedForFriend = random.Next(90),
    };

    /// <param name="bonds">How many friendships and wishes for every hundred people.</param>
    public SuggestionScene Scene(int members, int colleagues, int units, int bonds)
    {
        var tree = Tree(units);
        var people = Enumerable.Range(1, members).Select(id => Person(id, PersonKind.Member, tree))
            .Concat(Enumerable.Range(members + 1, colleagues).Select(id => Person(id, PersonKind.Colleague, tree)));
        var count = Math.Max(1, (members + colleagues) * bonds / 100);
        return new(Day, tree, [.. people])
        {
            Friendships = [.. Enumerable.Range(0, random.Next(count)).Select(_ => Friendship(members, colleagues))],
            Wishes = [.. Enumerable.Range(0, random.Next(count)).Select(_ => Wish(members, colleagues))],
        };
    }

    /// <summary>The same in another order.</summary>
    public SuggestionScene Shuffled(SuggestionScene scene) => new(scene.Day, Mixed(scene.Units), Mixed(scene.People))
    {
        Friendships = Mixed(scene.Friendships),
        Wishes = Mixed(scene.Wishes),
    };

    public Candidate NewMember(SuggestionScene scene) => Person(scene.People.Count + 1, PersonKind.Member, scene.Units);

    private static Unit UnitOf(int id, Unit? parent, UnitKind kind) =>
        new() { Id = id, Code = $"U{id}", Name = $"U{id}", Kind = kind, ParentId = parent?.Id };

    private List<Unit> Tree(int count)
    {
        var units = new List<Unit> { UnitOf(1, null, UnitKind.Committee) };
        for (var id = 2; id <= count; id++)
        {
            var above = units.Where(unit => unit.Kind < UnitKind.Group).ToList();
            var parent = above[random.Next(above.Count)];
            units.Add(UnitOf(id, parent, parent.Kind + 1));
        }

        return units;
    }

    private Candidate Person(int id, PersonKind kind, IReadOnlyList<Unit> units) =>
        new(id, kind, units[random.Next(units.Count)].Id, new((Care)(random.Next(16) & random.Next(16)), (TitleGroup)random.Next(3), (Locale)random.Next(2)) { Seeks = kind == PersonKind.Colleague && random.Next(4) == 0 })
        {
            Places = random.Next(4),
            From = Day.AddDays(random.Next(20) == 0 ? 1 : -random.Next(1000)),
            To = random.Next(20) == 0 ? Day.AddDays(random.Next(-2, 2)) : null,
        };

    private Friendship Friendship(int members, int colleagues) => new(
        random.Next(members) + 1,
        random.Next(colleagues) + members + 1,
        random.Next(4) == 0 ? null : Day.AddDays(-random.Next(-5, 1500)),
        random.Next(2) == 0);

    private Wish Wish(int members, int colleagues) => new(
        random.Next(members) + 1,
        random.Next(colleagues) + members + 1,
        (WishKind)random.Next(4),
        Day.AddDays(-random.Next(-5, 1500)));

    private List<T> Mixed<T>(IReadOnlyList<T> list)
    {
        var mixed = list.ToArray();
        random.Shuffle(mixed);
        return [.. mixed];
    }
}
