using LiaisonBot.Data.Batches;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RepairPairings;

/// <summary>A request that is open for a colleague.</summary>
/// <param name="Id">Null where the reader has no part in it: then it is not theirs to open.</param>
/// <param name="MadeOn">When it was made.</param>
/// <param name="HandsOver">Whether it would hand a pairing over.</param>
/// <param name="IsAgreed">Whether it waits for the branch alone.</param>
internal sealed record OpenRequest(long? Id, DateOnly MadeOn, bool HandsOver, bool IsAgreed)
{
    /// <summary>Whether the reader can but wait for it: then they may begin another beside it. What they made themselves they withdraw first.</summary>
    public bool LeavesFree { get; init; }
}

/// <summary>What is done about an entry of the list already, so that nobody begins it a second time.</summary>
internal sealed record UnderWay
{
    public static readonly UnderWay Nothing = new();

    public OpenRequest? Request { get; init; }

    public bool IsInBatch { get; init; }

    /// <summary>The batch's pair is the reader's to make; otherwise they may begin something beside it.</summary>
    public bool DecidesBatch { get; init; }

    /// <summary>Until the end of this month no contact is owed; null where there is no pause.</summary>
    public DateOnly? PausedTo { get; init; }

    /// <summary>The same lines, each with what is under way for it.</summary>
    public static async Task<IReadOnlyList<RepairLine>> OfAsync(Turn turn, IReadOnlyCollection<long> desks, IReadOnlyList<RepairLine> lines)
    {
        var colleagues = lines.Select(ColleagueIn).ToList();
        var requests = await RequestsAsync(turn, desks, colleagues);
        var inBatch = (await turn.Db.PairsToCome(turn.Today).Where(pair => colleagues.Contains(pair.ColleagueId))
            .Select(pair => new { pair.ColleagueId, IsOwn = desks.Contains(pair.UnitId) }).ToListAsync()).ToLookup(pair => pair.ColleagueId, pair => pair.IsOwn);
        var paused = await PausedAsync(turn, [.. lines.OfType<RepairLine.OfPairing>().Select(line => line.Pairing.PairingId)]);
        return
        [
            .. lines.Select(line => line with
            {
                Now = new UnderWay
                {
                    Request = requests.GetValueOrDefault(ColleagueIn(line)),
                    IsInBatch = inBatch.Contains(ColleagueIn(line)),
                    DecidesBatch = inBatch[ColleagueIn(line)].Contains(true),
                    PausedTo = line is RepairLine.OfPairing { Pairing.PairingId: var id } && paused[id].Any() ? MonthlyContact.ExcusedTo(paused[id], turn.Today) : null,
                },
            }),
        ];
    }

    private static long ColleagueIn(RepairLine line) => line switch
    {
        RepairLine.OfPairing(var pairing) => pairing.ColleagueId,
        RepairLine.OfSeeker(var id, _, _) => id,
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    /// <summary>Of several for one colleague that which is nearest to a pairing.</summary>
    private static async Task<Dictionary<long, OpenRequest>> RequestsAsync(Turn turn, IReadOnlyCollection<long> desks, List<long> colleagues)
    {
        var me = turn.Me.Id;
        var members = turn.PeopleAt(desks).Select(span => span.PersonId);
        var open = await turn.Db.Proposals.Open().AsNoTracking().Where(one => colleagues.Contains(one.ColleagueId))
            .Select(one => new { One = one, IsMine = one.ProposedById == me || one.MemberId == me || members.Contains(one.MemberId) }).ToListAsync();
        return open.OrderByDescending(found => found.One.State == ProposalState.Agreed).ThenByDescending(found => found.One.Id).DistinctBy(found => found.One.ColleagueId).ToDictionary(
            found => found.One.ColleagueId,
            found => new OpenRequest(
                found.IsMine ? found.One.Id : null, turn.Clock.DayOf(found.One.ProposedAt), found.One.HandsOverId is not null, found.One.State == ProposalState.Agreed)
            {
                LeavesFree = found.One.State != ProposalState.Agreed && found.One.ProposedById != me,
            });
    }

    private static async Task<ILookup<long, DateOnly>> PausedAsync(Turn turn, List<long> pairings)
    {
        var first = MonthlyContact.MonthOf(turn.Today);
        return (await turn.Db.ExcusedMonths.Where(month => pairings.Contains(month.PairingId) && month.Month >= first && month.WithdrawnAt == null)
            .Select(month => new { month.PairingId, month.Month }).ToListAsync()).ToLookup(month => month.PairingId, month => month.Month);
    }
}
