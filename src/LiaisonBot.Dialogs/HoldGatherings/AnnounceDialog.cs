using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.HoldGatherings;

/// <summary>
/// A forum or a reception day is announced: everybody of the unit is invited at once, or those who are chosen next. One that was held already
/// invites nobody: it is there to be logged.
/// </summary>
internal static class AnnounceDialog
{
    private const int UsualDaysAhead = 7;

    public static async Task BeginAsync(Turn turn)
    {
        var units = await turn.UnitsToGatherAsync();
        turn.Show(AnnounceCard.Of(new AnnounceView(AnnounceForm.Blank(units[0], turn.Today.AddDays(UsualDaysAhead)), units, turn.IssueKey(Keys.Form)), turn.Words));
    }

    public static async Task AnnounceAsync(Turn turn)
    {
        var (units, form) = (await turn.UnitsToGatherAsync(), AnnounceForm.Of(turn));
        var check = AnnounceCheck.Of(form, units, turn.Today, turn.Programme);
        if (check.Unit is { } unit)
            await AnnounceAsync(turn, unit, check, form.Whom == AnnounceForm.Everyone);
        else
            turn.Show(AnnounceCard.Of(new AnnounceView(form, units, turn.Key!.Key) { Problems = check.Problems }, turn.Words));
    }

    private static async Task AnnounceAsync(Turn turn, Unit unit, AnnounceCheck check, bool invitesEveryone)
    {
        var gathering = check.Gathering;
        (gathering.AnnouncedById, gathering.AnnouncedAt) = (turn.Me.Id, turn.Now);
        turn.Db.Add(gathering);
        turn.Spend(() => GatheringRecords.Subject(gathering));
        turn.Audit("gathering.announce", () => GatheringRecords.Subject(gathering));
        var opened = new OpenedGathering(gathering, unit.Name, IsKept: true, turn.Decides(gathering));
        if (!turn.IsAhead(gathering))
            await GatheringDialog.ShowAsync(turn, opened, GatheringNews.Noted);
        else if (invitesEveryone)
            await InviteDialog.InviteAsync(turn, opened, await InviteDialog.ToInviteAsync(turn, gathering));
        else
            await InviteDialog.ShowAsync(turn, opened, PeopleForm.Of(turn), []);
    }
}
