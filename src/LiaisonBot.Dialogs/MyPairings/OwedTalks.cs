using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.MyPairings;

/// <summary>The morning's part about the talks that a member owes (C4), the most urgent first.</summary>
internal static class OwedTalks
{
    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        var talks = await turn.Db.TalkLinesAsync(person.Id, turn.Today);
        if (talks.Count == 0)
            return null;
        var (today, log) = (turn.Today, turn.VerbOf(MyPairingsDialog.LogContact, Who.Member));
        return new ReminderSection(words => TalkParts.Alone(talks, today, log, words)) { Last = talks.Min(talk => talk.DueOn) };
    }
}
