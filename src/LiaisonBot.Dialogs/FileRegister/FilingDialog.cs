using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Exports;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>
/// A general branch's register is looked at. The card tells figures alone; names stand in the file of what was filed, which is all that the
/// committee is told of them (P5).
/// </summary>
internal static class FilingDialog
{
    private const int MostFilings = 5;

    /// <summary>What is had as a file.</summary>
    private const string Export = "filing";

    public static Task OpenAsync(Turn turn) => OpenAsync(turn, RecordName.Id(turn.Input(Verbs.Unit)));

    public static async Task OpenAsync(Turn turn, long? claimed)
    {
        if (await turn.FilingUnitAsync(claimed) is { } opened)
            await ShowAsync(turn, opened, FilingNews.Standing);
        else
            turn.Say(turn.Words["filing.gone"]);
    }

    /// <param name="turn">The turn.</param>
    /// <param name="opened">Whose register.</param>
    /// <param name="news">What is said first.</param>
    /// <param name="changed">The filing that this turn has made, or withdrawn.</param>
    /// <param name="told">Who hears of that.</param>
    public static async Task ShowAsync(Turn turn, OpenedUnit opened, FilingNews news, RegisterFiling? changed = null, ToldAbove? told = null)
    {
        var (unit, but) = (opened.Unit.Id, changed?.Id ?? 0);
        var others = turn.Db.RegisterFilings.AsNoTracking().Where(one => one.UnitId == unit && one.Id != but);
        var earlier = await others.OrderByDescending(one => one.Number).Take(MostFilings).ToListAsync();
        List<RegisterFiling> filings = [.. (changed is null ? earlier : [changed, .. earlier]).OrderByDescending(one => one.Number)];
        var last = changed is { Stands: true } ? changed : await others.LatestAsync(opened.Unit, CancellationToken.None);
        if (last is null && !opened.IsOwn)
        {
            turn.Say(turn.Words.Say(filings.Count > 0 ? "filing.not_again" : "filing.not_yet", ("unit", opened.Unit.Name)));
            return;
        }

        // Just filed, or from above, it is told as it was filed; its own unit is told how it stands.
        var isFiled = !opened.IsOwn || news == FilingNews.Filed;
        var content = isFiled ? FrozenRegister.Read(last!.Frozen) : await new RegisterDesk(turn.Db).DraftAsync(opened.Unit, turn.Today, last, CancellationToken.None);
        if (news == FilingNews.Standing && last is not null)
            turn.Audit("filing.read", () => FilingRecords.Subject(last));
        turn.ShowPage(FilingCard.Of(
            new FilingView(unit, content, news)
            {
                Filed = [.. filings.Select(turn.Line)],
                Stamp = isFiled ? await StampAsync(turn, last!) : null,
                MayFile = !isFiled && opened.Files && content.IsNews,
                MayWithdraw = turn.MayWithdraw(opened, last),
                Exports = last is not null && turn.VerbOf("export.open") is { } verb ? (verb, new ExportPreset(Export, last.FiledOn)) : null,
                Told = told,
                Hours = turn.Programme.UndoHours,
            },
            turn.Words));
    }

    private static async Task<PaperStamp> StampAsync(Turn turn, RegisterFiling filing) => new(
        await turn.Db.People.Where(person => person.Id == filing.FiledById).Select(person => person.Name).SingleAsync(), filing.FiledOn, filing.Hash);
}
