using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>A branch of the speaker's, and the round that is open there.</summary>
internal sealed record Branch(Unit Unit, Round? Open);

/// <summary>How far a round has come.</summary>
/// <param name="Asked">Pairings of which something was said or is still to be said.</param>
/// <param name="Answered">Those of them of which something was said.</param>
/// <param name="Raised">Those of these whose colleague raised something.</param>
internal sealed record RoundTally(int Asked, int Answered, int Raised);

/// <summary>Rounds, read in a turn.</summary>
internal static class RoundRecords
{
    private static readonly RecordName Name = new("round");

    /// <summary>A round as a key's outcome and the audit name it.</summary>
    public static string Subject(Round round) => Name.Of(round.Id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    /// <summary>The branches whose rounds the speaker opens and reads, by their place in the tree.</summary>
    public static async Task<IReadOnlyList<Branch>> BranchesAsync(this Turn turn)
    {
        var units = await turn.BranchesToCollect().OrderBy(unit => unit.Path).ToListAsync();
        var open = await turn.RoundsToKeep().OpenOn(turn.Today).ToListAsync();
        return [.. units.Select(unit => new Branch(unit, open.Find(round => round.UnitId == unit.Id)))];
    }

    /// <summary>A round of one of these branches; null for anyone else's, and for one that was taken back.</summary>
    public static async Task<Round?> KeptRoundAsync(this Turn turn, long? claimed) =>
        claimed is { } id ? await turn.RoundsToKeep().SingleOrDefaultAsync(round => round.Id == id) : null;

    public static async Task<RoundTally> TallyAsync(this Turn turn, Round round)
    {
        var id = round.Id;
        var counted = await turn.Db.CountedIn(turn.Db.Rounds.Where(one => one.Id == id), turn.Today).Select(one => one.Finding).ToListAsync();
        return new RoundTally(counted.Count, counted.Count(finding => finding != RoundFinding.NotAsked), counted.Count(finding => finding == RoundFinding.Something));
    }

    /// <summary>Whom a round asks today, or asked on its last day.</summary>
    public static Task<IReadOnlyList<AskedMember>> MembersAsync(this Turn turn, Round round)
    {
        var id = round.Id;
        return turn.MembersAsync(turn.Db.AskedIn(turn.Db.Rounds.Where(one => one.Id == id), turn.Today));
    }

    /// <summary>Whom a round would ask if the branch opened it today.</summary>
    public static Task<IReadOnlyList<AskedMember>> WhomAsync(this Turn turn, Unit branch, DateOnly last) =>
        turn.MembersAsync(turn.Db.WouldAsk(branch, turn.Today, last));

    /// <summary>The open round of the branch to which somebody belongs today, by themselves or in a Party group of it.</summary>
    public static Task<Round?> RoundOfAsync(this Turn turn, long personId)
    {
        var units = turn.Db.Memberships.On(turn.Today).Where(span => span.PersonId == personId)
            .Select(span => span.Unit!.Kind == UnitKind.Group ? span.Unit.ParentId : (long?)span.UnitId);
        return turn.Db.Rounds.OpenOn(turn.Today).OrderBy(round => round.Id).FirstOrDefaultAsync(round => units.Contains(round.UnitId));
    }

    /// <summary>Each member with how many answers they owe; by staff number, since this is no ranking.</summary>
    private static async Task<IReadOnlyList<AskedMember>> MembersAsync(this Turn turn, IQueryable<RoundPairing> asked)
    {
        var rows = await (
            from one in asked
            join member in turn.Db.People on one.MemberId equals member.Id
            orderby member.StaffNo
            select new { member.Id, member.Name, one.AnsweredOn, one.IsExcused }).ToListAsync();
        return
        [
            .. rows.GroupBy(row => row.Id).Select(of => new AskedMember(
                of.Key, of.First().Name, of.Count(), of.Count(row => row.AnsweredOn is null), of.Any(row => row.AnsweredOn is null && row.IsExcused))),
        ];
    }
}

/// <summary>A member whom a round asks.</summary>
/// <param name="Colleagues">How many of their colleagues it asks about.</param>
/// <param name="Owed">Of how many nothing was said yet.</param>
/// <param name="IsExcused">Whether nothing is expected, since they are away to the end.</param>
internal sealed record AskedMember(long Id, string Name, int Colleagues, int Owed, bool IsExcused);
