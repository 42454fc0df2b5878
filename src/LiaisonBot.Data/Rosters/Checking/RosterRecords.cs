using System.Linq.Expressions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Checking;

/// <summary>The roster as it stands in the database: what files are compared with.</summary>
internal sealed class RosterRecords
{
    public Dictionary<string, Unit> Units { get; private init; } = [];

    public Dictionary<string, Person> People { get; private init; } = [];

    public ILookup<Person, Standing> Standings { get; private init; } = Nothing<Person, Standing>();

    public ILookup<Person, Membership> Memberships { get; private init; } = Nothing<Person, Membership>();

    public ILookup<Person, RoleHolding> Roles { get; private init; } = Nothing<Person, RoleHolding>();

    public ILookup<Person, CategoryHolding> Categories { get; private init; } = Nothing<Person, CategoryHolding>();

    /// <summary>By the staff numbers of member and colleague, from the first to the last.</summary>
    public ILookup<(string Member, string Colleague), Pairing> Pairings { get; private init; } = Nothing<(string, string), Pairing>();

    public static RosterRecords Empty { get; } = new();

    /// <summary>Tracked, so that what an import changes on them is what is saved.</summary>
    public static async Task<RosterRecords> LoadAsync(LiaisonDb db, CancellationToken cancellation)
    {
        var units = await db.Units.ToDictionaryAsync(unit => unit.Code, cancellation);
        var people = await db.People.ToDictionaryAsync(person => person.StaffNo, cancellation);
        return new RosterRecords
        {
            Units = units,
            People = people,
            Standings = (await db.Standings.ToListAsync(cancellation)).ToLookup(span => span.Person!),
            Memberships = (await db.Memberships.ToListAsync(cancellation)).ToLookup(span => span.Person!),
            Roles = (await db.RoleHoldings.ToListAsync(cancellation)).ToLookup(span => span.Person!),
            Categories = (await db.CategoryHoldings.ToListAsync(cancellation)).ToLookup(span => span.Person!),
            Pairings = (await db.Pairings.OrderBy(pairing => pairing.StartedOn).ToListAsync(cancellation))
                .ToLookup(pairing => (pairing.Member!.StaffNo, pairing.Colleague!.StaffNo)),
        };
    }

    /// <summary>
    /// The same of one person: what still holds on that day or ended with them, and their pairings as a colleague. What ended before is
    /// history, which no correction touches.
    /// </summary>
    public static async Task<RosterRecords> LoadOfAsync(LiaisonDb db, Person person, DateOnly today, CancellationToken cancellation) => new()
    {
        Units = await db.Units.ToDictionaryAsync(unit => unit.Code, cancellation),
        People = new Dictionary<string, Person> { [person.StaffNo] = person },
        Standings = await LastingAsync(db.Standings, span => span.PersonId == person.Id, person, today, cancellation),
        Memberships = await LastingAsync(db.Memberships, span => span.PersonId == person.Id, person, today, cancellation),
        Roles = await LastingAsync(db.RoleHoldings, span => span.PersonId == person.Id, person, today, cancellation),
        Categories = await LastingAsync(db.CategoryHoldings, span => span.PersonId == person.Id, person, today, cancellation),
        Pairings = (await db.Pairings.OfColleague(person.Id).Include(pairing => pairing.Member).Include(pairing => pairing.Colleague)
                .OrderBy(pairing => pairing.StartedOn).ToListAsync(cancellation))
            .ToLookup(pairing => (pairing.Member!.StaffNo, pairing.Colleague!.StaffNo)),
    };

    /// <summary>The same but for roles and categories that are history.</summary>
    public RosterRecords Without(Func<ISpan, bool> isHistory) => new()
    {
        Units = Units,
        People = People,
        Standings = Standings,
        Memberships = Memberships,
        Roles = Lasting(Roles, isHistory),
        Categories = Lasting(Categories, isHistory),
        Pairings = Pairings,
    };

    private static ILookup<Person, TSpan> Lasting<TSpan>(ILookup<Person, TSpan> spans, Func<ISpan, bool> isHistory)
        where TSpan : class, ISpan =>
        spans.SelectMany(theirs => theirs.Select(span => (Person: theirs.Key, Span: span)))
            .Where(one => !isHistory(one.Span)).ToLookup(one => one.Person, one => one.Span);

    private static async Task<ILookup<Person, TSpan>> LastingAsync<TSpan>(
        IQueryable<TSpan> spans, Expression<Func<TSpan, bool>> theirs, Person person, DateOnly today, CancellationToken cancellation)
        where TSpan : class, ISpan
    {
        var left = person.LeftOn;
        var lasting = await spans.Where(theirs).Where(span => span.To == null || span.To >= today || span.To == left)
            .OrderBy(span => span.From).ToListAsync(cancellation);
        return lasting.ToLookup(_ => person);
    }

    private static ILookup<TKey, TValue> Nothing<TKey, TValue>()
        where TKey : notnull =>
        Array.Empty<TValue>().ToLookup(_ => default(TKey)!);
}
