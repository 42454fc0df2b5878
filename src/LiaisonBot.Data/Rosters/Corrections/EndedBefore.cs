using System.Globalization;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Corrections;

/// <summary>
/// The roles and categories that had ended by themselves on the day that somebody is corrected to have left on: their last day is the same, but
/// they did not end with the person, and do not come back with them.
/// </summary>
internal static class EndedBefore
{
    /// <summary>As a correction keeps them; null for none.</summary>
    public static async Task<string?> OnAsync(LiaisonDb db, long personId, DateOnly day, CancellationToken cancellation)
    {
        var roles = await db.RoleHoldings.Where(span => span.PersonId == personId && span.To == day).ToListAsync(cancellation);
        var categories = await db.CategoryHoldings.Where(span => span.PersonId == personId && span.To == day).ToListAsync(cancellation);
        var names = roles.Cast<ISpan>().Concat(categories).Select(NameOf).ToList();
        return names.Count == 0 ? null : string.Join(' ', names);
    }

    public static bool Has(RosterCorrection left, ISpan span) => left.EndedBefore?.Split(' ').Contains(NameOf(span)) == true;

    private static string? NameOf(ISpan span) => span switch
    {
        RoleHolding role => string.Create(CultureInfo.InvariantCulture, $"role:{role.Id}"),
        CategoryHolding category => string.Create(CultureInfo.InvariantCulture, $"category:{category.Id}"),
        _ => null,
    };
}
