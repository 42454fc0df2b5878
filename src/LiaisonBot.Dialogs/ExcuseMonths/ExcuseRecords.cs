using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ExcuseMonths;

/// <summary>An excuse with its names.</summary>
internal sealed record ExcuseLine(ExcusedMonth Excuse, ExcusablePairing Pairing);

/// <summary>Excuses and the pairings they are for, read in a turn.</summary>
internal static class ExcuseRecords
{
    private static readonly RecordName Name = new("excuse");

    /// <summary>An excuse as a key's outcome and the audit name it.</summary>
    public static string Subject(long id) => Name.Of(id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    /// <summary>This month, and the last one: whoever was asked too late may still say so.</summary>
    public static IReadOnlyList<DateOnly> Months(this Turn turn) =>
        [MonthlyContact.MonthOf(turn.Today), MonthlyContact.MonthOf(turn.Today).AddMonths(-1)];

    /// <summary>
    /// Pairings of the speaker's people that stood in one of these months. Not the speaker's own: what one owes oneself, another excuses (C1).
    /// </summary>
    public static Task<List<ExcusablePairing>> ExcusableAsync(this Turn turn)
    {
        var first = turn.Months()[^1];
        return turn.Named(turn.ToExcuse().Where(pairing => pairing.StartedOn <= turn.Today && (pairing.EndedOn == null || pairing.EndedOn >= first))).ToListAsync();
    }

    public static Task<ExcusedMonth?> KnownAsync(this Turn turn, long pairingId, DateOnly month) => turn.Db.ExcusedMonths
        .SingleOrDefaultAsync(excused => excused.PairingId == pairingId && excused.Month == month && excused.WithdrawnAt == null);

    /// <summary>One excuse of the speaker's units; null for anyone else's.</summary>
    public static async Task<ExcuseLine?> ExcuseAsync(this Turn turn, long? claimed)
    {
        if (claimed is not { } id || await turn.Db.ExcusedMonths.SingleOrDefaultAsync(excused => excused.Id == id) is not { } excuse)
            return null;
        var pairing = await turn.Named(turn.ToExcuse().Where(pairing => pairing.Id == excuse.PairingId)).SingleOrDefaultAsync();
        return pairing is null ? null : new ExcuseLine(excuse, pairing);
    }

    private static IQueryable<Pairing> ToExcuse(this Turn turn)
    {
        var me = turn.Me.Id;
        var people = turn.OversightOf();
        return turn.Db.Pairings.Where(pairing => pairing.MemberId != me && people.Contains(pairing.MemberId));
    }

    private static IQueryable<ExcusablePairing> Named(this Turn turn, IQueryable<Pairing> pairings)
    {
        var alike = turn.Db.Pairings.WithNamesakes();
        return pairings
            .OrderBy(pairing => pairing.Colleague!.Name).ThenBy(pairing => pairing.Id)
            .Select(pairing => new ExcusablePairing(pairing.Id, pairing.Colleague!.Name, pairing.Member!.Name, pairing.MemberId)
            {
                StaffNo = alike.Any(one => one.Id == pairing.Id) ? pairing.Colleague!.StaffNo : null,
            });
    }
}
