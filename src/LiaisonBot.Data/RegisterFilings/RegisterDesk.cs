using LiaisonBot.Data.Figures;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.RegisterFilings;

/// <summary>What a general branch's register says on a day, and what is new in it since the one that was filed last (P5).</summary>
public sealed class RegisterDesk(LiaisonDb db)
{
    /// <summary>What filing it on that day would freeze.</summary>
    /// <param name="unit">The general branch.</param>
    /// <param name="day">On which it is filed.</param>
    /// <param name="last">The one filed before that stands; null for the first.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<FrozenRegister> DraftAsync(Unit unit, DateOnly day, RegisterFiling? last, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var before = last is null ? null : FrozenRegister.Read(last.Frozen);
        var known = before?.Pairings.ToDictionary(pairing => pairing.Identity) ?? [];
        var branches = await BranchesAsync(unit, day, cancellation);
        var standing = branches.SelectMany(branch => branch.Pairings).Select(pairing => pairing.Identity).ToHashSet();
        return new FrozenRegister
        {
            Unit = unit.Name,
            UnitCode = unit.Code,
            Number = 1 + await db.RegisterFilings.CountAsync(filing => filing.UnitId == unit.Id, cancellation),
            FiledOn = day,
            Before = last is null ? null : new RegisterBefore(last.Number, last.FiledOn, last.Hash),
            Branches =
            [
                .. branches.Select(branch => branch with
                {
                    Pairings = [.. branch.Pairings.Select(pairing => pairing with { Change = Change(pairing, known, isFirst: before is null) })],
                }),
            ],
            Ended = await EndedAsync([.. known.Values.Where(pairing => !standing.Contains(pairing.Identity))], day, cancellation),
        };
    }

    /// <summary>In a first register nothing is new: there is none before it.</summary>
    private static RegisterChange Change(
        RegisteredPairing pairing, Dictionary<(string Member, string Colleague, DateOnly StartedOn), RegisteredPairing> known, bool isFirst) =>
        isFirst ? RegisterChange.Same
        : !known.TryGetValue(pairing.Identity, out var before) ? RegisterChange.New
        : before.BranchCode != pairing.BranchCode ? RegisterChange.Moved
        : RegisterChange.Same;

    private async Task<IReadOnlyList<RegisteredBranch>> BranchesAsync(Unit unit, DateOnly day, CancellationToken cancellation)
    {
        var within = await db.Units.AsNoTracking().Within(unit).OrderBy(one => one.Path).ToListAsync(cancellation);
        var rows = await RowsAsync(within.ToDictionary(one => one.Id), day, cancellation);
        var members = await WithoutAsync(unit, PersonKind.Member, day, cancellation);
        var colleagues = await WithoutAsync(unit, PersonKind.Colleague, day, cancellation);
        return
        [
            .. from one in within
               where one.Kind != UnitKind.Group
               let own = within.Where(other => other.DeskId() == one.Id).Select(other => other.Id).ToList()
               let pairings = rows.Where(row => row.BranchCode == one.Code).ToList()
               let without = (Members: own.Sum(members.GetValueOrDefault), Colleagues: own.Sum(colleagues.GetValueOrDefault))
               where one.Kind == UnitKind.Branch || pairings.Count + without.Members + without.Colleagues > 0
               select new RegisteredBranch(one.Code, one.Name, pairings) { MembersWithout = without.Members, ColleaguesWithout = without.Colleagues },
        ];
    }

    private async Task<List<RegisteredPairing>> RowsAsync(Dictionary<long, Unit> within, DateOnly day, CancellationToken cancellation)
    {
        var ids = within.Keys.ToList();
        var rows = await (
            from pairing in db.Pairings.AsNoTracking().ActiveOn(day)
            join span in db.Memberships.On(day) on pairing.MemberId equals span.PersonId
            where ids.Contains(span.UnitId)
            orderby pairing.Member!.StaffNo, pairing.StartedOn, pairing.Id
            select new
            {
                span.UnitId,
                MemberNo = pairing.Member!.StaffNo,
                Member = pairing.Member!.Name,
                ColleagueNo = pairing.Colleague!.StaffNo,
                Colleague = pairing.Colleague!.Name,
                pairing.Origin,
                pairing.Batch,
                pairing.StartedOn,
            }).ToListAsync(cancellation);
        return
        [
            .. from row in rows
               let branch = within[within[row.UnitId].DeskId()]
               select new RegisteredPairing
               {
                   BranchCode = branch.Code,
                   Branch = branch.Name,
                   MemberNo = row.MemberNo,
                   Member = row.Member,
                   ColleagueNo = row.ColleagueNo,
                   Colleague = row.Colleague,
                   Origin = row.Origin,
                   Batch = row.Batch,
                   StartedOn = row.StartedOn,
               },
        ];
    }

    private Task<Dictionary<long, int>> WithoutAsync(Unit unit, PersonKind side, DateOnly day, CancellationToken cancellation) =>
        db.PairedPeople(db.Units.Within(unit), side, day).Where(person => !person.IsPaired)
            .GroupBy(person => person.UnitId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);

    /// <summary>With the day on which each ended, as the records have it now.</summary>
    private async Task<IReadOnlyList<RegisteredPairing>> EndedAsync(IReadOnlyList<RegisteredPairing> gone, DateOnly day, CancellationToken cancellation)
    {
        if (gone.Count == 0)
            return [];
        var members = gone.Select(pairing => pairing.MemberNo).Distinct().ToList();
        var ends = (await db.Pairings.AsNoTracking()
                .Where(pairing => members.Contains(pairing.Member!.StaffNo) && pairing.EndedOn != null && pairing.EndedOn < day)
                .Select(pairing => new { MemberNo = pairing.Member!.StaffNo, ColleagueNo = pairing.Colleague!.StaffNo, pairing.StartedOn, pairing.EndedOn })
                .ToListAsync(cancellation))
            .ToDictionary(end => (end.MemberNo, end.ColleagueNo, end.StartedOn), end => end.EndedOn);
        return [.. gone.Select(pairing => pairing with { Change = RegisterChange.Ended, EndedOn = ends.GetValueOrDefault(pairing.Identity) })];
    }
}
