using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Applying;

/// <summary>What an import adds, but for units: gathered first, written together at the end.</summary>
internal sealed class Additions
{
    public List<Person> People { get; } = [];

    public List<Standing> Standings { get; } = [];

    public List<Membership> Memberships { get; } = [];

    public List<RoleHolding> Roles { get; } = [];

    public List<CategoryHolding> Categories { get; } = [];

    public List<Pairing> Pairings { get; } = [];

    /// <summary>Those of whom something changed that may be an occasion for a talk (C4).</summary>
    public List<PostChange> PostChanges { get; } = [];

    public bool IsNothing => (People.Count | Standings.Count | Memberships.Count | Roles.Count | Categories.Count | Pairings.Count) == 0;

    /// <summary>After everything that existed has been changed: what was unique until then may be somebody else's now.</summary>
    public async Task WriteAsync(LiaisonDb db, CancellationToken cancellation)
    {
        await new NewRows<Person>(db).WriteAsync(People, cancellation);
        await ReadIdsAsync(db, cancellation);
        await new NewRows<Standing>(db).WriteAsync(Standings, cancellation);
        await new NewRows<Membership>(db).WriteAsync(Memberships, cancellation);
        await new NewRows<RoleHolding>(db).WriteAsync(Roles, cancellation);
        await new NewRows<CategoryHolding>(db).WriteAsync(Categories, cancellation);
        await new NewRows<Pairing>(db).WriteAsync(Pairings, cancellation);
    }

    /// <summary>The same with the commit of whoever holds the context, where nobody is new.</summary>
    public void AddTo(LiaisonDb db)
    {
        db.AddRange(Standings);
        db.AddRange(Memberships);
        db.AddRange(Roles);
        db.AddRange(Categories);
    }

    private async Task ReadIdsAsync(LiaisonDb db, CancellationToken cancellation)
    {
        if (People.Count == 0)
            return;
        var ids = await db.People.Select(person => new { person.StaffNo, person.Id })
            .ToDictionaryAsync(person => person.StaffNo, person => person.Id, cancellation);
        foreach (var person in People)
            person.Id = ids[person.StaffNo];
    }
}
