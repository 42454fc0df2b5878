using System.Globalization;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Reviews;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.FollowUps;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HoldReviews;

/// <summary>A review that the speaker asked for.</summary>
/// <param name="Review">The record.</param>
/// <param name="Unit">Who holds it.</param>
/// <param name="Scope">The speaker's.</param>
/// <param name="Guests">Who was invited, in the order of the tree.</param>
internal sealed record OpenedReview(Review Review, Unit Unit, UnitScope Scope, IReadOnlyList<Guest> Guests)
{
    public bool IsOwn => Scope.Sees(Unit);

    /// <summary>An officer calls reviews and writes their agenda, and decides nothing (programme.md, who may do what).</summary>
    public bool Decides => Scope.Writes(Unit);

    public bool IsInvited(long person) => Guests.Any(guest => guest.Invitation.PersonId == person);
}

/// <summary>Somebody who was invited, for which unit, and what they answered.</summary>
internal sealed record Guest(string Unit, string Name, ReviewInvitation Invitation);

/// <summary>Reviews, read in a turn.</summary>
internal static class ReviewRecords
{
    private const char Between = '@';

    private static readonly RecordName Name = new("review");

    /// <summary>A review as keys' outcomes and the audit name it.</summary>
    public static string Subject(Review review) => Name.Of(review.Id);

    public static long? IdIn(string? subject) => Name.IdIn(subject);

    /// <summary>A review on its day and at its hour, as the keys of invitations name it: moved, it is asked of anew.</summary>
    public static string MeetingOf(Review review) => string.Create(CultureInfo.InvariantCulture, $"{review.Id}{Between}{review.On:yyyy-MM-dd} {review.At:HH:mm}");

    /// <summary>The review that a key's subject names, of whatever kind the key is.</summary>
    public static long? IdOf(string? subject) => RecordName.Id(subject?.Split(Between)[0]);

    /// <summary>Those of units that hold reviews and whose papers the speaker sees; an officer and a secretary call them (R11).</summary>
    public static IReadOnlyList<Unit> Holders(UnitScope scope) => [.. scope.Units.Where(unit => unit.Kind is UnitKind.Committee or UnitKind.GeneralBranch && scope.Sees(unit))];

    /// <summary>Own ones and those to which the speaker was invited, by the post that they hold on its day.</summary>
    public static IQueryable<Review> ReviewsOf(this Turn turn, UnitScope scope)
    {
        var (me, units) = (turn.Me.Id, Holders(scope).Select(unit => unit.Id).ToList());
        return turn.Db.Reviews.Where(review => units.Contains(review.UnitId)
            || turn.Db.ReviewInvitations.Any(one => one.ReviewId == review.Id && one.PersonId == me
                && turn.Db.RoleHoldings.Any(post => post.PersonId == me && post.UnitId == one.UnitId
                    && (post.Role == Role.Secretary || post.Role == Role.DeputySecretary)
                    && post.From <= review.On && (post.To == null || post.To >= review.On))));
    }

    /// <summary>Null for anyone else's, and for what is none.</summary>
    public static async Task<OpenedReview?> ReviewAsync(this Turn turn, long? claimed)
    {
        var scope = await UnitScope.OfAsync(turn);
        if (claimed is not { } id || await turn.ReviewsOf(scope).SingleOrDefaultAsync(review => review.Id == id) is not { } found)
            return null;
        var unit = scope.Units.First(unit => unit.Id == found.UnitId);
        return new OpenedReview(found, unit, scope, await turn.GuestsAsync(found, scope.Units, unit));
    }

    /// <summary>The own review that the pressed card is of, while it may be changed; otherwise what is shown instead, and null.</summary>
    public static async Task<OpenedReview?> HeldAsync(this Turn turn, long? claimed)
    {
        var opened = await turn.ReviewAsync(claimed);
        if (opened is null || !opened.IsOwn)
            turn.Say(turn.Words["review.gone"]);
        else if (opened.Review.IsOpen)
            return opened;
        else
            await ReviewDialog.ShowAsync(turn, opened, ReviewNews.EndedSince);
        turn.ShowUnsaved(ReviewForm.TypedInto(turn, opened?.Review));
        return null;
    }

    /// <summary>The same where something is decided by the press: for secretaries and deputies.</summary>
    public static async Task<OpenedReview?> DecidedAsync(this Turn turn, long? claimed)
    {
        if (await turn.HeldAsync(claimed) is not { } opened)
            return null;
        if (opened.Decides)
            return opened;
        turn.Say(turn.Words["review.decides_not"]);
        turn.ShowUnsaved(ReviewForm.TypedInto(turn, opened.Review));
        return null;
    }

    public static Task<List<FollowUp>> DecisionsAsync(this Turn turn, Review review) => turn.FollowUpsOfAsync(FollowUpKind.ReviewDecision, review.Id);

    /// <summary>
    /// Whom a review of that unit invites, as the roster has it by now for the review's day: of each unit below its secretaries, or its deputies
    /// where there is none.
    /// </summary>
    public static async Task<IReadOnlyList<(Unit Unit, long PersonId)>> WhomAsync(this Turn turn, DateOnly day, IReadOnlyList<Unit> units, Unit holder)
    {
        var below = units.Where(unit => unit.Id != holder.Id && unit.Kind != UnitKind.Group && unit.IsWithin(holder)).ToList();
        var ids = below.ConvertAll(unit => unit.Id);
        var here = turn.Db.People.Here(day).Select(person => person.Id);
        var held = await turn.Db.RoleHoldings.AsNoTracking().On(day)
            .Where(holding => ids.Contains(holding.UnitId) && here.Contains(holding.PersonId)
                && (holding.Role == Role.Secretary || holding.Role == Role.DeputySecretary))
            .OrderBy(holding => holding.PersonId)
            .ToListAsync();
        return
        [
            .. from unit in below
               let posts = held.Where(holding => holding.UnitId == unit.Id).ToLookup(holding => holding.Role, holding => holding.PersonId)
               from person in posts.Contains(Role.Secretary) ? posts[Role.Secretary].Distinct() : posts[Role.DeputySecretary].Distinct()
               select (unit, person),
        ];
    }

    /// <summary>Of those who were invited, whoever still has the post on that day.</summary>
    private static async Task<IReadOnlyList<Guest>> GuestsAsync(this Turn turn, Review review, IReadOnlyList<Unit> units, Unit holder)
    {
        var invited = await turn.Db.ReviewInvitations.Where(one => one.ReviewId == review.Id).ToListAsync();
        var whom = (await turn.WhomAsync(review.On, units, holder)).Select(one => (one.Unit.Id, one.PersonId)).ToHashSet();
        var people = invited.ConvertAll(one => one.PersonId);
        var names = await turn.Db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        return
        [
            .. from unit in units
               join one in invited on unit.Id equals one.UnitId
               where whom.Contains((one.UnitId, one.PersonId))
               select new Guest(unit.Name, names[one.PersonId], one),
        ];
    }
}
