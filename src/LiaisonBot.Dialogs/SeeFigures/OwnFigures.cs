using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Contacts;
using LiaisonBot.Data.Figures;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SeeFigures;

/// <summary>How often of each outcome.</summary>
internal sealed record Outcomes(int Met, int Late, int Excused, int Missed, int Open)
{
    /// <summary>What was owed: all but the excused.</summary>
    public int Owed => Met + Late + Missed + Open;

    public static Outcomes Of(IEnumerable<DutyOutcome> outcomes)
    {
        var counts = outcomes.CountBy(outcome => outcome).ToDictionary();
        return new Outcomes(
            counts.GetValueOrDefault(DutyOutcome.Met),
            counts.GetValueOrDefault(DutyOutcome.Late),
            counts.GetValueOrDefault(DutyOutcome.Excused),
            counts.GetValueOrDefault(DutyOutcome.Missed),
            counts.GetValueOrDefault(DutyOutcome.Open));
    }
}

/// <summary>One pairing's months.</summary>
internal sealed record PairingFigures(long PairingId, string Colleague, Outcomes Months);

/// <summary>Cases that the member raised in the period, as they stand today.</summary>
internal sealed record CaseFigures(int Raised, int Solved, int NotSolvable);

/// <summary>A member's own figures of a period (R9).</summary>
internal sealed record OwnFigures
{
    public required AppraisalPeriod Period { get; init; }

    public IReadOnlyList<PairingFigures> Pairings { get; init; } = [];

    public IReadOnlyDictionary<ContactKind, int> Contacts { get; init; } = new Dictionary<ContactKind, int>();

    public required Outcomes Talks { get; init; }

    public required CaseFigures Cases { get; init; }

    /// <summary>Colleagues of whom the member answered in collection rounds.</summary>
    public int Answers { get; init; }

    public Outcomes Months => Pairings.Aggregate(
        new Outcomes(0, 0, 0, 0, 0),
        (sum, one) => new Outcomes(
            sum.Met + one.Months.Met, 0, sum.Excused + one.Months.Excused, sum.Missed + one.Months.Missed, sum.Open + one.Months.Open));
}

internal static class OwnFigureQueries
{
    public static async Task<OwnFigures> OwnFiguresAsync(this Turn turn, AppraisalPeriod period)
    {
        var months = await turn.Db.AppraisedMonthsAsync(turn.Me.Id, period, turn.Today, CancellationToken.None);
        var talks = await turn.Db.AppraisedTalksAsync(turn.Me.Id, period, turn.Today, CancellationToken.None);
        var names = await turn.NamesAsync(months.Select(month => month.ColleagueId));
        return new OwnFigures
        {
            Period = period,
            Pairings =
            [
                .. months.GroupBy(month => (month.PairingId, month.ColleagueId))
                    .Select(same => new PairingFigures(same.Key.PairingId, names[same.Key.ColleagueId], Outcomes.Of(same.Select(month => month.Outcome))))
                    .OrderBy(one => one.Colleague, StringComparer.Ordinal).ThenBy(one => one.PairingId),
            ],
            Contacts = await ContactsAsync(turn, period),
            Talks = Outcomes.Of(talks.Select(talk => talk.Outcome)),
            Cases = await CasesAsync(turn, period),
            Answers = await turn.OwnAnswers().CountAsync(answer => answer.AnsweredOn >= period.From && answer.AnsweredOn <= period.To),
        };
    }

    /// <summary>Their names, with the staff number where two of them have the same.</summary>
    public static async Task<Dictionary<long, string>> NamesAsync(this Turn turn, IEnumerable<long> ids)
    {
        var asked = ids.Distinct().ToList();
        var people = await turn.Db.People.Where(person => asked.Contains(person.Id)).Select(person => new { person.Id, person.Name, person.StaffNo }).ToListAsync();
        var shared = people.CountBy(person => person.Name).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        return people.ToDictionary(person => person.Id, person => shared.Contains(person.Name) ? $"{person.Name} {person.StaffNo}" : person.Name);
    }

    private static Task<Dictionary<ContactKind, int>> ContactsAsync(Turn turn, AppraisalPeriod period) =>
        turn.OwnEntries().CountedIn(period)
            .GroupBy(contact => contact.Kind)
            .Select(same => new { Kind = same.Key, Count = same.Count() })
            .ToDictionaryAsync(one => one.Kind, one => one.Count);

    private static async Task<CaseFigures> CasesAsync(Turn turn, AppraisalPeriod period)
    {
        var states = await turn.OwnCases().CountedIn(period, turn.Clock).Select(one => one.State).ToListAsync();
        return new CaseFigures(
            states.Count,
            states.Count(state => state is CaseState.ClosedConfirmed or CaseState.ClosedUnconfirmed),
            states.Count(state => state is CaseState.ClosedNotSolvable));
    }
}
