using LiaisonBot.Reference.Rosters;

namespace LiaisonBot.Reference.Reckoning;

/// <summary>Who answers for a unit: the secretary, else the deputy, else whoever answers for the unit above.</summary>
internal static class Offices
{
    private const string Secretary = "secretary";
    private const string Deputy = "deputy_secretary";

    public static bool IsAnswering(Post post) => post.Role is Secretary or Deputy;

    public static IReadOnlyList<string> Of(World world, string unit, DateOnly day)
    {
        List<string> away = [];
        foreach (var above in world.School.WayUp(unit))
        {
            foreach (var role in new[] { Secretary, Deputy })
            {
                var held = world.School.Posts
                    .Where(post => post.Unit == above.Code && post.Role == role && post.IsHeld(day) && world.IsHere(post.Person, day))
                    .Select(post => post.Person)
                    .ToList();
                var there = held.FindAll(person => !world.IsAway(person, day));
                if (there.Count > 0)
                    return there;
                if (away.Count == 0)
                    away = held;
            }
        }

        return away;
    }

    public static IEnumerable<Unit> AnsweredBy(World world, string person, DateOnly day, IReadOnlyCollection<string> kinds)
    {
        // Whoever holds no post answers for nothing, and need not be looked for.
        return world.School.Posts.Exists(post => post.Person == person)
            ? world.School.Units.Values.Where(unit => kinds.Contains(unit.Kind) && Of(world, unit.Code, day).Contains(person))
            : [];
    }
}
