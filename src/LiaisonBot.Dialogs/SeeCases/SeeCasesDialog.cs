using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Programme;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SeeCases;

/// <summary>
/// "事项", "cases": those of the speaker's units, by what is said behind the word; for people without such a role, their own. A number
/// opens its case, and one that is not theirs to see is answered like one that does not exist.
/// </summary>
internal static class SeeCasesDialog
{
    /// <summary>The actions that open a case, wherever they live.</summary>
    private const string OpenOfUnit = "case.open";
    private const string OpenOwn = "case.mine";

    public static async Task SayAsync(Turn turn)
    {
        if (CaseNumber.Read(turn.Rest) is { } number)
        {
            await OpenAsync(turn, number);
            return;
        }

        var units = await UnitsAsync(turn);
        if (new FilterWords(CaseCategories.Of(turn.Programme), units).Read(turn.Rest) is { } filter)
            await ShowAsync(turn, units, filter);
        else
            turn.Say(turn.Words.Say("seecases.not_understood", ("words", Excerpt.Of(turn.Rest, 40))));
    }

    /// <summary>"2026-0042", "有哪些事项超期了", "overdue cases": a number alone, or the word itself among words of a filter and nothing else.</summary>
    public static async Task<bool> HearAsync(Turn turn)
    {
        if (CaseNumber.Read(turn.Text) is { } number)
        {
            await OpenAsync(turn, number);
            return true;
        }

        if (!turn.Text.Contains("事项", StringComparison.Ordinal) && !turn.Text.Contains("case", StringComparison.OrdinalIgnoreCase))
            return false;
        var units = await UnitsAsync(turn);
        if (new FilterWords(CaseCategories.Of(turn.Programme), units).Read(turn.Text) is not { } filter)
            return false;
        await ShowAsync(turn, units, filter);
        return true;
    }

    public static async Task PressAsync(Turn turn)
    {
        var units = await UnitsAsync(turn);
        await ShowAsync(turn, units, CaseFilter.Claimed(turn, units));
    }

    private static async Task OpenAsync(Turn turn, CaseNumber number)
    {
        var desk = await CaseDesk.OpenAsync(turn);
        var id = await Numbered(turn.OwnCases()) ?? await Numbered(turn.CasesOfMyUnits(desk.Ladder));
        if (id is { } found)
            await turn.FollowAsync(CaseRecords.Shown, found);
        else
            turn.Say(turn.Words["case.not_found"]);

        Task<long?> Numbered(IQueryable<Case> cases) =>
            cases.Numbered(number).Select(one => (long?)one.Id).SingleOrDefaultAsync();
    }

    private static async Task ShowAsync(Turn turn, IReadOnlyList<Unit> units, CaseFilter filter)
    {
        var desk = await CaseDesk.OpenAsync(turn);
        var ofUnits = turn.Me.UnitsWith(Reach.Keepers).Any();

        // One pass over the ids says how many there are and which come first; texts are read of one page alone (docs/performance.md).
        var found = await filter.Of(ofUnits ? turn.CasesOfMyUnits(desk.Ladder) : turn.OwnCases(), turn.Today)
            .OrderBy(one => one.DueOn == null).ThenBy(one => one.DueOn).ThenByDescending(one => one.Id)
            .Select(one => one.Id).ToListAsync();
        var page = ListPage.Asked(turn.Input(ListPage.Name), found.Count);
        var shown = found.Skip(page.Skipped).Take(ListPage.Size).ToList();
        var cases = (await turn.Db.Cases.AsNoTracking().Whole().Where(one => shown.Contains(one.Id)).ToListAsync()).OrderBy(one => shown.IndexOf(one.Id)).ToList();
        foreach (var one in cases.Where(one => one.RaisedById != turn.Me.Id))
            turn.Audit("case.read", () => CaseRecords.Subject(one), CaseRecords.Concerned(one, turn.Me.Id));
        var view = new CasesView(await turn.ListAsync(desk, cases, desk.Reader), page, filter, CaseCategories.Of(turn.Programme));
        turn.ShowPage(CasesCard.Of(view, turn.VerbOf(ofUnits ? OpenOfUnit : OpenOwn), turn.Words));
    }

    /// <summary>Those that a filter may name: a unit's name is nobody's secret, and what comes of it stays within one's scope.</summary>
    private static async Task<IReadOnlyList<Unit>> UnitsAsync(Turn turn) =>
        await turn.Db.Units.AsNoTracking().OrderBy(unit => unit.Id).ToListAsync();
}
