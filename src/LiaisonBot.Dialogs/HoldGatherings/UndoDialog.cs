using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>
/// What was logged is taken back together, for some hours; then it may be logged anew, in a form that still says it. Cases that came of it are
/// somebody's word, and stay.
/// </summary>
internal static class UndoDialog
{
    public static async Task UndoAsync(Turn turn)
    {
        if (await turn.DecidedAsync() is not { } opened)
            return;
        if (opened.Gathering.LoggedAt is not { } logged)
            await GatheringDialog.ShowAsync(turn, opened, GatheringNews.ChangedSince);
        else if (turn.Now > logged.AddHours(turn.Programme.UndoHours))
            await GatheringDialog.ShowAsync(turn, opened, GatheringNews.TooLateToUndo);
        else
            await UndoAsync(turn, opened);
    }

    private static async Task UndoAsync(Turn turn, OpenedGathering opened)
    {
        var gathering = opened.Gathering;
        var authors = await turn.TakeBackAsync(gathering);
        await turn.KeepLogAsync(gathering);
        gathering.Unlog();
        gathering.Correct(left: gathering.ThoseThere(), came: new HashSet<long>());
        turn.Spend(() => GatheringRecords.Subject(gathering));
        turn.Audit("gathering.undo", () => GatheringRecords.Subject(gathering));
        foreach (var author in authors.Where(author => author != turn.Me.Id))
            await Notices.TakeBackAsync(turn, opened, author);
        await GatheringDialog.ShowAsync(turn, opened, GatheringNews.Undone);
    }
}
