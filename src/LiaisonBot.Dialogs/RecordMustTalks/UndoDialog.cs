using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.RecordMustTalks;

/// <summary>
/// What was recorded by mistake, or opened by a slip in the roster, is taken back as long as the talk was not held: the rows stay, and the
/// friend hears of it. What one press recorded is taken back together.
/// </summary>
internal static class UndoDialog
{
    public static async Task UndoAsync(Turn turn)
    {
        if (await turn.TalkAsync(RecordName.Id(turn.Key!.Subject)) is not { } line)
        {
            turn.Say(turn.Words["musttalk.gone"]);
            return;
        }

        var lines = (await turn.TogetherAsync(line.Talk)).Where(one => one.Talk.MetOn is null).ToList();
        if (lines.Count == 0)
        {
            turn.Spend(() => TalkRecords.Subject(line.Talk.Id));
            await ListDialog.ShowOneAsync(turn, line, TalkNews.MetSince);
            return;
        }

        var ids = lines.ConvertAll(one => one.Talk.Id);
        foreach (var talk in await turn.Db.MustTalks.Where(talk => ids.Contains(talk.Id)).ToListAsync())
        {
            talk.WithdrawnAt = turn.Now;
            turn.Audit("musttalk.undo", () => TalkRecords.Subject(talk.Id), talk.ColleagueId);
        }

        foreach (var member in lines.Select(one => one.Talk.MemberId).Distinct())
            await turn.FollowAsync(RemindedPerson.DutyDone, member);
        turn.Spend(() => TalkRecords.Subject(line.Talk.Id));
        var unreached = await Notices.TellUndoneAsync(turn, lines);
        turn.Show(TalkCards.Of(new TalkView(lines, TalkNews.Undone, turn.Today, null) { Unreached = unreached }, turn.Words));
    }

    /// <summary>The card was used before: what stands now, as far as it still is this person's to see.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        if (await turn.TalkAsync(TalkRecords.IdIn(turn.Key!.Outcome)) is { } line)
            await ListDialog.ShowOneAsync(turn, line, TalkNews.Standing);
        else
            turn.Say(turn.Words["musttalk.undone_before"]);
    }
}
