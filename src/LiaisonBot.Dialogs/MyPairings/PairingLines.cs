using LiaisonBot.Data;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Paging;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>What a person's pairings are today, each question one query.</summary>
internal static class PairingLines
{
    /// <summary>How each of a member's pairings stands; no names, no texts.</summary>
    public static Task<List<PairingState>> PairingStatesAsync(this LiaisonDb db, long memberId, DateOnly today) =>
        Stands(db, db.Pairings.OfMember(memberId).StandingOrToBegin(today), today).Select(one => one.State).ToListAsync();

    /// <summary>One page of a member's pairings, the oldest first: an order that a contact logged between two pages leaves alone.</summary>
    public static Task<List<PairingLine>> PairingLinesAsync(this LiaisonDb db, long memberId, DateOnly today, ListPage page) =>
        Lines(db, db.Pairings.OfMember(memberId).StandingOrToBegin(today)
            .OrderBy(pairing => pairing.StartedOn).ThenBy(pairing => pairing.Id).Skip(page.Skipped).Take(ListPage.Size), today);

    /// <summary>A member's pairings of which one side is away for so much of this month that no contact is owed (C1).</summary>
    public static async Task<IReadOnlySet<long>> AwayAsync(this LiaisonDb db, long memberId, DateOnly today) =>
        (await db.MonthlyDutiesOf(db.Pairings.OfMember(memberId), today, today)
            .Where(duty => duty.ExcusedBecause == Excuse.MemberAway || duty.ExcusedBecause == Excuse.ColleagueAway)
            .Select(duty => duty.PairingId).ToListAsync()).ToHashSet();

    /// <summary>One page of a colleague's friends.</summary>
    public static Task<List<FriendLine>> FriendLinesAsync(this LiaisonDb db, long colleagueId, DateOnly today, ListPage page)
    {
        var joined = db.Joined(today);
        var memberships = db.Memberships.On(today);
        var excused = db.Excused(today);
        return (from pairing in db.Pairings.AsNoTracking().OfColleague(colleagueId).StandingOrToBegin(today)
                orderby pairing.StartedOn, pairing.Id
                join person in db.People on pairing.MemberId equals person.Id
                select new FriendLine
                {
                    Id = pairing.Id,
                    MemberId = person.Id,
                    Name = person.Name,
                    Title = person.Title,
                    Email = person.Email,
                    Unit = (from membership in memberships
                            where membership.PersonId == person.Id
                            join unit in db.Units on membership.UnitId equals unit.Id
                            select unit.Name).FirstOrDefault(),
                    StartedOn = pairing.StartedOn,
                    Plan = pairing.Plan,
                    EndedOn = pairing.EndedOn,
                    Paused = excused.Where(month => month.PairingId == pairing.Id).OrderBy(month => month.Month)
                        .Select(month => new PausedMonth(month.Month, month.ExcusedById == colleagueId)).ToList(),
                    LeftOn = person.LeftOn,
                    IsMember = joined.Contains(person.Id),
                })
            .Skip(page.Skipped).Take(ListPage.Size).ToListAsync();
    }

    /// <summary>The talks that a member owes today (C4), the most urgent first.</summary>
    public static Task<List<TalkLine>> TalkLinesAsync(this LiaisonDb db, long memberId, DateOnly today) =>
        (from talk in db.OwedBy(memberId, today)
         join colleague in db.People on talk.ColleagueId equals colleague.Id
         orderby talk.DueOn, talk.Id
         select new TalkLine
         {
             PairingId = talk.PairingId,
             Name = colleague.Name,
             Occasion = talk.Occasion,
             OccurredOn = talk.OccurredOn,
             DueOn = talk.DueOn,
             Line = talk.Line,
             HasEnded = talk.PairingEndedOn != null,
         }).ToListAsync();

    public static Task<int> CountFriendsAsync(this LiaisonDb db, long colleagueId, DateOnly today) =>
        db.Pairings.OfColleague(colleagueId).StandingOrToBegin(today).CountAsync();

    /// <summary>Those that are not over: what begins later is known to both already.</summary>
    private static IQueryable<Pairing> StandingOrToBegin(this IQueryable<Pairing> pairings, DateOnly today) => pairings.LastingAfter(today.AddDays(-1));

    private static Task<List<PairingLine>> Lines(LiaisonDb db, IQueryable<Pairing> pairings, DateOnly today)
    {
        var met = db.Met();
        var categories = db.CategoryHoldings.On(today);
        return (from one in Stands(db, pairings, today)
                orderby one.Pairing.StartedOn, one.Pairing.Id
                select new PairingLine
                {
                    Id = one.Pairing.Id,
                    Name = one.Colleague.Name,
                    Title = one.Colleague.Title,
                    Categories = categories.Where(held => held.PersonId == one.Colleague.Id)
                        .OrderBy(held => held.Id).Select(held => held.Category).ToList(),
                    Plan = one.Pairing.Plan,
                    LastKind = met.Where(met => met.PairingId == one.Pairing.Id)
                        .OrderByDescending(met => met.On).ThenByDescending(met => met.Id).Select(met => (ContactKind?)met.Kind).FirstOrDefault(),
                    LeftReason = one.Colleague.LeftReason,
                    State = one.State,
                })
            .ToListAsync();
    }

    /// <summary>Pairings with what decides how they stand this month.</summary>
    private static IQueryable<Stand> Stands(LiaisonDb db, IQueryable<Pairing> pairings, DateOnly today)
    {
        var met = db.Met();
        var joined = db.Joined(today);
        var excused = db.Excused(today);
        return from pairing in pairings.AsNoTracking()
               join person in db.People on pairing.ColleagueId equals person.Id
               select new Stand
               {
                   Pairing = pairing,
                   Colleague = person,
                   State = new PairingState(
                       pairing.StartedOn,
                       met.Where(met => met.PairingId == pairing.Id).Max(met => (DateOnly?)met.On),
                       person.LeftOn,
                       joined.Contains(person.Id))
                   {
                       PairingId = pairing.Id,
                       EndedOn = pairing.EndedOn,
                       EndedInChat = pairing.EndedInChat,
                       Excused = excused.Where(month => month.PairingId == pairing.Id).Select(month => month.Month).ToList(),
                   },
               };
    }

    /// <summary>The excused months from this one on.</summary>
    private static IQueryable<ExcusedMonth> Excused(this LiaisonDb db, DateOnly today)
    {
        var first = MonthlyContact.MonthOf(today);
        return db.ExcusedMonths.Where(month => month.Month >= first && month.WithdrawnAt == null);
    }

    private static IQueryable<Meeting> Met(this LiaisonDb db) =>
        from contact in db.Contacts.Live()
        from colleague in contact.Colleagues
        select new Meeting { Id = contact.Id, PairingId = colleague.PairingId, On = contact.On, Kind = contact.Kind };

    /// <summary>The ids of those who are members today.</summary>
    private static IQueryable<long> Joined(this LiaisonDb db, DateOnly today) =>
        db.Standings.On(today).Where(standing => standing.Kind == PersonKind.Member).Select(standing => standing.PersonId);

    /// <summary>A pairing on its way into a line.</summary>
    private sealed record Stand
    {
        public required Pairing Pairing { get; init; }

        public required Person Colleague { get; init; }

        public required PairingState State { get; init; }
    }

    /// <summary>A contact that counts, for one of the pairings it was with.</summary>
    private sealed record Meeting
    {
        public long Id { get; init; }

        public long PairingId { get; init; }

        public DateOnly On { get; init; }

        public ContactKind Kind { get; init; }
    }
}
