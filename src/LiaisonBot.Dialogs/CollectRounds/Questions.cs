using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>What a round asks one member, as it stands.</summary>
internal sealed record Questions(Round Round, IReadOnlyList<Question> Lines)
{
    public int Answered => Lines.Count(line => line.Finding != RoundFinding.NotAsked);
}

/// <summary>One colleague, and what was said of them.</summary>
/// <param name="Label">The name, with the staff number where two share a name.</param>
internal sealed record Question(long PairingId, long ColleagueId, string Label, RoundFinding Finding);

internal static class QuestionRecords
{
    /// <summary>The speaker's questions in the round that is open in their branch; null when none is.</summary>
    public static async Task<Questions?> QuestionsAsync(this Turn turn) =>
        await turn.RoundOfAsync(turn.Me.Id) is { } round ? await turn.QuestionsAsync(round, turn.Me.Id) : null;

    public static async Task<Questions> QuestionsAsync(this Turn turn, Round round, long memberId)
    {
        var id = round.Id;
        var rows = await (
            from asked in turn.Db.AskedIn(turn.Db.Rounds.Where(one => one.Id == id), turn.Today)
            where asked.MemberId == memberId
            join colleague in turn.Db.People on asked.ColleagueId equals colleague.Id
            orderby colleague.Name, colleague.StaffNo, asked.PairingId
            select new { asked.PairingId, asked.ColleagueId, colleague.Name, colleague.StaffNo, asked.Finding }).ToListAsync();
        var shared = rows.CountBy(row => row.Name).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return new Questions(
            round,
            [
                .. rows.Select(row => new Question(
                    row.PairingId, row.ColleagueId, shared.Contains(row.Name) ? $"{row.Name} {row.StaffNo}" : row.Name, row.Finding)),
            ]);
    }

    /// <summary>What the speaker said was raised, with the cases that came of it; of pairings that have ended since as well.</summary>
    public static async Task<IReadOnlyList<RaisedLine>> RaisedAsync(this Turn turn, Questions questions)
    {
        var (id, me) = (questions.Round.Id, turn.Me.Id);
        var cases = await turn.Db.RoundCases.Where(one => one.RoundId == id && one.Case!.RaisedById == me).OrderBy(one => one.CaseId)
            .Select(one => new { one.PairingId, one.Case!.Year, one.Case.Serial }).ToListAsync();
        var ended = await (
            from answer in turn.Db.AnsweredIn(turn.Db.Rounds.Where(one => one.Id == id), turn.Today)
            where answer.MemberId == me && answer.Finding == RoundFinding.Something
            join colleague in turn.Db.People on answer.ColleagueId equals colleague.Id
            orderby colleague.Name, colleague.StaffNo, answer.PairingId
            select new Question(answer.PairingId, answer.ColleagueId, colleague.Name, answer.Finding)).ToListAsync();
        return
        [
            .. questions.Lines.Where(line => line.Finding == RoundFinding.Something)
                .Concat(ended.Where(line => questions.Lines.All(known => known.PairingId != line.PairingId)))
                .Select(line => new RaisedLine(line.PairingId, line.ColleagueId, line.Label)
                {
                    Cases = [.. cases.Where(one => one.PairingId == line.PairingId).Select(one => new CaseNumber(one.Year, one.Serial).ToString())],
                }),
        ];
    }
}

/// <summary>A colleague who raised something.</summary>
internal sealed record RaisedLine(long PairingId, long ColleagueId, string Name)
{
    /// <summary>The numbers of the cases that came of it.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];
}
