using LiaisonBot.Data.Absences;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Absences;

/// <summary>The absences that count: one's own, or those of the unit's people. To look at another's is noted.</summary>
internal static class ListDialog
{
    public static async Task ShowAsync(Turn turn)
    {
        var keeps = turn.Me.UnitsWith(Reach.Keepers).Any();
        var unit = keeps && turn.Input(Verbs.Whose) == Verbs.Unit;
        var absences = unit ? turn.AbsencesToKeep().Live() : turn.OwnAbsences();
        var page = ListPage.Asked(turn.Input(ListPage.Name), await absences.CountAsync());
        var lines = await LinesAsync(turn, absences, page);
        foreach (var line in lines)
            NoteRead(turn, line.Absence);
        turn.ShowPage(ListCard.Of(new ListView(lines, page, unit, keeps), turn.Words));
    }

    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.LatestAsync(RecordName.Id(turn.Input(Verbs.Absence))) is { } absence)
            await ShowOneAsync(turn, absence, AbsenceNews.Standing);
        else
            turn.Say(turn.Words["absence.gone"]);
    }

    public static async Task ShowOneAsync(Turn turn, Absence absence, AbsenceNews news)
    {
        NoteRead(turn, absence);
        var isWithdrawn = absence.WithdrawnAt is not null;
        var key = isWithdrawn ? null : turn.IssueKey(Keys.Saved, RecordName.Text(absence.Id));
        var view = new AbsenceView(
            await turn.LineAsync(absence), isWithdrawn ? AbsenceNews.Withdrawn : news, turn.Today, turn.Me.Id, key);
        turn.Show(AbsenceCard.Of(view, turn.Words));
    }

    /// <summary>The latest to begin first.</summary>
    private static Task<List<AbsenceLine>> LinesAsync(Turn turn, IQueryable<Absence> absences, ListPage page) => (
        from absence in absences.AsNoTracking()
        join person in turn.Db.People on absence.PersonId equals person.Id
        join recorder in turn.Db.People on absence.RecordedById equals recorder.Id
        orderby absence.From descending, absence.Id descending
        select new AbsenceLine(absence, person.Name, recorder.Name))
        .Skip(page.Skipped).Take(ListPage.Size).ToListAsync();

    private static void NoteRead(Turn turn, Absence absence)
    {
        if (absence.PersonId != turn.Me.Id)
            turn.Audit("absence.read", () => AbsenceRecords.Subject(absence), absence.PersonId);
    }
}
