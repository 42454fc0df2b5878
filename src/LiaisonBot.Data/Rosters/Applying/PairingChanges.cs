using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Rosters.Checking;
using LiaisonBot.Data.Rosters.Reading;
using LiaisonBot.Data.Rosters.Reporting;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Rosters.Applying;

internal sealed class PairingChanges(LiaisonDb db, Additions added, PersonChanges people, PairingMatches matches)
{
    public Tally Apply(IReadOnlyList<PairingRow> rows) =>
        rows.Aggregate(default(Tally), (tally, row) => tally.With(Apply(row)));

    private Change Apply(PairingRow row)
    {
        if (matches.Of(row) is not { } pairing)
        {
            pairing = new Pairing { Member = people[row.Member], Colleague = people[row.Colleague] };
            Describe(pairing, row);
            added.Pairings.Add(pairing);
            return Change.Added;
        }

        var wasOpen = pairing.EndedOn is null;
        Describe(pairing, row);
        var entry = db.Entry(pairing);
        entry.DetectChanges();
        return wasOpen && pairing.EndedOn is not null ? Change.Ended
            : entry.State == EntityState.Unchanged ? Change.None
            : Change.Changed;
    }

    private static void Describe(Pairing pairing, PairingRow row)
    {
        pairing.Origin = row.Origin;
        pairing.Batch = row.Batch;
        pairing.StartedOn = row.StartedOn;
        if (pairing.EndedInChat)
            return;
        pairing.EndedOn = row.EndedOn;
        pairing.EndReason = row.EndedOn is null ? null : row.Reason;
    }
}
