using System.Globalization;
using LiaisonBot.Data.Meta;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Reminders;

/// <summary>Up to which day reminders were planned: what a rule found on its day is not looked for again on the days after.</summary>
internal static class PlanMarker
{
    private const string Name = "reminders.planned";

    public static async Task<DateOnly?> PlannedToAsync(this LiaisonDb db, CancellationToken cancellation) =>
        await db.Meta.Where(entry => entry.Name == Name).Select(entry => entry.Text).SingleOrDefaultAsync(cancellation) is { } text
            ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    /// <summary>
    /// In a transaction of the caller's, while nobody else writes. A clock that ran ahead and was put right takes it back: what it passed over
    /// would never be caught up otherwise.
    /// </summary>
    public static async Task MarkPlannedAsync(this LiaisonDb db, DateOnly day, CancellationToken cancellation)
    {
        var before = await db.PlannedToAsync(cancellation);
        var text = $"{day:yyyy-MM-dd}";
        if (before is null)
        {
            db.Meta.Add(new MetaEntry { Name = Name, Text = text });
            await db.SaveChangesAsync(cancellation);
        }
        else if (before != day)
        {
            await db.Meta.Where(entry => entry.Name == Name).ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Text, text), cancellation);
        }
    }
}
