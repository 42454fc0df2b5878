using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.Stored;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>
/// "联系结对情况表", "小结": whoever has one paper sees it; whoever has several, or looks after units below, sees which there are, and which
/// are missing.
/// </summary>
internal static class ListDialog
{
    private const int RowsOnPage = 10;
    private const char Between = ':';

    public static Task SheetsAsync(Turn turn) => ShowAsync(turn, Verbs.Sheets, [PaperKind.MonthlySheet]);

    public static Task SummariesAsync(Turn turn) => ShowAsync(turn, Verbs.Summaries, [PaperKind.FirstSummary, PaperKind.SecondSummary]);

    public static Task ChecksAsync(Turn turn) => ShowAsync(turn, Verbs.Checks, [PaperKind.HalfYearCheck]);

    private static async Task ShowAsync(Turn turn, string verb, IReadOnlyList<PaperKind> kinds)
    {
        var scope = await UnitScope.OfAsync(turn);
        var milestones = Milestones.Of(turn.Programme);
        var units = scope.Seen([.. kinds.SelectMany(kind => PaperPeriod.WrittenBy(kind, milestones))]).ToList();
        if (units.Count == 0)
        {
            turn.Say(turn.Words["hand_in.none"]);
            return;
        }

        var period = Asked(turn.Input(Verbs.Period), kinds, milestones) is { } asked && asked.From <= turn.Today ? asked : Current(turn, kinds, units[0].Kind, milestones);
        units.RemoveAll(unit => !PaperPeriod.WrittenBy(period.Kind, milestones).Contains(unit.Kind));
        if (units.Count == 0)
            turn.Say(turn.Words["hand_in.not_found"]);
        else if (units is [var only] && scope.Sees(only))
            await PaperDialog.ShowAsync(turn, new OpenedPaper(only, period, await turn.Desk().FindAsync(only, period, CancellationToken.None), scope), PaperNews.Standing);
        else
            turn.ShowPage(ListCard.Of(await ViewAsync(turn, verb, (scope, units, period), milestones), turn.Words));
    }

    private static PaperPeriod Current(Turn turn, IReadOnlyList<PaperKind> kinds, UnitKind kind, IReadOnlyList<Milestone> milestones) =>
        kinds[0] switch
        {
            PaperKind.MonthlySheet => PaperRecords.CurrentSheet(turn.Today),
            PaperKind.HalfYearCheck => PaperRecords.CurrentCheck(turn.Today),
            _ => PaperRecords.CurrentSummary(kind, turn.Today, milestones),
        };

    private static PaperPeriod? Asked(string claimed, IReadOnlyList<PaperKind> kinds, IReadOnlyList<Milestone> milestones) =>
        claimed.Split(Between) is [var kind, var name] && Literals<PaperKind>.TryRead(kind, out var known) && kinds.Contains(known)
            ? PaperPeriod.Read(known, name, milestones)
            : null;

    private static async Task<ListView> ViewAsync(
        Turn turn, string verb, (UnitScope Scope, IReadOnlyList<Unit> Units, PaperPeriod Period) asked, IReadOnlyList<Milestone> milestones)
    {
        var (scope, units, period) = asked;
        var there = await turn.Db.Papers.Of(period).HandedIn().Select(paper => paper.UnitId).ToListAsync();
        var page = ListPage.Asked(turn.Input(ListPage.Name), units.Count, RowsOnPage);
        var shown = units.Skip(page.Skipped).Take(page.Length).ToList();
        var ids = shown.ConvertAll(unit => unit.Id);
        var papers = await turn.Db.Papers.AsNoTracking().Of(period).Where(paper => ids.Contains(paper.UnitId)).ToDictionaryAsync(paper => paper.UnitId);
        var (before, after) = period.Around(units[0].Kind, turn.Today, milestones);
        return new ListView(period, verb, page)
        {
            Lines = [.. shown.Select(unit => Line(unit, period, papers.GetValueOrDefault(unit.Id), scope.Sees(unit)))],
            HandedIn = units.Count(unit => there.Contains(unit.Id)),
            Missing = [.. units.Where(unit => !there.Contains(unit.Id)).Select(unit => unit.Name)],
            Before = Name(before),
            After = after is null ? null : Name(after),
        };
    }

    private static ListLine Line(Unit unit, PaperPeriod period, Paper? paper, bool isOwn) => new(unit.Name, paper?.State ?? PaperState.Draft)
    {
        Figures = paper?.Frozen is { } frozen ? FrozenPaper.Read(frozen).Figures : null,
        Name = isOwn || paper is { IsHandedIn: true } ? new PaperName(unit.Id, period.Kind, period.Name) : null,
    };

    private static string Name(PaperPeriod period) => $"{Literals<PaperKind>.Write(period.Kind)}{Between}{period.Name}";
}
