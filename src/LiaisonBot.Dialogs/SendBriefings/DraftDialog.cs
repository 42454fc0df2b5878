using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.People;
using LiaisonBot.Data.Spans;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>
/// A draft, as people will read it, with how many they are. Secretaries and deputies send it; an officer hands it to them; each of them changes
/// or deletes it.
/// </summary>
internal static class DraftDialog
{
    public static async Task ShowAsync(Turn turn, Briefing draft, DraftNews news)
    {
        // A new draft has no id before the commit.
        var key = turn.IssueKeyOnceSaved(Keys.Draft, () => RecordName.Text(draft.Id));
        turn.Show(DraftCard.Of(
            new DraftView(await turn.ViewAsync(draft), await RecipientsAsync(turn, draft), key) { Decides = turn.Decides(draft), News = news }, turn.Words));
    }

    /// <summary>From now on it goes out. What it corrects is spared to those who have not got that yet.</summary>
    public static async Task SendAsync(Turn turn)
    {
        if (await PressedAsync(turn) is not { } draft)
            return;
        var replaced = await turn.KeptAsync(draft.ReplacesId);
        var recipients = await RecipientsAsync(turn, draft);
        if (!turn.Decides(draft))
            turn.Say(turn.Words["briefing.not_to_send"]);
        else if (turn.Input(nameof(BriefingForm.Since)) != BriefingRecords.EditOf(draft))
            await ShowAsync(turn, draft, DraftNews.ChangedSince);
        else if (replaced is { ReplacedOn: not null })
            await ShowAsync(turn, draft, DraftNews.ReplacedSince);
        else if (recipients == 0)
            await ShowAsync(turn, draft, DraftNews.Nobody);
        else
            await SendAsync(turn, draft, replaced, recipients);
    }

    /// <summary>An officer writes, and does not decide: those who do are told that there is something to send.</summary>
    public static async Task HandOverAsync(Turn turn)
    {
        if (await PressedAsync(turn) is not { } draft)
            return;
        var (view, by, unit, me) = (await turn.ViewAsync(draft), turn.Me.Person.Name, draft.UnitId, turn.Me.Id);
        var deciding = await turn.Db.RoleHoldings.On(turn.Today)
            .Where(holding => holding.UnitId == unit && holding.PersonId != me && (holding.Role == Role.Secretary || holding.Role == Role.DeputySecretary))
            .Select(holding => holding.PersonId).Distinct().ToListAsync();
        var told = 0;
        foreach (var person in deciding)
            told += await turn.TellAsync(person, words => DraftCard.Told(view, by, words), Delivery.AfterQuietHours) ? 1 : 0;
        turn.Spend(() => BriefingRecords.Subject(draft));
        turn.Audit("briefing.hand-over", () => BriefingRecords.Subject(draft));
        await ShowAsync(turn, draft, told > 0 ? DraftNews.HandedOver : DraftNews.NobodyToDecide);
    }

    public static async Task DeleteAsync(Turn turn)
    {
        if (await PressedAsync(turn) is not { } draft)
            return;
        var subject = BriefingRecords.Subject(draft);
        turn.Db.Remove(draft);
        turn.Spend(() => subject);
        turn.Audit("briefing.delete", () => subject);
        turn.Show(DraftCard.Deleted(turn.Words));
    }

    private static async Task SendAsync(Turn turn, Briefing draft, Briefing? replaced, int recipients)
    {
        if (replaced is not null)
        {
            replaced.ReplacedOn = turn.Today;
            if (await turn.CanBeTakenBackAsync(replaced))
                replaced.TakeBack(turn.Me.Id, turn.Today);
        }

        draft.Send(turn.Me.Id, turn.Today, recipients);
        turn.Spend(() => BriefingRecords.Subject(draft));
        turn.Audit("briefing.send", () => BriefingRecords.Subject(draft));
        await SentDialog.ShowAsync(turn, draft, SentNews.Sent);
    }

    /// <summary>The draft of the pressed card; otherwise what is shown instead, and null.</summary>
    private static async Task<Briefing?> PressedAsync(Turn turn)
    {
        var briefing = await turn.KeptAsync(RecordName.Id(turn.Key!.Subject));
        if (briefing is { IsDraft: true })
            return briefing;
        await SentDialog.ShowAsync(turn, briefing);
        return null;
    }

    private static async Task<int> RecipientsAsync(Turn turn, Briefing draft) =>
        await turn.Db.AudienceOf(await turn.UnitOfAsync(draft), turn.Today).CountAsync();
}
