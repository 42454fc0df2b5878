using LiaisonBot.Data.Pairings;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>One of the writer's colleagues of today.</summary>
/// <param name="Id">The colleague's.</param>
/// <param name="Name">The colleague's.</param>
/// <param name="Label">The name, with the staff number where two share a name.</param>
internal sealed record KnownColleague(long Id, string Name, string Label);

/// <summary>What a form is filled in and checked against, as of today.</summary>
/// <param name="IsOwn">Whether it is the writer's own affair: a colleague reports for themselves, a member for others.</param>
/// <param name="Colleagues">Those whom the writer may name.</param>
/// <param name="Categories">Those of the settings.</param>
internal sealed record ReportRules(bool IsOwn, IReadOnlyList<KnownColleague> Colleagues, IReadOnlyList<CaseCategory> Categories)
{
    public static async Task<ReportRules> OfAsync(Turn turn)
    {
        var isOwn = !turn.Me.IsAny(Who.Member);
        return new ReportRules(isOwn, isOwn ? [] : await ColleaguesAsync(turn), CaseCategories.Of(turn.Programme));
    }

    private static async Task<IReadOnlyList<KnownColleague>> ColleaguesAsync(Turn turn)
    {
        var rows = await (
            from pairing in turn.OwnPairings().ActiveOn(turn.Today)
            join colleague in turn.Db.People on pairing.ColleagueId equals colleague.Id
            orderby colleague.Name, colleague.StaffNo
            select new { colleague.Id, colleague.Name, colleague.StaffNo }).Distinct().ToListAsync();
        var shared = rows.CountBy(row => row.Name).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row => new KnownColleague(row.Id, row.Name, shared.Contains(row.Name) ? $"{row.Name} {row.StaffNo}" : row.Name))];
    }
}
