using LiaisonBot.Data.Figures;

namespace LiaisonBot.Data.FollowUps;

public static class FollowUpQueries
{
    /// <summary>Those of one plan, review or check that were not taken back.</summary>
    public static IQueryable<FollowUp> Of(this IQueryable<FollowUp> all, FollowUpKind kind, long sourceId) =>
        all.Standing().Where(one => one.Kind == kind && one.SourceId == sourceId);

    /// <summary>Those that were not taken back.</summary>
    public static IQueryable<FollowUp> Standing(this IQueryable<FollowUp> all) => all.Where(one => one.WithdrawnAt == null);

    /// <summary>Those that are still to be done.</summary>
    public static IQueryable<FollowUp> Undone(this IQueryable<FollowUp> all) => all.Where(one => one.DoneOn == null && one.WithdrawnAt == null);

    /// <summary>How many there are, how many of them are done, and how many should be and are not.</summary>
    public static FollowUpTally TallyOn(this IEnumerable<FollowUp> standing, DateOnly day)
    {
        var all = standing.ToList();
        return new FollowUpTally(new Tally(all.Count, all.Count(one => one.DoneOn is not null)), all.Count(one => one.IsOverdueOn(day)));
    }
}

/// <summary>How far a plan's steps, or a review's decisions, have come.</summary>
/// <param name="Done">Those that are done, of all.</param>
/// <param name="Overdue">Those that are not, though their day has passed.</param>
public readonly record struct FollowUpTally(Tally Done, int Overdue);
