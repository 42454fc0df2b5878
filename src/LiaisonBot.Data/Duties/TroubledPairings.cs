using LiaisonBot.Data.Absences;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Data.Duties;

/// <summary>A pairing that is to be seen to, with why.</summary>
public sealed record TroubledPairing(long PairingId, string Member, string Colleague, PairingTrouble Trouble)
{
    public long ColleagueId { get; init; }
}

/// <summary>
/// The pairings that somebody has to see to, although they last: beside those of <see cref="SoundPairings"/>, whose duty rests, also those of
/// people who moved apart or are away for long.
/// </summary>
public static class TroubledPairings
{
    /// <summary>Those of these pairings, the most serious first.</summary>
    /// <param name="db">Where they are kept.</param>
    /// <param name="pairings">Among which.</param>
    /// <param name="day">As of which day.</param>
    /// <param name="awayDays">From how many days on one absence is a long one.</param>
    public static async Task<IReadOnlyList<TroubledPairing>> TroubledAsync(this LiaisonDb db, IQueryable<Pairing> pairings, DateOnly day, int awayDays)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await (
            from pairing in pairings.ActiveOn(day).LastingAfter(day)
            select new Seen(pairing.Id, pairing.MemberId, pairing.Member!.Name, pairing.ColleagueId, pairing.Colleague!.Name)
            {
                MemberLeftOn = pairing.Member.LeftOn,
                ColleagueLeftOn = pairing.Colleague.LeftOn,
                IsMember = db.Standings.On(day).Any(span => span.PersonId == pairing.MemberId && span.Kind == PersonKind.Member),
                IsColleague = db.Standings.On(day).Any(span => span.PersonId == pairing.ColleagueId && span.Kind == PersonKind.Colleague),
                MemberUnit = db.Memberships.On(day).Where(span => span.PersonId == pairing.MemberId).Select(span => (long?)span.UnitId).FirstOrDefault(),
                ColleagueUnit = db.Memberships.On(day).Where(span => span.PersonId == pairing.ColleagueId).Select(span => (long?)span.UnitId).FirstOrDefault(),
                WereTogether = db.Memberships.Any(one => one.PersonId == pairing.MemberId && one.From <= pairing.StartedOn && (one.To == null || one.To >= pairing.StartedOn)
                    && db.Memberships.Any(other => other.PersonId == pairing.ColleagueId && other.UnitId == one.UnitId
                        && other.From <= pairing.StartedOn && (other.To == null || other.To >= pairing.StartedOn))),
            }).ToListAsync();
        var people = found.SelectMany(one => new[] { one.MemberId, one.ColleagueId }).ToList();
        var away = (await db.Absences.Live().Touching(day, day).Where(absence => people.Contains(absence.PersonId)).ToListAsync())
            .Where(absence => (absence.To ?? day).DayNumber - absence.From.DayNumber + 1 > awayDays)
            .Select(absence => absence.PersonId).ToHashSet();
        return
        [
            .. from one in found
               let trouble = one.Trouble(day, away)
               where trouble is not null
               orderby trouble, one.Colleague, one.PairingId
               select new TroubledPairing(one.PairingId, one.Member, one.Colleague, trouble.Value) { ColleagueId = one.ColleagueId },
        ];
    }

    private sealed record Seen(long PairingId, long MemberId, string Member, long ColleagueId, string Colleague)
    {
        public DateOnly? MemberLeftOn { get; init; }

        public DateOnly? ColleagueLeftOn { get; init; }

        public bool IsMember { get; init; }

        public bool IsColleague { get; init; }

        public long? MemberUnit { get; init; }

        public long? ColleagueUnit { get; init; }

        public bool WereTogether { get; init; }

        public PairingTrouble? Trouble(DateOnly day, HashSet<long> away) => this switch
        {
            { MemberLeftOn: { } left, ColleagueLeftOn: { } other } when left < day && other < day => PairingTrouble.BothLeft,
            { MemberLeftOn: { } left } when left < day => PairingTrouble.MemberLeft,
            { ColleagueLeftOn: { } left } when left < day => PairingTrouble.ColleagueLeft,
            { IsMember: false } => PairingTrouble.NoMember,
            { IsColleague: false } => PairingTrouble.Joined,
            { WereTogether: true } when MemberUnit != ColleagueUnit => PairingTrouble.Moved,
            _ when away.Contains(MemberId) => PairingTrouble.MemberAway,
            _ when away.Contains(ColleagueId) => PairingTrouble.ColleagueAway,
            _ => null,
        };
    }
}
