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

    public static Task OpenAsync(Turn turn) => OpenAsync(turn, RecordName.Id(turn.Input(Verbs.Unit)), FilingNews.Standing);

    public static async Task OpenAsync(Turn turn, long? claimed, FilingNews news)
    {
        if (await turn.FilingUnitAsync(claimed) is { } opened)
            await ShowAsync(turn, opened, news);
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
        var inForce = changed is { Stands: true } ? changed : await others.LatestAsync(opened.Unit, CancellationToken.None);
        var filed = await LinesAsync(turn, others, changed, inForce);
        if (inForce is null && !opened.IsOwn)
        {
            turn.Say(turn.Words.Say(filed.Count > 0 ? "filing.not_again" : "filing.not_yet", ("unit", opened.Unit.Name)));
            return;
        }

        // Just filed, or from above, it is told as it was filed; its own unit is told how it stands.
        var isFiled = !opened.IsOwn || news == FilingNews.Filed;
        var content = isFiled ? FrozenRegister.Read(inForce!.Frozen) : await new RegisterDesk(turn.Db).DraftAsync(opened.Unit, turn.Today, inForce, CancellationToken.None);
        if (changed is null && inForce is not null)
            turn.Audit("filing.read", () => FilingRecords.Subject(inForce));
        turn.ShowPage(FilingCard.Of(
            new FilingView(unit, content, news)
            {
                InForce = inForce is null ? null : new FilingInForce(turn.Line(inForce), await StampAsync(turn, inForce)),
                Others = filed,
                MayFile = !isFiled && opened.Files && content.IsNews,
                MayWithdraw = turn.MayWithdraw(opened, inForce),
                Exports = inForce is not null && turn.VerbOf("export.open") is { } verb ? (verb, new ExportPreset(Export, inForce.FiledOn)) : null,
                Told = told,
                Hours = turn.Programme.UndoHours,
            },
            turn.Words));
    }

    /// <summary>What was filed but the one in force, the latest first.</summary>
    private static async Task<IReadOnlyList<FiledLine>> LinesAsync(Turn turn, IQueryable<RegisterFiling> others, RegisterFiling? changed, RegisterFiling? inForce)
    {
        var but = inForce?.Id ?? 0;
        var rows = await others.Where(one => one.Id != but).OrderByDescending(one => one.Number).Take(MostFilings)
            .Select(one => new { one.Number, one.FiledOn, one.Pairings, one.WithdrawnAt }).ToListAsync();
        var lines = rows.Select(row => turn.Line(row.Number, row.FiledOn, row.Pairings, row.WithdrawnAt));
        return [.. (changed is { Stands: false } ? lines.Prepend(turn.Line(changed)) : lines).OrderByDescending(line => line.Number)];
    }

    private static async Task<PaperStamp> StampAsync(Turn turn, RegisterFiling filing) => new(
        await turn.Db.People.Where(person => person.Id == filing.FiledById).Select(person => person.Name).SingleAsync(), filing.FiledOn, filing.Hash);
}
