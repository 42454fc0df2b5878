using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Reckoning;

/// <summary>A case as far as its clock and its rung go (D1).</summary>
/// <param name="Number">The year's serial number.</param>
/// <param name="RaisedBy">Never handles it.</param>
/// <param name="RaisedOn">The day.</param>
/// <param name="Home">The unit of whoever raised it.</param>
internal sealed record RaisedCase(int Number, string RaisedBy, DateOnly RaisedOn, string Home)
{
    private static readonly Dictionary<string, int> WorkingDays = new() { ["branch"] = 5, ["general_branch"] = 10, ["committee"] = 15 };

    public string Unit { get; private set; } = "";

    public DateOnly Due { get; private set; }

    public string? TakenBy { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    /// <summary>An answer without a word from who raised the case is asked about after 28 days, and closes it after 28 more.</summary>
    public bool IsPending(DateOnly day) => AnsweredOn is null || day < AnsweredOn.Value.AddDays(56);

    public bool IsOverdue(DateOnly day) => AnsweredOn is null && Due < day;

    public void Begin(School school, DateOnly day) => StandAt(school.WayUp(Home).First(unit => WorkingDays.ContainsKey(unit.Kind)), day);

    public void Climb(School school, DateOnly day) => StandAt(school.WayUp(Unit).Skip(1).First(unit => WorkingDays.ContainsKey(unit.Kind)), day);

    public bool CanClimb(School school) => school.WayUp(Unit).Skip(1).Any(unit => WorkingDays.ContainsKey(unit.Kind));

    /// <summary>Whether the rung is anybody's, who may be away.</summary>
    public bool HasHolder(World world, DateOnly day) => OfRung(world, day).Any();

    /// <summary>Who has it on that day: whoever took it and is there, else everybody of the rung who is.</summary>
    public IReadOnlyList<string> Holders(World world, DateOnly day)
    {
        var there = OfRung(world, day).Where(person => !world.IsAway(person, day)).ToList();
        return TakenBy is { } taker && there.Contains(taker) ? [taker] : there;
    }

    private IEnumerable<string> OfRung(World world, DateOnly day) => world.School.Posts
        .Where(post => post.Unit == Unit && Offices.IsAnswering(post) && post.IsHeld(day) && world.IsHere(post.Person, day))
        .Select(post => post.Person)
        .Where(person => person != RaisedBy);

    private void StandAt(Unit unit, DateOnly day) => (Unit, Due, TakenBy) = (unit.Code, WorkedDays.On(day, WorkingDays[unit.Kind]), null);
}
