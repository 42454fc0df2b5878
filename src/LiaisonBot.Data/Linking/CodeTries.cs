using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Linking;

/// <summary>
/// How many wrong codes came from some sources lately. A try is counted by the commit that answers it, right or wrong, and two such
/// commits exclude each other: of a thousand codes sent at once no more are looked at than of as many sent one by one.
/// </summary>
public sealed class CodeTries
{
    private const int MostSwept = 20;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly LiaisonDb db;
    private readonly DateTimeOffset now;
    private readonly List<(CodeSource Source, WrongCodes Tally)> tallies;

    private CodeTries(LiaisonDb db, DateTimeOffset now, List<(CodeSource Source, WrongCodes Tally)> tallies)
    {
        this.db = db;
        this.now = now;
        this.tallies = tallies;
    }

    /// <summary>When codes are looked at again; null when they are now.</summary>
    public DateTimeOffset? ClosedUntil => tallies
        .Where(one => one.Tally.Count >= one.Source.Most)
        .Max(one => (DateTimeOffset?)(one.Tally.Since + Hour));

    public static async Task<CodeTries> OfAsync(
        LiaisonDb db, DateTimeOffset now, CancellationToken cancellation, params IReadOnlyList<CodeSource> sources)
    {
        var hashes = sources.Select(source => source.Hash).ToList();
        var known = await db.WrongCodes.Where(tally => hashes.Contains(tally.Source)).ToListAsync(cancellation);
        var tallies = sources.Select(source => (source, known.Find(tally => tally.Source == source.Hash) ?? New(source))).ToList();
        foreach (var (_, tally) in tallies.Where(one => one.Item2.Since + Hour <= now))
            (tally.Since, tally.Count) = (now, 0);
        return new CodeTries(db, now, tallies);

        WrongCodes New(CodeSource source) => new() { Source = source.Hash, Since = now };
    }

    /// <summary>Counts a try with the commit to come, and sweeps out what no longer counts.</summary>
    public async Task CountAsync(bool wrong, CancellationToken cancellation)
    {
        foreach (var (_, tally) in tallies)
        {
            tally.Count += wrong ? 1 : 0;
            if (tally.Id == 0)
                db.Add(tally);
            else
                db.Entry(tally).Property(row => row.Version).IsModified = true;
        }

        var over = now - Hour;
        var own = tallies.Select(one => one.Tally.Id).ToList();
        db.RemoveRange(await db.WrongCodes
            .Where(tally => tally.Since <= over && !own.Contains(tally.Id))
            .OrderBy(tally => tally.Id).Take(MostSwept).ToListAsync(cancellation));
    }
}
