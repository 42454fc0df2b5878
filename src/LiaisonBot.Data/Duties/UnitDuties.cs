using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Duties;

/// <summary>
/// How a unit, with everything below it, stands on a day. Each figure is the records that make it, so that it can be opened. A pairing counts
/// for the member's unit of that day, a colleague without a friend for the colleague's.
/// </summary>
/// <param name="db">Where the records are.</param>
/// <param name="unit">Whose figures.</param>
/// <param name="day">What happened later is not known yet; the month is the one in which it lies.</param>
public sealed class UnitDuties(LiaisonDb db, Unit unit, DateOnly day)
{
    private readonly IQueryable<long> units = db.Units.Within(unit).Select(one => one.Id);

    /// <summary>Pairings that have a duty this month, met, excused or neither (C1).</summary>
    public IQueryable<MonthlyDuty> Counted
    {
        get
        {
            var ever = db.Memberships.Where(span => units.Contains(span.UnitId)).Select(span => span.PersonId);
            var pairings = db.Pairings.Where(pairing => ever.Contains(pairing.MemberId));
            return db.MonthlyDutiesOf(pairings, day, day).Where(duty => db.Memberships.Any(span => span.PersonId == duty.MemberId
                && span.From <= duty.CountsOn && (span.To == null || span.To >= duty.CountsOn) && units.Contains(span.UnitId)));
        }
    }

    /// <summary>Of these, those with a contact this month.</summary>
    public IQueryable<MonthlyDuty> Met => Counted.Where(duty => duty.MetOn != null);

    /// <summary>Of these, those that owe none this month, and had none.</summary>
    public IQueryable<MonthlyDuty> Excused => Counted.Where(duty => duty.MetOn == null && duty.ExcusedBecause != null);

    /// <summary>Of these, those that never had a contact, the oldest first: it has been so since they started.</summary>
    public IQueryable<MonthlyDuty> NeverContacted => Counted.Lasting(day)
        .Where(duty => !duty.WasEverMet)
        .OrderBy(duty => duty.StartedOn)
        .ThenBy(duty => duty.PairingId);

    /// <summary>Talks that are owed (C4), the most urgent first.</summary>
    public IQueryable<HeldMustTalk> MustTalks
    {
        get
        {
            var people = Memberships.Select(span => span.PersonId);
            var colleagues = db.Pairings.Where(pairing => people.Contains(pairing.MemberId)).Select(pairing => pairing.ColleagueId);
            return db.HeldOn(db.MustTalks.Where(talk => colleagues.Contains(talk.ColleagueId)), day)
                .Where(held => held.MetOn == null && people.Contains(held.MemberId))
                .OrderBy(held => held.DueOn)
                .ThenBy(held => held.Id);
        }
    }

    /// <summary>Cases that stand at these units and have not ended, the oldest first (D1).</summary>
    public IQueryable<Case> Cases => db.Cases.Pending().Where(one => units.Contains(one.UnitId)).OrderBy(one => one.RaisedAt).ThenBy(one => one.Id);

    /// <summary>What the rounds ask that are open at these units, and what of it was answered (D3).</summary>
    public IQueryable<RoundPairing> Collecting => db.CountedIn(db.Rounds.OpenOn(day).Where(round => units.Contains(round.UnitId)), day);

    /// <summary>Of these, those of which nothing was said yet.</summary>
    public IQueryable<RoundPairing> NotCollected => Collecting.Where(one => one.AnsweredOn == null).OrderBy(one => one.PairingId);

    /// <summary>Pairings of which one side has left or changed kind. Of a member who has left, the last unit counts.</summary>
    public IQueryable<Pairing> ToRepair => db.ToRepair(day)
        .Where(pairing => units.Contains(db.Memberships
            .Where(span => span.PersonId == pairing.MemberId && span.From <= day)
            .OrderByDescending(span => span.From)
            .Select(span => span.UnitId)
            .First()))
        .OrderBy(pairing => pairing.Id);

    public IQueryable<Person> ColleaguesWithoutFriend => InUnits(db.ColleaguesWithoutFriend(day));

    public IQueryable<Person> MembersWithoutColleague => InUnits(db.MembersWithoutColleague(day));

    /// <summary>Members to whom the bot cannot write: they have no chat with it yet, or their chat refuses its messages.</summary>
    public IQueryable<Person> Unreachable => InUnits(db.Standing(PersonKind.Member, day)).Where(person =>
        !db.Set<Conversation>().Any(conversation => conversation.PersonId == person.Id && conversation.UnreachableSince == null
            && !conversation.ExternalId.StartsWith(Conversation.UnopenedPrefix)));

    private IQueryable<Membership> Memberships => db.Memberships.On(day).Where(span => units.Contains(span.UnitId));

    private IQueryable<Person> InUnits(IQueryable<Person> people)
    {
        var ids = Memberships.Select(span => span.PersonId);
        return people.Where(person => ids.Contains(person.Id)).OrderBy(person => person.StaffNo);
    }
}
