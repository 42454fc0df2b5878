using LiaisonBot.Data.Rounds;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CollectRounds;

/// <summary>A round that was just opened.</summary>
/// <param name="Asked">Whom it asks.</param>
/// <param name="Unreached">The names of those who could not be told.</param>
internal sealed record OpenedRound(Round Round, Unit Unit, IReadOnlyList<AskedMember> Asked, IReadOnlyList<string> Unreached);

/// <summary>Opens a round, by a secretary's hand or by the calendar.</summary>
internal static class Opening
{
    /// <summary>Null where there is nobody to ask: such a round would be a number and nothing else.</summary>
    public static async Task<OpenedRound?> OpenAsync(Turn turn, Unit unit, DateOnly last)
    {
        var asked = await turn.WhomAsync(unit, last);
        if (asked.Count == 0)
            return null;
        var round = new Round
        {
            UnitId = unit.Id,
            Year = turn.Today.Year,
            Serial = await NextSerialAsync(turn, unit.Id),
            OpenedOn = turn.Today,
            OpenedById = turn.ActorId,
            LastOn = last,
        };
        turn.Db.Add(round);
        turn.Audit("collect.open", () => RoundRecords.Subject(round));
        return new OpenedRound(round, unit, asked, await RoundNotices.TellOpenedAsync(turn, round, asked));
    }

    private static async Task<int> NextSerialAsync(Turn turn, long unitId)
    {
        var year = turn.Today.Year;
        return 1 + (await turn.Db.Rounds.Standing().Where(round => round.UnitId == unitId && round.Year == year).MaxAsync(round => (int?)round.Serial) ?? 0);
    }
}
