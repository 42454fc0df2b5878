using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Cases;

/// <summary>A form, whichever it was, becomes a case.</summary>
internal static class CaseRaising
{
    /// <summary>Puts it on the ladder at the speaker's unit, spends the form's key, and tells those who handle it.</summary>
    /// <param name="turn">The turn in which the form was pressed.</param>
    /// <param name="one">With everything that the form says; whose it is and its number are filled in here.</param>
    /// <param name="category">The category that it names.</param>
    /// <param name="unit">The speaker's.</param>
    public static async Task RaiseAsync(this Turn turn, Case one, CaseCategory category, Unit unit)
    {
        var number = await CaseNumber.NextAsync(turn.Db, turn.Today.Year, CancellationToken.None);
        (one.Year, one.Serial, one.RaisedById, one.HomeUnitId) = (number.Year, number.Serial, turn.Me.Id, unit.Id);
        var desk = await CaseDesk.OpenAsync(turn);
        turn.Db.Add(one);
        var lines = desk.Rules.Begin(one, category);
        turn.Spend(() => CaseRecords.Subject(one));
        await turn.KeepAsync(one, lines);
        await turn.FollowAsync(CaseRecords.Raised, one.Id);
    }

    /// <summary>The id of the case that an earlier press of this card led to; null when it led to none.</summary>
    public static long? RaisedCase(this Turn turn) => turn.Key!.Outcome is { } outcome ? CaseRecords.IdOf(outcome) : null;
}
