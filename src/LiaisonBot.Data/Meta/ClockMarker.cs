using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Meta;

/// <summary>The last moment of a programme's clock that was moved away from the system's.</summary>
public static class ClockMarker
{
    private const string Name = "clock";

    /// <summary>Null when the clock was never moved.</summary>
    public static async Task<DateTimeOffset?> ClockMomentAsync(this DbContext db, CancellationToken cancellation)
    {
        var kept = await db.Set<MetaEntry>().AsNoTracking().SingleOrDefaultAsync(entry => entry.Name == Name, cancellation);
        return kept is null ? null : DateTimeOffset.Parse(kept.Text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
    }

    /// <summary>Notes it, with the next save.</summary>
    public static async Task KeepClockMomentAsync(this DbContext db, DateTimeOffset moment, CancellationToken cancellation)
    {
        var text = moment.ToString("O", CultureInfo.InvariantCulture);
        if (await db.Set<MetaEntry>().SingleOrDefaultAsync(entry => entry.Name == Name, cancellation) is { } kept)
            kept.Text = text;
        else
            db.Set<MetaEntry>().Add(new MetaEntry { Name = Name, Text = text });
    }
}
