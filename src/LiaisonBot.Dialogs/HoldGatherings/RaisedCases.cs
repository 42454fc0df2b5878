using LiaisonBot.Data.Gatherings;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>A case that is raised from a gathering's card counts as of it: the report's form kept where it came from, and this reads it.</summary>
internal static class RaisedCases
{
    /// <summary>A claim of whoever opened the form: only those who were there, and those who logged it, raise what came of it.</summary>
    public static async Task KeepAsync(Turn turn, long caseId)
    {
        if (await turn.GatheringAsync(GatheringRecords.IdIn(turn.Key?.Subject)) is { } opened && MayRaise(turn, opened))
            turn.Db.Add(new GatheringCase { Case = turn.OfThisTurn(caseId), GatheringId = opened.Gathering.Id });
    }

    public static bool MayRaise(Turn turn, OpenedGathering opened) =>
        opened.Gathering.State == GatheringState.Held
        && (opened.Decides || opened.Gathering.People.Any(person => person.PersonId == turn.Me.Id && person.WasThere));
}
