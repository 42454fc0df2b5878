namespace LiaisonBot.Data.Reviews;

public static class ReviewQueries
{
    private const int DaysBefore = 45;
    private const int DaysAfter = 31;

    /// <summary>The units that have held the review that a milestone asks for, its minutes closed (R5): one of spring is another (R11).</summary>
    /// <param name="db">Where the records are.</param>
    /// <param name="milestone">The milestone's day.</param>
    public static IQueryable<long> UnitsThatReviewed(this LiaisonDb db, DateOnly milestone)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (first, last) = (milestone.AddDays(-DaysBefore), milestone.AddDays(DaysAfter));
        return db.Reviews.Where(review => review.State == ReviewState.Closed && review.On >= first && review.On <= last).Select(review => review.UnitId);
    }
}
