namespace LiaisonBot.Data.Objections;

public static class ObjectionQueries
{
    /// <summary>Those that still wait for their answer.</summary>
    public static IQueryable<Objection> Pending(this IQueryable<Objection> objections) =>
        objections.Where(objection => objection.State == ObjectionState.Open
            || objection.State == ObjectionState.CorrectionAsked
            || objection.State == ObjectionState.Corrected);

    /// <summary>Whether an answer is still owed.</summary>
    public static bool IsPending(this Objection objection) =>
        objection.State is ObjectionState.Open or ObjectionState.CorrectionAsked or ObjectionState.Corrected;
}
