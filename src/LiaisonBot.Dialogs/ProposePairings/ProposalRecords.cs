using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>Proposals, found in a turn, and what the speaker may do with them.</summary>
internal static class ProposalRecords
{
    private static readonly RecordName Name = new("proposal");

    /// <summary>A proposal as keys' outcomes and the audit name it.</summary>
    public static string Subject(Proposal one) => Name.Of(one.Id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    public static ProposalRules PairingRules(this Turn turn) => new(turn.Db, turn.Programme.Pairing, turn.Today);

    /// <summary>What came to nothing since then is not proposed again.</summary>
    public static DateTimeOffset RecentSince(this Turn turn) => turn.Now.AddYears(-turn.Programme.Pairing.RecentYears);

    /// <summary>A pairing that stands and lies on one of the speaker's desks; null for any other.</summary>
    public static async Task<Pairing?> PairingToHandOverAsync(this Turn turn, long? claimed)
    {
        if (claimed is not { } id)
            return null;
        var desks = await turn.DesksAsync();
        return await turn.PairingsAt(desks).ActiveOn(turn.Today).LastingAfter(turn.Today)
            .Include(pairing => pairing.Member).Include(pairing => pairing.Colleague).SingleOrDefaultAsync(pairing => pairing.Id == id);
    }

    /// <summary>One that the speaker sees, with the messages that ask about it; null for anybody else's.</summary>
    public static async Task<Proposal?> ProposalAsync(this Turn turn, long? claimed)
    {
        var one = await turn.Db.Proposals.Include(one => one.MemberNotice).Include(one => one.ColleagueNotice).SingleOrDefaultAsync(one => one.Id == claimed);
        return one is not null && (one.IsAbout(turn.Me.Id) || one.ProposedById == turn.Me.Id || await turn.DecidesAsync(one)) ? one : null;
    }

    /// <summary>
    /// Whose approval it takes: whoever answers for the member's branch today, and is neither of the two. None once the member has left.
    /// </summary>
    public static async Task<IReadOnlyList<long>> DecidersAsync(this Turn turn, Proposal one) =>
        await turn.BranchAsync(one) is { } unit
            ? (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(unit, but: [one.MemberId, one.ColleagueId])
            : [];

    /// <summary>Whether the speaker decides on it for the branch: by their post, or since they answer for it meanwhile.</summary>
    public static async Task<bool> DecidesAsync(this Turn turn, Proposal one) =>
        !one.IsAbout(turn.Me.Id)
        && ((await turn.BranchAsync(one) is { } unit && turn.Me.UnitsWith(Role.Secretary, Role.DeputySecretary).Contains(unit))
            || (await turn.DecidersAsync(one)).Contains(turn.Me.Id));

    /// <summary>It with the names that its card shows.</summary>
    public static async Task<ProposalView> ViewAsync(this Turn turn, Proposal one)
    {
        long[] ids = [one.MemberId, one.ColleagueId, one.ProposedById, one.RecordedById ?? 0];
        var sides = await (
            from person in turn.Db.People
            where ids.Contains(person.Id)
            let unit = turn.Db.Memberships.On(turn.Today).Where(span => span.PersonId == person.Id).Select(span => span.Unit!.Name).FirstOrDefault()
            select new { person.Id, Side = new Side(person.Name, person.Title, unit) }).ToDictionaryAsync(found => found.Id, found => found.Side);
        return new ProposalView(one, sides[one.MemberId], sides[one.ColleagueId])
        {
            Replaces = one is { IsOpen: true, HandsOverId: { } former }
                ? await turn.Db.Pairings.LastingAfter(turn.Today).Where(pairing => pairing.Id == former).Select(pairing => pairing.Member!.Name).SingleOrDefaultAsync()
                : null,
            ProposedBy = sides[one.ProposedById].Name,
            ProposedOn = turn.Clock.DayOf(one.ProposedAt),
            RecordedBy = one.RecordedById is { } by ? sides[by].Name : null,
        };
    }

    /// <summary>What the speaker may do with one that they see.</summary>
    public static async Task<ProposalActs> ActsAsync(this Turn turn, Proposal one)
    {
        if (!one.IsOpen)
            return ProposalActs.None;
        var (me, acts) = (turn.Me.Id, ProposalActs.None);
        if (one.IsAbout(me) && !one.HasAgreed(me))
            acts |= ProposalActs.Answer;
        if (one.ProposedById == me || (one.IsAbout(me) && one.HasAgreed(me)))
            acts |= ProposalActs.Withdraw;
        if (!await turn.DecidesAsync(one))
            return acts;
        if (one is { State: ProposalState.Agreed, IsApproved: false })
            acts |= ProposalActs.Decide;
        if (one.ColleagueAgreedAt is null && await turn.IsOutOfReachAsync(one.ColleagueId))
            acts |= ProposalActs.Record;
        return acts;
    }

    public static async Task<bool> IsOutOfReachAsync(this Turn turn, long personId) => await (await turn.Db.OutOfReachAsync()).ContainsAsync(personId);

    /// <summary>The member's branch today.</summary>
    private static async Task<long?> BranchAsync(this Turn turn, Proposal one) =>
        (await turn.Db.UnitOnAsync(one.MemberId, turn.Today, CancellationToken.None))?.DeskId();
}
