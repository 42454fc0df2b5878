using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>
/// What is not logged is called off, after it was said who hears of that; and for some hours it is held after all. It is not announced anew: as
/// the same gathering nobody is invited to it twice, whoever heard that it is off hears that it is on, and what came of it goes on counting.
/// </summary>
internal static class CallOffDialog
{
    public static async Task AskAsync(Turn turn)
    {
        if (await turn.AnnouncedAsync() is not { } opened || turn.RefusesToDecide(opened))
            return;
        var gathering = opened.Gathering;
        turn.Show(CallOffCard.Of(
            new CallOffView(gathering, opened.Unit, turn.KeyOf(gathering), turn.Programme.UndoHours)
            {
                Audience = turn.IsAhead(gathering) ? await Audience.OfAsync(turn, gathering) : null,
            },
            turn.Words));
    }

    public static async Task CallOffAsync(Turn turn)
    {
        if (await turn.AnnouncedAsync() is not { } opened || turn.RefusesToDecide(opened))
            return;
        opened.Gathering.CallOff(turn.Now);
        await turn.ForgetLogAsync(opened.Gathering);
        turn.Spend(() => GatheringRecords.Subject(opened.Gathering));
        turn.Audit("gathering.call-off", () => GatheringRecords.Subject(opened.Gathering));
        var isAhead = turn.IsAhead(opened.Gathering);
        IReadOnlyList<long> unreached = isAhead ? await Notices.CallOffAsync(turn, opened) : [];
        await GatheringDialog.ShowAsync(turn, opened, isAhead ? GatheringNews.CalledOff : GatheringNews.CalledOffLate, await turn.NamesAsync(unreached));
    }

    public static async Task RestoreAsync(Turn turn)
    {
        if (await turn.DecidedAsync() is not { } opened)
            return;
        var gathering = opened.Gathering;
        if (gathering.CalledOffAt is null)
        {
            await GatheringDialog.ShowAsync(turn, opened, GatheringNews.ChangedSince);
        }
        else if (!turn.MayRestore(opened))
        {
            await GatheringDialog.ShowAsync(turn, opened, GatheringNews.TooLateToRestore);
        }
        else
        {
            gathering.Restore();
            turn.Spend(() => GatheringRecords.Subject(gathering));
            turn.Audit("gathering.restore", () => GatheringRecords.Subject(gathering));
            var isAhead = turn.IsAhead(gathering);
            IReadOnlyList<long> unreached = isAhead ? await Notices.RestoreAsync(turn, opened) : [];
            await GatheringDialog.ShowAsync(turn, opened, isAhead ? GatheringNews.Restored : GatheringNews.RestoredLate, await turn.NamesAsync(unreached));
        }
    }

    public static bool MayRestore(this Turn turn, OpenedGathering opened) =>
        opened.Decides && opened.Gathering.CalledOffAt is { } at && turn.Now <= at.AddHours(turn.Programme.UndoHours);
}
