using LiaisonBot.Data.Duties;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>
/// A general branch's register is looked at and filed. The card tells figures alone; names stand in the file of what was filed, which is all
/// that the committee is told of them (P5).
/// </summary>
internal static class FilingDialog
{
    private const int MostFilings = 5;

    public static Task OpenAsync(Turn turn) => OpenAsync(turn, turn.Input(Verbs.Unit));

    /// <summary>The card was used before: the register as it stands.</summary>
    public static Task PressAgainAsync(Turn turn) => OpenAsync(turn, turn.Key!.Subject);

    public static async Task FileAsync(Turn turn)
    {
        if (await turn.FilingUnitAsync(RecordName.Id(turn.Key!.Subject)) is not { Files: true } opened)
        {
            turn.Say(turn.Words["filing.gone"]);
            return;
        }

        var last = await turn.Db.RegisterFilings.LatestAsync(opened.Unit, CancellationToken.None);
        var draft = await new RegisterDesk(turn.Db).DraftAsync(opened.Unit, turn.Today, last, CancellationToken.None);
        if (draft.IsNews)
            await KeepAsync(turn, opened, draft);
        else
            await ShowAsync(turn, opened, FilingNews.Same);
    }

    public static async Task ShowAsync(Turn turn, OpenedUnit opened, FilingNews news, RegisterFiling? filed = null)
    {
        var earlier = await turn.Db.RegisterFilings.AsNoTracking().Where(one => one.UnitId == opened.Unit.Id)
            .OrderByDescending(one => one.Number).Take(MostFilings).ToListAsync();
        List<RegisterFiling> filings = filed is null ? earlier : [filed, .. earlier];
        var last = filings.FirstOrDefault();
        if (last is null && !opened.IsOwn)
        {
            turn.Say(turn.Words.Say("filing.not_yet", ("unit", opened.Unit.Name)));
            return;
        }

        // Just filed, or from above, it is told as it was filed; its own unit is told how it stands.
        var isFiled = !opened.IsOwn || filed is not null;
        var content = isFiled ? FrozenRegister.Read(last!.Frozen) : await new RegisterDesk(turn.Db).DraftAsync(opened.Unit, turn.Today, last, CancellationToken.None);
        if (news == FilingNews.Standing && last is not null)
            turn.Audit("filing.read", () => FilingRecords.Subject(last));
        turn.ShowPage(FilingCard.Of(
            new FilingView(content, news)
            {
                Filed = [.. filings.Select(one => new FiledLine(one.Number, one.FiledOn, FrozenRegister.Read(one.Frozen).Count))],
                Stamp = isFiled ? await StampAsync(turn, last!) : null,
                Key = !isFiled && opened.Files && content.IsNews ? turn.IssueKey(Keys.Draft, RecordName.Text(opened.Unit.Id)) : null,
                Exports = last is null ? null : turn.VerbOf("export.open"),
            },
            turn.Words));
    }

    private static async Task OpenAsync(Turn turn, string? claimed)
    {
        if (await turn.FilingUnitAsync(RecordName.Id(claimed)) is { } opened)
            await ShowAsync(turn, opened, FilingNews.Standing);
        else
            turn.Say(turn.Words["filing.gone"]);
    }

    private static async Task KeepAsync(Turn turn, OpenedUnit opened, FrozenRegister draft)
    {
        var filing = RegisterFiling.Of(draft, opened.Unit.Id, turn.Me.Id, turn.Now);
        turn.Db.Add(filing);
        turn.Spend(() => FilingRecords.Subject(filing));
        turn.Audit("filing.file", () => FilingRecords.Subject(filing));
        foreach (var person in (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(opened.Unit.Id))
            await turn.FollowAsync(RemindedPerson.DutyDone, person);
        await ShowAsync(turn, opened, FilingNews.Filed, filing);
    }

    private static async Task<PaperStamp> StampAsync(Turn turn, RegisterFiling filing) => new(
        await turn.Db.People.Where(person => person.Id == filing.FiledById).Select(person => person.Name).SingleAsync(), filing.FiledOn, filing.Hash);
}
