using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Digest;

/// <summary>"周报": how one's units stand today, and what makes each figure.</summary>
internal static class DigestDialog
{
    /// <summary>The action that lists what a branch has to see to, wherever it lives.</summary>
    private const string Repairs = "repair.list";

    public static async Task ShowAsync(Turn turn)
    {
        var units = await DigestScope.UnitsAsync(turn);
        if (units.Count == 0)
        {
            turn.ShowPage(DigestCard.None(turn.Words));
            return;
        }

        var page = ListPage.Asked(turn.Input(ListPage.Name), units.Count);
        turn.ShowPage(DigestCard.Of(new DigestView(await DigestsAsync(turn, units.Skip(page.Skipped).Take(ListPage.Size)), page, turn.Today), turn.Words));
    }

    /// <summary>A figure of a branch opens to people and cases; one of a unit above to the figures of the units right below it (W1).</summary>
    public static async Task OpenAsync(Turn turn)
    {
        var units = await DigestScope.UnitsAsync(turn);
        if (OpenForm.From(turn).Read() is not var (unitId, figure) || units.FirstOrDefault(unit => unit.Id == unitId) is not { } unit)
        {
            turn.Say(turn.Words["digest.not_found"]);
            return;
        }

        var claimed = turn.Input(ListPage.Name);
        var view = unit.Kind == UnitKind.Branch
            ? await turn.LinesAsync(unit, figure, claimed)
            : await turn.PartsAsync(unit, figure, claimed);
        if (figure == Figure.Repair && unit.Kind == UnitKind.Branch)
            view = view with { SeenTo = turn.VerbOf(Repairs) };
        turn.Audit("digest.open", () => $"unit:{unit.Id}");
        turn.ShowPage(FigureCard.Of(view, turn.Words));
    }

    /// <summary>The morning's part: of a branch each week, of the units above it each month.</summary>
    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        UnitKind[] kinds =
        [
            .. person.Rules.Contains(ReminderRules.DigestWeek) ? new[] { UnitKind.Branch } : [],
            .. person.Rules.Contains(ReminderRules.DigestMonth) ? new[] { UnitKind.GeneralBranch, UnitKind.Committee } : [],
        ];
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var units = posts.AnsweredBy(person.Id, kinds);
        if (units.Count == 0)
            return null;
        var page = ListPage.Asked("", units.Count);
        var view = new DigestView(await DigestsAsync(turn, units.Take(ListPage.Size)), page, turn.Today);
        return new ReminderSection(words => DigestCard.Parts(view, words));
    }

    private static async Task<IReadOnlyList<UnitDigest>> DigestsAsync(Turn turn, IEnumerable<Unit> units)
    {
        var digests = new List<UnitDigest>();
        var season = RoundSeason.Of(turn.Programme, turn.Today);
        foreach (var unit in units)
            digests.Add(await turn.Db.DigestAsync(unit, turn.Clock, season));
        return digests;
    }
}
