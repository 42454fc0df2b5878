using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Exports;

public static class ExportQueries
{
    /// <summary>Those that are still to be made or brought somewhere, by one person or by all.</summary>
    public static IQueryable<Export> Pending(this IQueryable<Export> exports) =>
        exports.Where(export => export.State == ExportState.Asked || export.State == ExportState.Uploading);

    /// <summary>Those whose time is over.</summary>
    public static IQueryable<Export> ToDelete(this IQueryable<Export> exports, DateTimeOffset now) =>
        exports.Where(export => export.KeptUntil <= now);

    /// <summary>What the link names, while it is good; null for anything else, whether it exists or not.</summary>
    public static Task<Export?> FindLinkedAsync(this LiaisonDb db, string key, DateTimeOffset now, CancellationToken cancellation) =>
        db.Exports.AsNoTracking()
            .Where(export => export.Key == key && export.State == ExportState.Ready && export.LinkUntil > now)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>The file from its beginning, one part at a time.</summary>
    public static async IAsyncEnumerable<byte[]> FileAsync(
        this LiaisonDb db, long exportId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var number = 0; ; number++)
        {
            var next = number;
            var bytes = await db.ExportChunks.Where(chunk => chunk.ExportId == exportId && chunk.Number == next)
                .Select(chunk => chunk.Bytes).SingleOrDefaultAsync(cancellation);
            if (bytes is null)
                yield break;
            yield return bytes;
        }
    }
}
