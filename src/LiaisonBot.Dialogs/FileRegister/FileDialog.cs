using LiaisonBot.Data.Duties;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>
/// A general branch files its register: it is asked once, with what would be frozen. Just that is filed; where something has changed between the
/// question and the answer, it is asked again.
/// </summary>
internal static class FileDialog
{
    public static async Task AskAsync(Turn turn)
    {
        if (await turn.FilingUnitAsync(RecordName.Id(turn.Input(Verbs.Unit))) is { Files: true } opened)
            await AskAsync(turn, opened, await DraftAsync(turn, opened), isChanged: false);
        else
            turn.Say(turn.Words["filing.gone"]);
    }

    public static async Task FileAsync(Turn turn)
    {
        var asked = AskedRegister.Read(turn.Key!.Subject);
        if (await turn.FilingUnitAsync(asked.UnitId) is not { Files: true } opened)
        {
            turn.Say(turn.Words["filing.gone"]);
            return;
        }

        var draft = await DraftAsync(turn, opened);
        if (draft.IsNews && asked.IsOf(opened.Unit.Id, draft))
            await KeepAsync(turn, opened, draft);
        else
            await AskAsync(turn, opened, draft, isChanged: true);
    }

    /// <summary>The card was used before: the register as it stands.</summary>
    public static Task FileAgainAsync(Turn turn) => FilingDialog.OpenAsync(turn, AskedRegister.Read(turn.Key!.Subject).UnitId, FilingNews.UsedBefore);

    private static async Task AskAsync(Turn turn, OpenedUnit opened, FrozenRegister draft, bool isChanged)
    {
        if (!draft.IsNews)
        {
            await FilingDialog.ShowAsync(turn, opened, FilingNews.Same);
            return;
        }

        var key = turn.IssueKey(Keys.Draft, AskedRegister.Of(opened.Unit.Id, draft).ToString());
        turn.Show(QuestionCards.File(new FileQuestion(opened.Unit.Id, draft, key, turn.Programme.UndoHours) { Above = opened.Above?.Name, IsChanged = isChanged }, turn.Words));
    }

    private static async Task KeepAsync(Turn turn, OpenedUnit opened, FrozenRegister draft)
    {
        var filing = RegisterFiling.Of(draft, opened.Unit.Id, turn.Me.Id, turn.Now);
        turn.Db.Add(filing);
        await turn.Db.KeepRegistersAsync(opened.Unit, CancellationToken.None);
        turn.Spend(() => FilingRecords.Subject(filing));
        turn.Audit("filing.file", () => FilingRecords.Subject(filing));
        foreach (var person in (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(opened.Unit.Id))
            await turn.FollowAsync(RemindedPerson.DutyDone, person);
        await FilingDialog.ShowAsync(turn, opened, FilingNews.Filed, filing);
    }

    private static async Task<FrozenRegister> DraftAsync(Turn turn, OpenedUnit opened)
    {
        var last = await turn.Db.RegisterFilings.LatestAsync(opened.Unit, CancellationToken.None);
        return await new RegisterDesk(turn.Db).DraftAsync(opened.Unit, turn.Today, last, CancellationToken.None);
    }
}
