using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Store;
using LiaisonBot.Data.Stored;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.WebChat;

/// <summary>Everyone on the roster today, for the picker of Development.</summary>
internal static class PersonaPicker
{
    public static async Task<JsonHttpResult<IReadOnlyList<Persona>>> ListAsync(
        LiaisonStore store, ProgrammeClock clock, CancellationToken cancellation)
    {
        await using var db = store.Read();
        return TypedResults.Json(await ReadAsync(db, clock.Today, cancellation), WebChatJson.Wire.IReadOnlyListPersona);
    }

    private static async Task<IReadOnlyList<Persona>> ReadAsync(LiaisonDb db, DateOnly today, CancellationToken cancellation)
    {
        var people = await db.People
            .Where(person => person.LeftOn == null || person.LeftOn >= today)
            .OrderBy(person => person.StaffNo)
            .Select(person => new { person.Id, person.StaffNo, person.Name })
            .ToListAsync(cancellation);
        var units = await db.Memberships.On(today)
            .Join(db.Units, membership => membership.UnitId, unit => unit.Id, (membership, unit) => new { membership.PersonId, unit.Name })
            .ToDictionaryAsync(membership => membership.PersonId, membership => membership.Name, cancellation);
        var kinds = await db.Standings.On(today).ToDictionaryAsync(standing => standing.PersonId, standing => standing.Kind, cancellation);
        var roles = (await db.RoleHoldings.On(today).ToListAsync(cancellation)).ToLookup(holding => holding.PersonId, holding => holding.Role);
        var categories = (await db.CategoryHoldings.On(today).ToListAsync(cancellation))
            .ToLookup(holding => holding.PersonId, holding => holding.Category);
        return
        [
            .. people.Select(person => new Persona(
                person.StaffNo,
                person.Name,
                units.GetValueOrDefault(person.Id),
                kinds.TryGetValue(person.Id, out var kind) ? Literals<PersonKind>.Write(kind) : null,
                [.. roles[person.Id].Distinct().Select(Literals<Role>.Write)],
                [.. categories[person.Id].Select(Literals<Category>.Write)])),
        ];
    }
}

/// <summary>Someone to be; kind, roles and categories by their fixed literals, which the page words.</summary>
internal sealed record Persona(
    string StaffNo, string Name, string? Unit, string? Kind, IReadOnlyList<string> Roles, IReadOnlyList<string> Categories);
