using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HandleCases;

/// <summary>The morning's part about cases whose last day is today or the next working day: of whoever has taken them, else of the rung.</summary>
internal static class CasesDue
{
    private const int MostCases = 5;

    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        var (today, next) = (turn.Today, turn.Clock.WorkingDays.NextWorkingDay(turn.Today));
        var near = await turn.Db.Cases.AsNoTracking().Whole().DueWithin(today, next)
            .OrderBy(one => one.DueOn).ThenBy(one => one.Id)
            .ToListAsync();
        if (near.Count == 0)
            return null;
        var desk = await CaseDesk.OpenAsync(turn);
        var mine = near.Where(one => desk.Ladder.HandlersOf(one).Contains(person.Id)).ToList();
        if (mine.Count == 0)
            return null;
        var views = new List<CaseView>();
        foreach (var one in mine.Take(MostCases))
        {
            views.AddRange(await turn.ListAsync(desk, [one], desk.ReaderAt(one, person.Id)));
            turn.AuditOf(person.Id, "case.read", () => CaseRecords.Subject(one), CaseRecords.Concerned(one, person.Id));
        }

        return new ReminderSection(words => Draw(views, mine.Count, words)) { Last = mine[0].DueOn };
    }

    public static IEnumerable<CardElement> Draw(IReadOnlyList<CaseView> views, int count, Wording words) =>
    [
        new TextBlock(words.Say("handling.due", ("count", count))) { Bold = true, Color = TextColor.Attention },
        .. views.Select(view => CaseItems.Of(view, Verbs.Open, words)),
    ];
}
