using LiaisonBot.Data.People;

namespace LiaisonBot.Data.GoodCases;

public static class GoodCaseQueries
{
    /// <summary>
    /// Those that may be shown on that day: both have agreed, and both are here. Who has left cannot take anything back any more, so what
    /// they once agreed to is not used on.
    /// </summary>
    public static IQueryable<GoodCase> ToShow(this LiaisonDb db, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        var here = db.People.Here(day).Select(person => person.Id);
        return db.GoodCases.Where(one => one.State == GoodCaseState.Agreed && here.Contains(one.MemberId) && here.Contains(one.ColleagueId));
    }
}
