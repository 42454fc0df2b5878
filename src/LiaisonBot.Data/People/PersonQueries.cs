using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.People;

/// <summary>A role together with the unit it holds for.</summary>
public sealed record HeldRole(Role Role, Unit Unit);

/// <summary>What stood in the roster on a given day.</summary>
public static class PersonQueries
{
    /// <summary>People the bot knows on that day: those who have not left before it.</summary>
    public static IQueryable<Person> Here(this IQueryable<Person> people, DateOnly day) =>
        people.Where(person => person.LeftOn == null || person.LeftOn >= day);

    /// <summary>Whose people these units look after: their own, and those of a Party group right below, which has no secretary of its own (W1).</summary>
    public static IQueryable<Membership> AtDesks(this IQueryable<Membership> spans, IReadOnlyCollection<long> desks) => spans.Where(span =>
        desks.Contains(span.UnitId)
        || (span.Unit!.Kind == UnitKind.Group && span.Unit.ParentId != null && desks.Contains(span.Unit.ParentId.Value)));

    public static Task<Person?> FindByStaffNoAsync(
        this DbContext db, string staffNo, DateOnly day, CancellationToken cancellation) =>
        db.Set<Person>().Here(day).SingleOrDefaultAsync(person => person.StaffNo == staffNo, cancellation);

    /// <summary>The side the person stood on that day; null before they joined and after they left.</summary>
    public static async Task<PersonKind?> KindOnAsync(
        this DbContext db, long personId, DateOnly day, CancellationToken cancellation) =>
        await db.Set<Standing>().On(day)
            .Where(span => span.PersonId == personId)
            .Select(span => (PersonKind?)span.Kind)
            .SingleOrDefaultAsync(cancellation);

    public static async Task<bool> IsMemberOnAsync(
        this DbContext db, long personId, DateOnly day, CancellationToken cancellation) =>
        await db.KindOnAsync(personId, day, cancellation) == PersonKind.Member;

    public static Task<Unit?> UnitOnAsync(this DbContext db, long personId, DateOnly day, CancellationToken cancellation) =>
        (from span in db.Set<Membership>().On(day)
         where span.PersonId == personId
         join unit in db.Set<Unit>() on span.UnitId equals unit.Id
         select unit).SingleOrDefaultAsync(cancellation);

    public static async Task<IReadOnlyList<HeldRole>> RolesOnAsync(
        this DbContext db, long personId, DateOnly day, CancellationToken cancellation) =>
        await (from span in db.Set<RoleHolding>().On(day)
               where span.PersonId == personId
               join unit in db.Set<Unit>() on span.UnitId equals unit.Id
               orderby unit.Path, span.Id
               select new HeldRole(span.Role, unit)).ToListAsync(cancellation);

    public static async Task<IReadOnlyList<Category>> CategoriesOnAsync(
        this DbContext db, long personId, DateOnly day, CancellationToken cancellation) =>
        await db.Set<CategoryHolding>().On(day)
            .Where(span => span.PersonId == personId)
            .OrderBy(span => span.Id)
            .Select(span => span.Category)
            .ToListAsync(cancellation);
}
