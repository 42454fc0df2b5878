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

    /// <summary>The case that the form makes.</summary>
    public static async Task<Case> RaiseAsync(this Turn turn, CheckedReport report, ReportRules rules, Unit unit)
    {
        var one = new Case
        {
            IsOwn = rules.IsOwn,
            Kind = report.Kind,
            Category = report.Category.Id,
            Text = report.Text,
            Urgency = report.Urgency,
            Travel = report.Travel,
            Agreed = report.Agreed,
            ConcernsGroup = report.ConcernsGroup,
            Colleagues = [.. report.Kept.Select(colleague => new CaseColleague { ColleagueId = colleague.Id })],
        };
        await turn.RaiseAsync(one, report.Category, unit);
        return one;
    }
}
