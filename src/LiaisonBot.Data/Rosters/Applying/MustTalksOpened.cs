using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Occasions;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rosters.Checking;
using LiaisonBot.Data.Stored;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Applying;

/// <summary>
/// The talks that an import makes due (C4): one for each friend of somebody whose post changed. The files imported again change
/// nothing and so open nothing; a further change on the same day is the same occasion.
/// </summary>
internal sealed class MustTalksOpened
{
    private readonly List<Owed> owed;

    private MustTalksOpened(List<Owed> owed) => this.owed = owed;

    public int Count => owed.Count;

    /// <summary>The members who owe them.</summary>
    public IEnumerable<Person> Members => owed.Select(one => one.Pairing.Member!).Distinct();

    /// <summary>After every row is applied and before anything is saved.</summary>
    public static async Task<MustTalksOpened> FindAsync(
        LiaisonDb db, Additions added, RosterRecords records, DateOnly today, CancellationToken cancellation)
    {
        if (added.PostChanges.Count == 0)
            return new MustTalksOpened([]);
        var ids = added.PostChanges.ConvertAll(change => change.Person.Id);
        var known = (await db.MustTalks.AsNoTracking().Standing().Where(talk => ids.Contains(talk.ColleagueId)).ToListAsync(cancellation))
            .Select(talk => (talk.PairingId, talk.Occasion, talk.OccurredOn)).ToHashSet();
        var pairings = records.Pairings.SelectMany(same => same).Concat(added.Pairings).ToLookup(pairing => pairing.Colleague!);
        return new MustTalksOpened(
        [
            .. from change in added.PostChanges
               from occasion in OccasionRules.OpenedBy(change.Changes)
               from pairing in Friends([.. pairings[change.Person]], change.On, today)
               where pairing.Id == 0 || !known.Contains((pairing.Id, occasion, change.On))
               select new Owed(pairing, occasion, change.On),
        ]);
    }

    /// <summary>After the pairings are written.</summary>
    public async Task WriteAsync(LiaisonDb db, ProgrammeClock clock, int days, CancellationToken cancellation)
    {
        if (owed.Count == 0)
            return;
        await ReadIdsAsync(db, cancellation);
        var (now, due) = (clock.Now, clock.WorkingDays.AddWorkingDays(clock.Today, days));
        await new NewRows<MustTalk>(db).WriteAsync(owed.ConvertAll(one => one.Row(due, now)), cancellation);
    }

    /// <summary>The same with the commit of whoever holds the context, where every pairing is an old one.</summary>
    public void AddTo(LiaisonDb db, DateOnly due, DateTimeOffset now) =>
        db.MustTalks.AddRange(owed.ConvertAll(one => one.Row(due, now)));

    /// <summary>The friends of today; of somebody who has none any more, those from whom the change took them.</summary>
    private static List<Pairing> Friends(List<Pairing> pairings, DateOnly on, DateOnly today)
    {
        var now = pairings.FindAll(pairing => pairing.IsActiveOn(today));
        return now.Count > 0 ? now : pairings.FindAll(pairing => pairing.IsActiveOn(on) || pairing.IsActiveOn(on.AddDays(-1)));
    }

    /// <summary>Pairings that this import added have their ids in the database alone.</summary>
    private async Task ReadIdsAsync(LiaisonDb db, CancellationToken cancellation)
    {
        var added = owed.Select(one => one.Pairing).Where(pairing => pairing.Id == 0).Distinct().ToList();
        if (added.Count == 0)
            return;
        var colleagues = added.ConvertAll(pairing => pairing.Colleague!.Id);
        var ids = await db.Pairings.AsNoTracking().Where(pairing => colleagues.Contains(pairing.ColleagueId))
            .ToDictionaryAsync(pairing => (pairing.MemberId, pairing.ColleagueId, pairing.StartedOn), pairing => pairing.Id, cancellation);
        foreach (var pairing in added)
            pairing.Id = ids[(pairing.Member!.Id, pairing.Colleague!.Id, pairing.StartedOn)];
    }

    private sealed record Owed(Pairing Pairing, Occasion Occasion, DateOnly On)
    {
        public MustTalk Row(DateOnly due, DateTimeOffset now) => new()
        {
            PairingId = Pairing.Id,
            ColleagueId = Pairing.Colleague!.Id,
            Occasion = Occasion,
            OccurredOn = On,
            DueOn = due,
            RecordedAt = now,
        };
    }
}
