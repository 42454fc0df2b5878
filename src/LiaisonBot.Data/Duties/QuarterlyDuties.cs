using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Duties;

/// <summary>That a member reports on a quarter, and to which unit.</summary>
public sealed record QuarterlyDuty(long MemberId, long UnitId);

/// <summary>
/// Who reports on a quarter (R7): computed from the records, never stored. Whoever was a member on its last day and is one still, and had a
/// pairing that owed a contact in one of its months, or had one: so neither those without a pairing nor those who were away all the time.
/// </summary>
public static class QuarterlyDuties
{
    /// <param name="db">Where the records are.</param>
    /// <param name="among">The people asked about, by where they belong; all memberships for everybody.</param>
    /// <param name="quarter">Which.</param>
    /// <param name="today">What happened later is not known yet.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<IReadOnlyList<QuarterlyDuty>> QuarterlyDutiesAsync(
        this LiaisonDb db, IQueryable<Membership> among, Quarter quarter, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(quarter);
        var day = quarter.AsOf(today);
        var members = db.Standing(PersonKind.Member, day).Where(person => db.Standing(PersonKind.Member, today).Any(still => still.Id == person.Id));
        var people = among.On(day).Where(span => members.Any(person => person.Id == span.PersonId));
        var ids = people.Select(span => span.PersonId);
        var pairings = db.Pairings.Where(pairing => ids.Contains(pairing.MemberId));
        var owing = new HashSet<long>();
        foreach (var month in quarter.Months.Where(month => month <= day))
        {
            owing.UnionWith(await db.MonthlyDutiesOf(pairings, month, Quarter.EndOf(month, day)).Owed()
                .Select(duty => duty.MemberId).Distinct().ToListAsync(cancellation));
        }

        var all = await people.OrderBy(span => span.PersonId).ReportingTo().ToListAsync(cancellation);
        return [.. all.Where(duty => owing.Contains(duty.MemberId))];
    }

    private static IQueryable<QuarterlyDuty> ReportingTo(this IQueryable<Membership> spans) => spans.Select(span => new QuarterlyDuty(
        span.PersonId,
        span.Unit!.Kind == UnitKind.Group && span.Unit.ParentId != null ? span.Unit.ParentId.Value : span.UnitId));
}
