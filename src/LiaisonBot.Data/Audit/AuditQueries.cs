using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Audit;

public static class AuditQueries
{
    /// <summary>When something was last done; null when nothing ever was.</summary>
    public static Task<DateTimeOffset?> LastDoneAsync(this DbContext db, CancellationToken cancellation) => db.Set<AuditEntry>()
        .OrderByDescending(entry => entry.Id)
        .Select(entry => (DateTimeOffset?)entry.At)
        .FirstOrDefaultAsync(cancellation);
}
