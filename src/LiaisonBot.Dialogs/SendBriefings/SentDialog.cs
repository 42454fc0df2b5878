using LiaisonBot.Data.Briefings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>The unit's side of a briefing: how many it has reached, and, for whoever decides, taking back what is not sent yet.</summary>
internal static class SentDialog
{
    public static async Task OpenAsync(Turn turn) => await ShowAsync(turn, await turn.KeptAsync(RecordName.Id(turn.Input(Verbs.Briefing))));

    /// <summary>The card was used before: how the briefing stands now.</summary>
    public static async Task ShowAgainAsync(Turn turn) => await ShowAsync(turn, await turn.KeptAsync(RecordName.Id(turn.Key!.Subject)));

    /// <summary>Whatever it is by now; null for what is none of the speaker's.</summary>
    public static async Task ShowAsync(Turn turn, Briefing? briefing)
    {
        if (briefing is null)
            turn.Say(turn.Words["briefing.gone"]);
        else if (briefing.IsDraft)
            await DraftDialog.ShowAsync(turn, briefing, DraftNews.Standing);
        else
            await ShowAsync(turn, briefing, SentNews.Standing);
    }

    public static async Task ShowAsync(Turn turn, Briefing briefing, SentNews news)
    {
        var (id, by) = (briefing.Id, briefing.SentById);
        turn.Show(SentCard.Of(
            new SentView(await turn.ViewAsync(briefing), await turn.Db.TallyAsync(briefing, CancellationToken.None))
            {
                News = news,
                By = await turn.Db.People.Where(person => person.Id == by).Select(person => person.Name).SingleAsync(),
                Cases = await turn.Db.BriefingCases.CountAsync(one => one.BriefingId == id),
                Key = turn.Decides(briefing) && await turn.CanBeTakenBackAsync(briefing) ? turn.IssueKey(Keys.Sent, RecordName.Text(id)) : null,
            },
            turn.Words));
    }

    /// <summary>Who has got it keeps it, and finds in their list that it was taken back.</summary>
    public static async Task TakeBackAsync(Turn turn)
    {
        var briefing = await turn.KeptAsync(RecordName.Id(turn.Key!.Subject));
        if (briefing is null || briefing.IsDraft)
        {
            await ShowAsync(turn, briefing);
            return;
        }

        if (!turn.Decides(briefing))
        {
            turn.Say(turn.Words["briefing.not_to_send"]);
            return;
        }

        turn.Spend(() => BriefingRecords.Subject(briefing));
        if (!await turn.CanBeTakenBackAsync(briefing))
        {
            await ShowAsync(turn, briefing, SentNews.NothingToTakeBack);
            return;
        }

        briefing.TakeBack(turn.Me.Id, turn.Today);
        turn.Audit("briefing.take-back", () => BriefingRecords.Subject(briefing));
        await ShowAsync(turn, briefing, SentNews.TakenBack);
    }
}
