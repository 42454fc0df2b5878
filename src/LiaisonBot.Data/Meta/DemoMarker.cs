using LiaisonBot.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Meta;

/// <summary>Whether the database holds the demo organisation, which makes way for a real one.</summary>
public static class DemoMarker
{
    private const string Name = "demo";

    public static Task<bool> HoldsDemoAsync(this DbContext db, CancellationToken cancellation) =>
        db.Set<MetaEntry>().AnyAsync(entry => entry.Name == Name, cancellation);

    /// <summary>Whether anybody has changed anything yet: that must not be thrown away unasked. To have looked is no use made of it.</summary>
    public static Task<bool> IsInUseAsync(this DbContext db, CancellationToken cancellation) =>
        db.Set<AuditEntry>().AnyAsync(entry => entry.ActorId != null && !entry.Action.EndsWith(AuditEntry.Reading), cancellation);

    /// <summary>Notes, with the next save, that what is in the database is the demo.</summary>
    public static void MarkAsDemo(this DbContext db, DateOnly day) =>
        db.Set<MetaEntry>().Add(new MetaEntry { Name = Name, Text = $"{day:yyyy-MM-dd}" });
}
