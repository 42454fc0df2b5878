using LiaisonBot.Data.People;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Linking;

public static class LinkingQueries
{
    /// <summary>People for whom no account stands yet, neither in the roster nor by a code: those a code can be issued to.</summary>
    public static IQueryable<Person> WithoutAccount(this IQueryable<Person> people, DbContext db) =>
        people.Where(person => person.Account == null && !db.Set<AccountLink>().Any(link => link.PersonId == person.Id));

    /// <summary>
    /// Whose account this is on that day: the roster's word first, then a code once redeemed. Who has left is nobody.
    /// The caller has made sure that the tenant is one of ours.
    /// </summary>
    public static async Task<Person?> FindByAccountAsync(
        this DbContext db, string tenant, string account, DateOnly day, CancellationToken cancellation) =>
        await db.Set<Person>().Here(day).SingleOrDefaultAsync(person => person.Account == account, cancellation)
        ?? await (from link in db.Set<AccountLink>()
                  where link.Tenant == tenant && link.Account == account
                  join person in db.Set<Person>().Here(day) on link.PersonId equals person.Id
                  select person).SingleOrDefaultAsync(cancellation);
}
