using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Deeds;

/// <summary>Who is in the story, and in what part. Everybody is chosen by the order of the roster, so each run tells the same.</summary>
internal sealed class Cast
{
    private static readonly Habit[] Habits =
    [
        Habit.Diligent, Habit.Silent, Habit.Diligent, Habit.Late, Habit.Diligent, Habit.Forgetful, Habit.Silent, Habit.Diligent, Habit.AtTheLast,
        Habit.EntersLater,
    ];

    private readonly School school;
    private readonly HashSet<string> cast = [];

    public Cast(School school, int members)
    {
        this.school = school;
        Branches = [.. school.Units.Values.Where(unit => unit.Kind == "branch").Select(unit => unit.Code).Order(StringComparer.Ordinal)];
        var paired = school.Pairs.Where(pair => pair.To is null).Select(pair => pair.Member).ToHashSet();
        var some = school.People.Values
            .Where(person => person.LeftOn is null && paired.Contains(person.StaffNo) && !IsSecretary(person.StaffNo))
            .Select(person => person.StaffNo)
            .Order(StringComparer.Ordinal)
            .ToList();
        var step = Math.Max(1, some.Count / members);
        Members = [.. some.Where((_, place) => place % step == 0).Take(members)];
        Secretaries = [.. school.Posts.Where(post => post.Role == "secretary").Select(post => post.Person).Order(StringComparer.Ordinal)];
        Silent = SecretaryOf(Branch(2));
    }

    /// <summary>Those who log their contacts, in one way or another, and can be written to.</summary>
    public IReadOnlyList<string> Members { get; }

    public IReadOnlyList<string> Secretaries { get; }

    /// <summary>A secretary who never wrote to the bot, so that it cannot write to them.</summary>
    public string Silent { get; }

    private List<string> Branches { get; }

    public string Branch(int place) => Branches[place % Branches.Count];

    public string SecretaryOf(string unit) => school.Posts.First(post => post.Unit == unit && post.Role == "secretary").Person;

    public Habit HabitOf(string member) => Habits[Members.ToList().IndexOf(member) % Habits.Length];

    /// <summary>Pairings that last on that day, both sides being here.</summary>
    public IReadOnlyList<Pair> PairsOf(string member, DateOnly day) =>
        [.. school.Pairs.Where(pair => pair.Member == member && pair.Lasts(day) && school.People[member].IsHere(day) && school.People[pair.Colleague].IsHere(day))];

    /// <summary>A member of that habit with a pairing on that day, for one thing that happens to them; each is taken once.</summary>
    /// <param name="habit">How they go about their contacts.</param>
    /// <param name="day">A day on which they have a colleague.</param>
    public string? Take(Habit habit, DateOnly day)
    {
        var found = Members.FirstOrDefault(member => HabitOf(member) == habit && !cast.Contains(member)
            && SecretaryOfMember(member) is { } secretary && secretary != Silent && PairsOf(member, day).Count > 0);
        if (found is not null)
            cast.Add(found);
        return found;
    }

    /// <summary>A colleague who never had a friend, each taken once.</summary>
    public string TakeFriendless()
    {
        var paired = school.Pairs.Select(pair => pair.Colleague).ToHashSet();
        var found = school.People.Values.First(person => !person.IsMember && person.LeftOn is null && !paired.Contains(person.StaffNo) && !cast.Contains(person.StaffNo));
        cast.Add(found.StaffNo);
        return found.StaffNo;
    }

    /// <summary>Somebody of the branch who can be made its deputy.</summary>
    public string? TakeDeputy(string unit)
    {
        var found = Members.FirstOrDefault(member => school.People[member].FirstUnit == unit && !cast.Contains(member));
        if (found is not null)
            cast.Add(found);
        return found;
    }

    /// <summary>The secretary of the branch to which a member belongs; null where that is no branch.</summary>
    public string? SecretaryOfMember(string member) => school.Units[school.People[member].FirstUnit].Kind == "branch" ? SecretaryOf(school.People[member].FirstUnit) : null;

    public string UnitAbove(string person) => school.Units[school.People[person].FirstUnit].Parent;

    private bool IsSecretary(string person) => school.Posts.Exists(post => post.Person == person);
}
