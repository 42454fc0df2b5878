using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Duties;
using LiaisonBot.Data.FollowUps;
using LiaisonBot.Data.GoodCases;
using LiaisonBot.Data.MustTalks;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.Rosters;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Spans;
using LiaisonBot.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Turns;

/// <summary>
/// Which records the speaker may reach, and through which relation: programme.md's table of who may do what, as queries, as of today.
/// An action's <see cref="Who"/> opens the door; every handler then begins with one of these, so an id in a card is never more than a claim.
/// </summary>
internal static class Reach
{
    /// <inheritdoc cref="RosterKeepers"/>
    public static Role[] Keepers { get; } = [.. RosterKeepers.Roles];

    /// <summary>The units whose secretary's work is the speaker's today: those of one's posts, and those for which one answers meanwhile.</summary>
    public static async Task<HashSet<long>> DesksAsync(this Turn turn)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var answered = posts.AnsweredBy(turn.Me.Id, UnitKind.Committee, UnitKind.GeneralBranch, UnitKind.Branch).Select(unit => unit.Id);
        return [.. turn.Me.UnitsWith(Role.Secretary, Role.DeputySecretary), .. answered];
    }

    /// <summary>Entries of the speaker's own hand.</summary>
    public static IQueryable<Contact> OwnEntries(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.Contacts.Where(contact => contact.AuthorId == me);
    }

    /// <summary>Private notes are their author's alone: no other relation leads to one.</summary>
    public static IQueryable<PrivateNote> OwnNotes(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.PrivateNotes.Where(note => note.AuthorId == me);
    }

    /// <summary>The speaker's pairings as a member, past and to come.</summary>
    public static IQueryable<Pairing> OwnPairings(this Turn turn) => turn.Db.Pairings.OfMember(turn.Me.Id);

    /// <summary>The speaker's pairings as a colleague, past and to come.</summary>
    public static IQueryable<Pairing> OwnFriendships(this Turn turn) => turn.Db.Pairings.OfColleague(turn.Me.Id);

    /// <summary>Entries by others about the speaker as they stand today, those that were undone among them.</summary>
    public static IQueryable<Contact> EntriesAboutMe(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.Contacts.Where(contact => contact.SupersededById == null && contact.Colleagues.Any(met => met.ColleagueId == me));
    }

    public static IQueryable<Objection> OwnObjections(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.Objections.Where(objection => objection.ObjectorId == me);
    }

    /// <summary>Cases that the speaker raised.</summary>
    public static IQueryable<Case> OwnCases(this Turn turn) => turn.Db.Cases.RaisedBy(turn.Me.Id);

    /// <summary>
    /// Cases of others that the speaker sees by a role: those that ever came to one of their units, and what is overdue right below. What of
    /// a case they see, <see cref="CaseNames"/> decides; what they may do, <see cref="CaseRules"/>.
    /// </summary>
    public static IQueryable<Case> CasesOfMyUnits(this Turn turn, LadderToday ladder)
    {
        var me = turn.Me.Id;
        return turn.CasesOfUnits(ladder, [.. turn.Me.UnitsWith(Keepers)]).Where(one => one.RaisedById != me);
    }

    /// <summary>What those who keep these units see by that; for nobody in particular, so that whoever asks says which units are theirs.</summary>
    public static IQueryable<Case> CasesOfUnits(this Turn turn, LadderToday ladder, IReadOnlyCollection<long> held)
    {
        var mine = ladder.OwnedBy(held);
        var below = ladder.RightBelow(held);

        // The ids first, each kind by its index: with an "or" between them every case there ever was would be looked at.
        var ids = turn.Db.Set<CaseStop>().Where(stop => mine.Contains(stop.UnitId)).Select(stop => stop.CaseId)
            .Concat(turn.Db.Cases.Overdue(turn.Today).At(below).Select(one => one.Id));
        return turn.Db.Cases.Where(one => ids.Contains(one.Id));
    }

    /// <summary>The units whose people's pairings the speaker may register by name: those of one's roles, with the Party groups right below (W1).</summary>
    public static IQueryable<Unit> UnitsToRegister(this Turn turn)
    {
        var mine = turn.Me.UnitsWith(Keepers).ToList();
        return turn.Db.Units.AtDesks(mine);
    }

    /// <summary>The units whose roster the speaker corrects: those of one's roles with all below them, since a move concerns two of them.</summary>
    public static IQueryable<Unit> UnitsToCorrect(this Turn turn)
    {
        var mine = turn.Me.UnitsWith(Keepers).ToList();
        var tops = turn.Db.Units.Where(unit => mine.Contains(unit.Id));
        return turn.Db.Units.Where(unit => tops.Any(top => unit.Path.StartsWith(top.Path)));
    }

    /// <summary>Whether the speaker keeps the roster of the whole school, and so may import one.</summary>
    public static Task<bool> KeepsWholeRosterAsync(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.KeepersOfWholeRoster(turn.Today).AnyAsync(holding => holding.PersonId == me);
    }

    /// <summary>Those who belong to one of these units today.</summary>
    public static IQueryable<Membership> PeopleToCorrect(this Turn turn)
    {
        var units = turn.UnitsToCorrect().Select(unit => unit.Id);
        return turn.Db.Memberships.On(turn.Today).Where(membership => units.Contains(membership.UnitId));
    }

    /// <summary>Cases by others that hold the speaker's name.</summary>
    public static IQueryable<Case> CasesAboutMe(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.Cases.Where(one => one.RaisedById != me && one.Colleagues.Any(colleague => colleague.ColleagueId == me));
    }

    /// <summary>Talks that a friend owes the speaker or held with them; those that were taken back are not among them.</summary>
    public static IQueryable<HeldMustTalk> MustTalksAboutMe(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.HeldOn(turn.Db.MustTalks.Where(talk => talk.ColleagueId == me), turn.Today);
    }

    /// <summary>The people whose pairings and must-talks the speaker oversees, as a secretary or deputy of their unit.</summary>
    public static IQueryable<long> OversightOf(this Turn turn) =>
        turn.OfMyUnits(Role.Secretary, Role.DeputySecretary).Select(membership => membership.PersonId);

    /// <summary>Pairings with one of these people on either side, past and to come. One's own as a colleague is for others to oversee.</summary>
    public static IQueryable<Pairing> PairingsToOversee(this Turn turn)
    {
        var me = turn.Me.Id;
        var people = turn.OversightOf();
        return turn.Db.Pairings.Where(pairing =>
            pairing.ColleagueId != me && (people.Contains(pairing.MemberId) || people.Contains(pairing.ColleagueId)));
    }

    /// <summary>Must-talks that are owed by or to one of these people today, or were held with them.</summary>
    public static IQueryable<HeldMustTalk> MustTalksToOversee(this Turn turn)
    {
        var people = turn.OversightOf();
        var colleagues = turn.PairingsToOversee().Select(pairing => pairing.ColleagueId);
        return turn.Db.HeldOn(turn.Db.MustTalks.Where(talk => colleagues.Contains(talk.ColleagueId)), turn.Today)
            .Where(held => people.Contains(held.MemberId) || people.Contains(held.ColleagueId));
    }

    /// <summary>The branches whose collection rounds the speaker opens, reads and ends (D3). Above a branch there are none.</summary>
    public static IQueryable<Unit> BranchesToCollect(this Turn turn)
    {
        var mine = turn.Me.UnitsWith(Role.Secretary, Role.DeputySecretary).ToList();
        return turn.Db.Units.Where(unit => unit.Kind == UnitKind.Branch && mine.Contains(unit.Id));
    }

    /// <summary>Their rounds; those that were taken back are not among them.</summary>
    public static IQueryable<Round> RoundsToKeep(this Turn turn)
    {
        var branches = turn.BranchesToCollect().Select(unit => unit.Id);
        return turn.Db.Rounds.Standing().Where(round => branches.Contains(round.UnitId));
    }

    /// <summary>What the speaker answered in rounds.</summary>
    public static IQueryable<RoundAnswer> OwnAnswers(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.RoundAnswers.Where(answer => answer.AnsweredById == me && answer.Finding != RoundFinding.NotAsked);
    }

    /// <summary>What half-year checks noted of pairings in which the speaker is the colleague (R8).</summary>
    public static IQueryable<CheckedPairing> ChecksAboutMe(this Turn turn)
    {
        var pairings = turn.OwnFriendships().Select(pairing => pairing.Id);
        return turn.Db.CheckedPairings.Where(one => one.Note != null && pairings.Contains(one.PairingId));
    }

    /// <summary>What friends answered about the speaker.</summary>
    public static IQueryable<RoundAnswer> AnswersAboutMe(this Turn turn)
    {
        var pairings = turn.OwnFriendships().Select(pairing => pairing.Id);
        return turn.Db.RoundAnswers.Where(answer => answer.Finding != RoundFinding.NotAsked && pairings.Contains(answer.PairingId));
    }

    /// <summary>
    /// What the speaker was given to do, and what units decided or do whose papers they see (R6, R5, R11). Whose it is to do today,
    /// <see cref="FollowUpDoers"/> says.
    /// </summary>
    public static IQueryable<FollowUp> FollowUpsNear(this Turn turn, UnitScope scope)
    {
        var (me, units) = (turn.Me.Id, scope.Own);
        return turn.Db.FollowUps.Where(one => one.PersonId == me || units.Contains(one.UnitId) || units.Contains(one.ByUnitId));
    }

    /// <summary>The units for which the speaker writes briefings (C6). Whether one is sent, secretaries and deputies decide.</summary>
    public static IQueryable<Unit> UnitsToBrief(this Turn turn)
    {
        var mine = turn.Me.UnitsWith(Keepers).ToList();
        return turn.Db.Units.Where(unit => mine.Contains(unit.Id));
    }

    /// <summary>The briefings of these units, drafts among them.</summary>
    public static IQueryable<Briefing> BriefingsToKeep(this Turn turn)
    {
        var mine = turn.Me.UnitsWith(Keepers).ToList();
        return turn.Db.Briefings.Where(briefing => mine.Contains(briefing.UnitId));
    }

    /// <summary>Briefings that went to the speaker.</summary>
    public static IQueryable<Briefing> BriefingsToMe(this Turn turn) => turn.Db.ToPerson(turn.Me.Id);

    /// <summary>Nominations of pairings that are the speaker's own, on either side (R10).</summary>
    public static IQueryable<GoodCase> GoodCasesAboutMe(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.GoodCases.Where(one => one.MemberId == me || one.ColleagueId == me);
    }

    /// <summary>Those of the units whose pairings the speaker sees anyway, however they stand.</summary>
    public static IQueryable<GoodCase> GoodCasesToKeep(this Turn turn)
    {
        var mine = turn.Me.UnitsWith(Keepers).ToList();
        return turn.Db.GoodCases.Where(one => mine.Contains(one.UnitId));
    }

    /// <summary>All that the speaker sees: beside these, those of units further down to which both of their people have agreed.</summary>
    public static IQueryable<GoodCase> GoodCasesToSee(this Turn turn)
    {
        var units = turn.UnitsToCorrect().Select(unit => unit.Id);
        var ids = turn.GoodCasesAboutMe().Select(one => one.Id)
            .Concat(turn.GoodCasesToKeep().Select(one => one.Id))
            .Concat(turn.Db.ToShow(turn.Today).Where(one => units.Contains(one.UnitId)).Select(one => one.Id));
        return turn.Db.GoodCases.Where(one => ids.Contains(one.Id));
    }

    /// <summary>
    /// The pairings that the speaker may nominate as good cases: their own as a member, and those of the units whose register they keep.
    /// Past ones are among them, as long as both people are here.
    /// </summary>
    public static IQueryable<Pairing> PairingsToNominate(this Turn turn)
    {
        var (me, today, units) = (turn.Me.Id, turn.Today, turn.UnitsToRegister().Select(unit => unit.Id));
        var members = turn.Db.Memberships.On(today).Where(span => units.Contains(span.UnitId)).Select(span => span.PersonId);
        var here = turn.Db.People.Here(today).Select(person => person.Id);
        return turn.Db.Pairings.Where(pairing => pairing.StartedOn <= today && here.Contains(pairing.MemberId) && here.Contains(pairing.ColleagueId)
            && (pairing.MemberId == me || (members.Contains(pairing.MemberId) && pairing.ColleagueId != me)));
    }

    public static IQueryable<Absence> OwnAbsences(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.Absences.Live().Where(absence => absence.PersonId == me);
    }

    /// <summary>Absences that the speaker may see and change, those that were replaced or withdrawn among them: own, and of one's units' people.</summary>
    public static IQueryable<Absence> AbsencesToKeep(this Turn turn)
    {
        var me = turn.Me.Id;
        var people = turn.OfMyUnits(Keepers).Select(membership => membership.PersonId);
        return turn.Db.Absences.Where(absence => absence.PersonId == me || people.Contains(absence.PersonId));
    }

    /// <summary>Reports of a quarter that the speaker wrote (R7).</summary>
    public static IQueryable<QuarterlyReport> OwnReports(this Turn turn)
    {
        var me = turn.Me.Id;
        return turn.Db.QuarterlyReports.Where(report => report.MemberId == me);
    }

    /// <summary>Those that members handed in to one of the speaker's desks (<see cref="DesksAsync"/>); drafts are their author's alone.</summary>
    public static IQueryable<QuarterlyReport> ReportsTo(this Turn turn, IReadOnlyCollection<long> desks) =>
        turn.Db.QuarterlyReports.HandedIn().Where(report => report.UnitId != null && desks.Contains(report.UnitId.Value));

    /// <summary>
    /// Those who belong directly to a unit in which the speaker holds one of the roles today, or to a Party group right below it,
    /// which has no secretary of its own (W1). People further down are their own branch's affair.
    /// </summary>
    public static IQueryable<Membership> OfMyUnits(this Turn turn, params Role[] roles)
    {
        var mine = turn.Me.UnitsWith(roles).ToList();
        return turn.Db.Memberships.On(turn.Today).AtDesks(mine);
    }
}
