using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.CheckBranch;

/// <summary>"检查跟进": what checks found to be followed up, until it is done; it can be put off to another day.</summary>
internal static class FollowUpDialog
{
    private const int DaysBefore = 3;

    public static async Task ListAsync(Turn turn)
    {
        var found = turn.FollowUpsAt(await turn.DesksAsync());
        var page = ListPage.Asked(turn.Input(ListPage.Name), await found.CountAsync());
        var lines = await LinesAsync(turn, found.Skip(page.Skipped).Take(page.Length));
        turn.Audit("check.read");
        turn.ShowPage(FollowUpCard.List(lines, page, turn.Today, turn.Words));
    }

    public static async Task OpenAsync(Turn turn)
    {
        if (await FindAsync(turn, RecordName.Id(turn.Input(Verbs.FollowUp))) is { } found)
            await ReadAsync(turn, found);
        else
            turn.Say(turn.Words["check.gone"]);
    }

    public static async Task DoneAsync(Turn turn)
    {
        if (await FindAsync(turn, RecordName.Id(turn.Key!.Subject)) is not { DoneAt: null } found)
        {
            turn.Say(turn.Words["check.gone"]);
            return;
        }

        (found.DoneAt, found.DoneById) = (turn.Now, turn.Me.Id);
        await KeepAsync(turn, found, "check.done", "check.follow_up.done");
    }

    public static async Task LaterAsync(Turn turn)
    {
        if (await FindAsync(turn, RecordName.Id(turn.Key!.Subject)) is not { DoneAt: null } found)
        {
            turn.Say(turn.Words["check.gone"]);
            return;
        }

        var form = CheckForm.Of(turn);
        if (form.Day(turn.Today) is not { } day)
        {
            var line = (await LinesAsync(turn, turn.Db.CheckedPairings.Where(one => one.Id == found.Id)))[0];
            turn.Show(FollowUpCard.Of(new FollowUpView(line, "check.follow_up") { Key = turn.Key.Key, Day = form.DueOn, IsDayWrong = true }, turn.Words));
            return;
        }

        found.DueOn = day;
        await KeepAsync(turn, found, "check.later", "check.follow_up.later");
    }

    /// <summary>The card was used before: how it stands.</summary>
    public static async Task PressAgainAsync(Turn turn)
    {
        if (await FindAsync(turn, RecordName.Id(turn.Key!.Subject)) is { } found)
            await ReadAsync(turn, found);
        else
            turn.Say(turn.Words["check.gone"]);
    }

    /// <summary>What is near or past its day, for whoever answers for the branch.</summary>
    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var units = posts.AnsweredBy(person.Id, UnitKind.Branch).Select(unit => unit.Id).ToList();
        var near = turn.Today.AddDays(DaysBefore);
        var lines = await LinesAsync(turn, turn.FollowUpsAt(units).Where(one => one.DueOn <= near));
        return lines.Count == 0 ? null : new ReminderSection(words => FollowUpCard.Remind(lines, turn.Today, words));
    }

    private static Task ReadAsync(Turn turn, CheckedPairing found)
    {
        turn.Audit("check.read", () => CheckRecords.Subject(found));
        return ShowAsync(turn, found, found.DoneAt is null ? "check.follow_up" : "check.follow_up.done");
    }

    private static async Task KeepAsync(Turn turn, CheckedPairing found, string action, string title)
    {
        turn.Spend(() => CheckRecords.Subject(found));
        turn.Audit(action, () => CheckRecords.Subject(found));
        foreach (var person in (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(found.UnitId))
            await turn.FollowAsync(RemindedPerson.DutyDone, person);
        await ShowAsync(turn, found, title);
    }

    private static async Task ShowAsync(Turn turn, CheckedPairing found, string title)
    {
        var line = (await LinesAsync(turn, turn.Db.CheckedPairings.Where(one => one.Id == found.Id)))[0] with { DueOn = found.DueOn!.Value };
        turn.Show(FollowUpCard.Of(
            new FollowUpView(line, title) { Key = found.DoneAt is null ? turn.IssueKey(Keys.FollowUp, RecordName.Text(found.Id)) : null, Day = CheckForm.Text(line.DueOn) },
            turn.Words));
    }

    /// <summary>Among what was to be followed up at the speaker's desks, done or not; null for everything else.</summary>
    private static async Task<CheckedPairing?> FindAsync(Turn turn, long? claimed)
    {
        var desks = await turn.DesksAsync();
        return claimed is { } id
            ? await turn.Db.CheckedPairings.SingleOrDefaultAsync(one => one.Id == id && one.Finding == CheckFinding.FollowUp && desks.Contains(one.UnitId))
            : null;
    }

    private static Task<List<FollowUpLine>> LinesAsync(Turn turn, IQueryable<CheckedPairing> found)
    {
        var alike = turn.Db.Pairings.WithNamesakes();
        return (
            from one in found
            join pairing in turn.Db.Pairings on one.PairingId equals pairing.Id
            orderby one.DueOn, one.Id
            select new FollowUpLine(
                one.Id,
                pairing.Member!.Name,
                alike.Any(same => same.Id == pairing.Id) ? pairing.Colleague!.Name + " " + pairing.Colleague.StaffNo : pairing.Colleague!.Name,
                one.Note ?? "",
                one.DueOn!.Value)).ToListAsync();
    }
}
