using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.People;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Data.Reminders;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Terms;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>Members hear of their report until it is handed in; with the week's digest their branch hears whose is missing after its day.</summary>
internal static class ReportReminder
{
    /// <summary>For so long after its day the branch hears of it.</summary>
    private const int DaysAfter = 31;

    public static async Task<ReminderSection?> RemindAsync(Turn turn, RemindedPerson person)
    {
        // A reminder may be sent up to a week late, and one that was put off stays the same report's.
        var quarter = Quarter.DueFrom(turn.Today.AddDays(-ReminderCalendar.MostDaysLate));
        var report = await turn.Db.QuarterlyReports.Of(quarter).SingleOrDefaultAsync(one => one.MemberId == person.Id);
        if (report is { IsHandedIn: true } || !await turn.OwesReportAsync(person.Id, quarter))
            return null;
        var owed = new OwedReport(new ReportName(person.Id, quarter), turn.Today < quarter.OpensOn, report is { State: PaperState.Returned });
        return new ReminderSection(words => ReminderParts.Draw(owed, words)) { Last = quarter.DueOn >= turn.Today ? quarter.DueOn : null };
    }

    public static async Task<ReminderSection?> MissingAsync(Turn turn, RemindedPerson person)
    {
        var quarter = Quarter.Of(turn.Today).Before;
        if (!person.Rules.Contains(ReminderRules.DigestWeek) || turn.Today <= quarter.DueOn || turn.Today > quarter.DueOn.AddDays(DaysAfter))
            return null;
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        var branches = posts.AnsweredBy(person.Id, UnitKind.Branch).Select(unit => unit.Id).ToList();
        var duties = await turn.Db.QuarterlyDutiesAsync(turn.Db.Memberships.AtDesks(branches), quarter, turn.Today, CancellationToken.None);
        var members = duties.Select(duty => duty.MemberId).ToList();
        var there = await turn.Db.QuarterlyReports.Of(quarter).HandedIn().Where(report => members.Contains(report.MemberId))
            .Select(report => report.MemberId).ToListAsync();
        var missing = members.Except(there).ToList();
        var names = await turn.Db.People.Where(one => missing.Contains(one.Id)).OrderBy(one => one.StaffNo).Select(one => one.Name).ToListAsync();
        return names.Count == 0 ? null : new ReminderSection(words => ReminderParts.Draw(quarter, names, words));
    }
}

/// <summary>A report that is not handed in.</summary>
/// <param name="Name">Which.</param>
/// <param name="IsRunning">Whether its quarter still runs, so that it cannot be handed in yet.</param>
/// <param name="IsReturned">Whether it was given back.</param>
internal sealed record OwedReport(ReportName Name, bool IsRunning, bool IsReturned);

internal static class ReminderParts
{
    private const int MostMissing = 300;

    public static IEnumerable<CardElement> Draw(OwedReport owed, Wording words)
    {
        var quarter = owed.Name.Quarter;
        yield return new TextBlock(words.Say("quarterly.remind", ("title", ReportPages.Title(quarter, words)), ("day", words.MonthDay(quarter.DueOn)))) { Bold = true };
        if (owed.IsReturned)
            yield return new TextBlock(words["quarterly.remind.returned"]) { Color = TextColor.Attention, Spacing = Spacing.Small };
        else
            yield return new TextBlock(owed.IsRunning ? words.Say("quarterly.remind.running", ("day", words.MonthDay(quarter.OpensOn))) : words["quarterly.remind.drafted"]) { Spacing = Spacing.Small };
        yield return new ActionSet(new Press(Verbs.Open, words["quarterly.button.draft"]) { Data = owed.Name.Data, SendsInputs = false }) { Spacing = Spacing.Small };
    }

    /// <summary>For the branch: whose are missing.</summary>
    public static IEnumerable<CardElement> Draw(Quarter quarter, IReadOnlyList<string> missing, Wording words)
    {
        yield return new TextBlock(ReportPages.Title(quarter, words)) { Bold = true };
        yield return new UserText(Excerpt.Of(words.Say("quarterly.remind.missing", ("count", missing.Count), ("names", words.List(missing))), MostMissing)) { Spacing = Spacing.Small };
        yield return new ActionSet(new Press(Verbs.List, words["quarterly.button.list"]) { Data = new Dictionary<string, string> { [Verbs.Quarter] = quarter.Name }, SendsInputs = false })
        {
            Spacing = Spacing.Small,
        };
    }
}
