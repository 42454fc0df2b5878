using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Suggestions;

/// <summary>How P3 reads roles and categories.</summary>
public static class TraitRules
{
    /// <summary>A member who has been here as long knows how one settles in; the document names no measure.</summary>
    public const int YearsToHelpOthersSettle = 3;

    public static Care Asks(IEnumerable<Category> categories) =>
        categories.Aggregate(Care.None, (care, category) => care | Asks(category));

    /// <summary>What a member can be to colleagues, by the posts and categories they hold on the day.</summary>
    public static Care Gives(
        IReadOnlyCollection<(Role Role, UnitKind Unit)> posts, IReadOnlyCollection<Category> categories, DateOnly? joinedOn, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(categories);
        var care = posts.Aggregate(Care.None, (sum, post) => sum | Gives(post.Role, post.Unit));
        if (categories.Contains(Category.HighLevelTalent))
            care |= Care.YoungTeacher;
        if (joinedOn is { } joined && joined.AddYears(YearsToHelpOthersSettle) <= day)
            care |= Care.NewHire;
        return care;
    }

    private static Care Asks(Category category) => category switch
    {
        Category.HighLevelTalent => Care.HighLevelTalent,
        Category.YoungTeacher => Care.YoungTeacher,
        Category.InDifficulty => Care.InDifficulty,
        Category.NewHire => Care.NewHire,
        Category.Applicant or Category.Preferential or Category.YoungCadre or Category.Guidance or Category.Student => Care.None,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, null),
    };

    /// <summary>Whoever holds a post that decides can help with a difficulty.</summary>
    private static Care Gives(Role role, UnitKind unit) => role switch
    {
        Role.Leader when unit == UnitKind.Committee => Care.HighLevelTalent | Care.InDifficulty,
        Role.AdminHead => Care.HighLevelTalent | Care.InDifficulty,
        Role.Secretary when unit == UnitKind.Branch => Care.YoungTeacher | Care.InDifficulty,
        Role.Secretary when unit == UnitKind.Committee => Care.HighLevelTalent | Care.InDifficulty,
        Role.Leader or Role.Secretary or Role.DeputySecretary => Care.InDifficulty,
        Role.Officer => Care.None,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
