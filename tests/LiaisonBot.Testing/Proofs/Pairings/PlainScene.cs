using LiaisonBot.Data;
using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Preferences;
using LiaisonBot.Data.Proposals;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Suggestions;
using LiaisonBot.Data.Units;
using LiaisonBot.Data.Wishes;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Testing.Proofs.Pairings;

/// <summary>
/// What docs/pairing.md says a suggestion is made from, told once more: every table as it stands, and the rules in plain words over the rows.
/// The reader that is tested against it asks the database.
/// </summary>
public sealed class PlainScene
{
    private readonly ProgrammeClock clock;
    private readonly SuggestionSettings settings;
    private readonly List<Unit> units;
    private readonly List<Person> people;
    private readonly List<Standing> standings;
    private readonly List<Membership> memberships;
    private readonly List<RoleHolding> roles;
    private readonly List<CategoryHolding> categories;
    private readonly List<Preference> preferences;
    private readonly List<Absence> absences;
    private readonly List<Pairing> pairings;
    private readonly List<Proposal> proposals;
    private readonly List<FriendWish> wishes;

    public PlainScene(LiaisonDb db, ProgrammeClock clock, SuggestionSettings settings)
    {
        (this.clock, this.settings) = (clock, settings);
        units = Rows(db.Units);
        people = Rows(db.People);
        standings = Rows(db.Standings);
        memberships = Rows(db.Memberships);
        roles = Rows(db.RoleHoldings);
        categories = Rows(db.CategoryHoldings);
        preferences = Rows(db.Preferences);
        absences = Rows(db.Absences);
        pairings = Rows(db.Pairings);
        proposals = Rows(db.Proposals);
        wishes = Rows(db.FriendWishes);
    }

    /// <param name="day">As everybody stands on that day.</param>
    /// <param name="turn">Whose turn it is; empty for all.</param>
    public SuggestionScene On(DateOnly day, params IReadOnlyCollection<Category> turn) => new(day, units, [.. People(day, turn)])
    {
        Friendships =
        [
            .. pairings.Select(one => new Friendship(one.MemberId, one.ColleagueId, one.EndedOn, one.Ending is PairingEnding.Member or PairingEnding.Colleague)),
            .. proposals.Where(one => one.ClosedAt is null).Select(one => new Friendship(one.MemberId, one.ColleagueId)),
        ],
        Wishes =
        [
            .. from one in proposals
               where one.State is ProposalState.DeclinedByMember or ProposalState.DeclinedByColleague
               select new Wish(one.MemberId, one.ColleagueId, WishKind.Declined, clock.DayOf(one.ClosedAt!.Value)),

            // Whichever of the two is the member.
            .. from one in wishes
               where one is { Kind: FriendWishKind.Avoids, TakenBackAt: null }
               from pair in new[] { (one.PersonId, Other: one.OtherId!.Value), (one.OtherId!.Value, Other: one.PersonId) }
               select new Wish(pair.Item1, pair.Other, WishKind.Avoid, clock.DayOf(one.At)),
        ],
    };

    private static List<T> Rows<T>(IQueryable<T> table)
        where T : class => [.. table.AsNoTracking()];

    private IEnumerable<Candidate> People(DateOnly day, IReadOnlyCollection<Category> turn) =>
        from person in people
        where person.LeftOn is null || person.LeftOn >= day
        let kind = standings.Single(span => span.PersonId == person.Id && span.Covers(day)).Kind
        let held = categories.Where(span => span.PersonId == person.Id && span.Covers(day)).Select(span => span.Category).ToList()
        let asked = kind == PersonKind.Colleague && wishes.Exists(wish => wish is { Kind: FriendWishKind.Seeks, TakenBackAt: null } && wish.PersonId == person.Id)
        where kind == PersonKind.Member ? !IsAway(person.Id, day) : turn.Count == 0 || asked || held.Exists(turn.Contains)
        select new Candidate(
            person.Id,
            kind,
            memberships.Single(span => span.PersonId == person.Id && span.Covers(day)).UnitId,
            new Trait(CareOf(person, kind, held, day), TitleGroups.Of(person.Title), LanguageOf(person)) { Seeks = asked })
        {
            Places = kind == PersonKind.Member ? settings.Places : 0,
            To = person.LeftOn,
        };

    private bool IsAway(long member, DateOnly day) => absences.Exists(absence =>
        absence.PersonId == member && absence.WithdrawnAt is null && absence.SupersededById is null && absence.Covers(day)
        && (absence.To is null || absence.To.Value.DayNumber - day.DayNumber >= settings.AwayDays));

    private Care CareOf(Person person, PersonKind kind, List<Category> held, DateOnly day) => kind == PersonKind.Colleague
        ? TraitRules.Asks(held)
        : TraitRules.Gives(
            [.. roles.Where(span => span.PersonId == person.Id && span.Covers(day)).Select(span => (span.Role, units.Find(unit => unit.Id == span.UnitId)!.Kind))],
            held,
            person.JoinedOn,
            day);

    private Locale LanguageOf(Person person) => preferences.Find(own => own.PersonId == person.Id)?.Language ?? person.Locale;
}
