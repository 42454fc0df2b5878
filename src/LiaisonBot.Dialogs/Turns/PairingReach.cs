using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.Wishes;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Turns;

/// <summary><see cref="Reach"/> for how pairings are made and ended: what is the speaker's own, and what lies on their desks.</summary>
internal static class PairingReach
{
    /// <summary>Proposals in which the speaker is one of the two.</summary>
    public static IQueryable<Proposal> ProposalsAboutMe(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.Proposals.Where(one => one.MemberId == me || one.ColleagueId == me);
    }

    /// <summary>Those that wait for the branch, which is the speaker: to be approved, or to be recorded how the colleague agreed who has no chat.</summary>
    public static async Task<IQueryable<Proposal>> ProposalsToDecideAsync(this Turn turn)
    {
        var (me, posts) = (turn.Me.Id, await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None));
        var members = turn.PeopleAt(await turn.DesksAsync()).Select(span => span.PersonId);

        // Nobody decides on a pairing of their own: whoever is alone at a branch is decided on by who comes next.
        var alone = posts.UnitsOf(UnitKind.Branch).Concat(posts.UnitsOf(UnitKind.GeneralBranch))
            .Select(unit => (unit.Id, Answers: posts.Of(unit.Id)))
            .Where(unit => unit.Answers is [var only] && posts.Of(unit.Id, but: [only]).Contains(me))
            .Select(unit => unit.Answers[0]).ToList();
        var outOfReach = await turn.Db.OutOfReachAsync();
        return turn.Db.Proposals.Open().Where(one => one.MemberId != me && one.ColleagueId != me
            && (members.Contains(one.MemberId) || alone.Contains(one.MemberId))
            && ((one.State == ProposalState.Agreed && one.Origin != PairingOrigin.Assigned && one.RecordedById == null)
                || (one.ColleagueAgreedAt == null && outOfReach.Contains(one.ColleagueId))));
    }

    /// <summary>The units whose pairings the speaker approves: one's desks (<see cref="Reach.DesksAsync"/>), so that a vacant post leaves none to nobody.</summary>
    public static async Task<IQueryable<Unit>> UnitsToPairAsync(this Turn turn)
    {
        var desks = await turn.DesksAsync();
        return turn.Db.Units.AsNoTracking().Where(unit => desks.Contains(unit.Id));
    }

    /// <summary>What the speaker wished about friends and has not taken back.</summary>
    public static IQueryable<FriendWish> OwnWishes(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.FriendWishes.Live().Where(wish => wish.PersonId == me);
    }

    /// <summary>Those who belong to these units or to a Party group right below them (<see cref="Reach.DesksAsync"/>).</summary>
    public static IQueryable<Membership> PeopleAt(this Turn turn, IReadOnlyCollection<long> desks) =>
        turn.Db.Memberships.On(turn.Today).AtDesks(desks);

    /// <summary>
    /// Pairings with one of their people on either side, but for the speaker's own: nobody decides on those. One whose two people belong
    /// nowhere any more stays with the member's last unit.
    /// </summary>
    public static IQueryable<Pairing> PairingsAt(this Turn turn, IReadOnlyCollection<long> desks)
    {
        var (me, db) = (turn.Me.Id, turn.Db);
        var people = turn.PeopleAt(desks).Select(span => span.PersonId);
        var gone = turn.GoneFrom(desks);
        var here = db.Memberships.On(turn.Today).Select(span => span.PersonId);
        return db.Pairings.Where(pairing => pairing.MemberId != me && pairing.ColleagueId != me
            && (people.Contains(pairing.MemberId) || people.Contains(pairing.ColleagueId)
                || (gone.Contains(pairing.MemberId) && !here.Contains(pairing.ColleagueId))));
    }

    /// <summary>Those who belong nowhere any more, and belonged to these units last.</summary>
    private static IQueryable<long> GoneFrom(this Turn turn, IReadOnlyCollection<long> desks)
    {
        var (db, today) = (turn.Db, turn.Today);
        return db.Memberships.AtDesks(desks).Where(span => span.To < today
            && !db.Memberships.Any(later => later.PersonId == span.PersonId && later.From > span.From)).Select(span => span.PersonId);
    }
}
