using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>A checked form becomes a case.</summary>
internal static class Raising
{
    /// <summary>An open case of the speaker's that tells the same: nobody means to raise it twice.</summary>
    public static async Task<Case?> SameAsync(this Turn turn, CheckedReport report)
    {
        var alike = await turn.OwnCases().Include(one => one.Colleagues)
            .Where(one => one.Text == report.Text && one.Kind == report.Kind && one.Category == report.Category.Id)
            .ToListAsync();
        var kept = report.Kept.Select(colleague => colleague.Id).ToHashSet();
        return alike.Find(one => !one.IsClosed() && one.ConcernsGroup == report.ConcernsGroup
            && kept.SetEquals(one.Colleagues.Select(colleague => colleague.ColleagueId)));
    }

    /// <summary>Puts it on the ladder at the speaker's unit, spends the form's key, and tells those who handle it.</summary>
    public static async Task<Case> RaiseAsync(this Turn turn, CheckedReport report, ReportRules rules, Unit unit)
    {
        var number = await CaseNumber.NextAsync(turn.Db, turn.Today.Year, CancellationToken.None);
        var one = new Case
        {
            Year = number.Year,
            Serial = number.Serial,
            RaisedById = turn.Me.Id,
            IsOwn = rules.IsOwn,
            HomeUnitId = unit.Id,
            Kind = report.Kind,
            Category = report.Category.Id,
            Text = report.Text,
            Urgency = report.Urgency,
            Travel = report.Travel,
            Agreed = report.Agreed,
            ConcernsGroup = report.ConcernsGroup,
            Colleagues = [.. report.Kept.Select(colleague => new CaseColleague { ColleagueId = colleague.Id })],
        };
        var desk = await CaseDesk.OpenAsync(turn);
        turn.Db.Add(one);
        var lines = desk.Rules.Begin(one, report.Category);
        turn.Spend(() => CaseRecords.Subject(one));
        await turn.KeepAsync(one, lines);
        await turn.FollowAsync(CaseRecords.Raised, one.Id);
        return one;
    }

    /// <summary>The id of the case that an earlier press of this card led to; null when it led to none.</summary>
    public static long? Outcome(this Turn turn) =>
        turn.Key!.Outcome is { } outcome ? CaseRecords.IdOf(outcome) : null;
}
