using System.Globalization;
using LiaisonBot.Data.Rounds;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>A case that is raised from an answer counts as of its round: the report's form kept where it came from, and this reads it.</summary>
internal static class RaisedCases
{
    private const string Kind = "round-answer";
    private const char Between = ':';

    /// <summary>What the report's button carries along: which pairing's answer in which round.</summary>
    public static string Origin(long roundId, long pairingId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind}{Between}{roundId}{Between}{pairingId}");

    /// <summary>A claim of whoever opened the form: only an answer of the speaker's own has cases.</summary>
    public static async Task KeepAsync(Turn turn, long caseId)
    {
        if (Read(turn.Key?.Subject) is not var (roundId, pairingId))
            return;
        var me = turn.Me.Id;
        if (await turn.Db.RoundAnswers.AnyAsync(answer => answer.RoundId == roundId && answer.PairingId == pairingId && answer.AnsweredById == me))
            turn.Db.Add(new RoundCase { Case = turn.OfThisTurn(caseId), RoundId = roundId, PairingId = pairingId });
    }

    private static (long RoundId, long PairingId)? Read(string? origin) =>
        origin?.Split(Between) is [Kind, var round, var pairing] && RecordName.Id(round) is { } roundId && RecordName.Id(pairing) is { } pairingId
            ? (roundId, pairingId)
            : null;
}
