using LiaisonBot.Data.Absences;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Units;

namespace LiaisonBot.Data.Rounds;

/// <summary>Whom rounds ask, and who has answered (D3): computed from the records as they stand on a day (docs/rounds.md).</summary>
public static class RoundPairings
{
    /// <summary>The id of a round that is none yet: no answer has it.</summary>
    private const long NotOpened = 0;

    /// <summary>
    /// The pairings that rounds ask about on a day, or on their last one once they are over: those that stand, whose member belongs to the
    /// branch or a Party group of it, and whose two sides are here and what they were paired as. So one that begins or changes hands
    /// during a round is asked of whoever has it.
    /// </summary>
    /// <param name="db">Where the records are.</param>
    /// <param name="rounds">Those that the caller asks about.</param>
    /// <param name="day">What happened later is not known yet.</param>
    public static IQueryable<RoundPairing> AskedIn(this LiaisonDb db, IQueryable<Round> rounds, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Asked(
            rounds.Select(round => new RoundSpan
            {
                RoundId = round.Id,
                UnitId = round.UnitId,
                On = (round.EndedOn ?? round.LastOn) < day ? round.EndedOn ?? round.LastOn : day,
                End = round.EndedOn ?? round.LastOn,
            }),
            day);
    }

    /// <summary>The pairings that a round would ask about if the branch opened it on that day.</summary>
    public static IQueryable<RoundPairing> WouldAsk(this LiaisonDb db, Unit branch, DateOnly day, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(branch);
        return db.Asked(db.Units.Where(unit => unit.Id == branch.Id).Select(unit => new RoundSpan { RoundId = NotOpened, UnitId = unit.Id, On = day, End = last }), day);
    }

    /// <summary>The answers that rounds had by a day, those of pairings that have ended since among them.</summary>
    public static IQueryable<RoundPairing> AnsweredIn(this LiaisonDb db, IQueryable<Round> rounds, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rounds);
        return
            from round in rounds
            join answer in db.RoundAnswers on round.Id equals answer.RoundId
            where answer.Finding != RoundFinding.NotAsked && answer.AnsweredOn <= day
            join pairing in db.Pairings on answer.PairingId equals pairing.Id
            select new RoundPairing
            {
                RoundId = round.Id,
                UnitId = round.UnitId,
                PairingId = pairing.Id,
                MemberId = answer.AnsweredById,
                ColleagueId = pairing.ColleagueId,
                AnsweredOn = answer.AnsweredOn,
                Finding = answer.Finding,
                IsExcused = false,
            };
    }

    /// <summary>Those of whom an answer is still owed.</summary>
    public static IQueryable<RoundPairing> Unanswered(this IQueryable<RoundPairing> asked) =>
        asked.Where(one => one.AnsweredOn == null && !one.IsExcused);

    /// <summary>The whole of a round's coverage: what was answered, and what is still owed.</summary>
    public static IQueryable<RoundPairing> CountedIn(this LiaisonDb db, IQueryable<Round> rounds, DateOnly day) =>
        db.AnsweredIn(rounds, day).Concat(db.AskedIn(rounds, day).Unanswered());

    private static IQueryable<RoundPairing> Asked(this LiaisonDb db, IQueryable<RoundSpan> rounds, DateOnly day)
    {
        var away = db.Absences.Live();

        // Of a round that is over nothing is left but its last day, which none of these is.
        var left = Enumerable.Range(1, Round.MostDays).Select(day.AddDays).ToArray();
        return
            from round in rounds
            from unit in db.Units
            where unit.Id == round.UnitId || (unit.ParentId == round.UnitId && unit.Kind == UnitKind.Group)
            join span in db.Memberships on unit.Id equals span.UnitId
            where span.From <= round.On && (span.To == null || span.To >= round.On)
            join pairing in db.Pairings on span.PersonId equals pairing.MemberId
            where pairing.StartedOn <= round.On && (pairing.EndedOn == null || pairing.EndedOn >= round.On)
                && (pairing.Member!.LeftOn == null || pairing.Member.LeftOn >= round.On)
                && (pairing.Colleague!.LeftOn == null || pairing.Colleague.LeftOn >= round.On)
                && db.Standings.Any(side => side.PersonId == pairing.MemberId && side.Kind == PersonKind.Member
                    && side.From <= round.On && (side.To == null || side.To >= round.On))
                && db.Standings.Any(side => side.PersonId == pairing.ColleagueId && side.Kind == PersonKind.Colleague
                    && side.From <= round.On && (side.To == null || side.To >= round.On))
            join answer in db.RoundAnswers on new { round.RoundId, PairingId = pairing.Id } equals new { answer.RoundId, answer.PairingId } into answers
            from answer in answers.DefaultIfEmpty()
            let isAnswered = answer != null && answer.Finding != RoundFinding.NotAsked && answer.AnsweredOn <= day
            select new RoundPairing
            {
                RoundId = round.RoundId,
                UnitId = round.UnitId,
                PairingId = pairing.Id,
                MemberId = pairing.MemberId,
                ColleagueId = pairing.ColleagueId,
                AnsweredOn = isAnswered ? (DateOnly?)answer!.AnsweredOn : null,
                Finding = isAnswered ? answer!.Finding : RoundFinding.NotAsked,
                IsExcused = away.Any(absence => absence.PersonId == pairing.MemberId
                        && absence.From <= round.On && (absence.To == null || absence.To >= round.On))
                    && !left.Any(one => one <= round.End && !away.Any(absence => absence.PersonId == pairing.MemberId
                        && absence.From <= one && (absence.To == null || absence.To >= one))),
            };
    }

    /// <summary>A round, and the day as of which it is looked at.</summary>
    private sealed record RoundSpan
    {
        public required long RoundId { get; init; }

        public required long UnitId { get; init; }

        public required DateOnly On { get; init; }

        public required DateOnly End { get; init; }
    }
}
