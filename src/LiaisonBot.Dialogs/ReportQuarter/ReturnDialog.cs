using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>The branch gives a report back with a remark: it thaws, and its member is told.</summary>
internal static class ReturnDialog
{
    public static string KeyOf(Turn turn, ReportName name, string hash) => turn.IssueKey(Keys.Return, new ReturnForm(name.ToString(), hash).ToString());

    public static async Task ReturnAsync(Turn turn)
    {
        var asked = ReturnForm.Of(turn.Key!.Subject);
        if (await turn.ReportAsync(ReportName.Read(asked.Name)) is not { IsAtDesk: true } opened)
        {
            turn.Say(turn.Words["quarterly.not_found"]);
            return;
        }

        var remark = ReturnForm.RemarkOf(turn);
        if (opened.Report is not { IsHandedIn: true } report || report.Hash != asked.Hash)
            await ReportDialog.ShowAsync(turn, opened, PaperNews.Standing);
        else if (!ReturnForm.IsRemark(remark))
            await ReportDialog.ShowAsync(turn, opened, PaperNews.RemarkWrong);
        else
            await GiveBackAsync(turn, opened, report, remark);
    }

    /// <summary>It was returned, or handed in anew since.</summary>
    public static async Task ReturnAgainAsync(Turn turn)
    {
        if (await turn.ReportAsync(ReportName.Read(ReturnForm.Of(turn.Key!.Subject).Name)) is { } opened)
            await ReportDialog.ShowAsync(turn, opened, PaperNews.Standing);
        else
            turn.Say(turn.Words["quarterly.returned_before"]);
    }

    private static async Task GiveBackAsync(Turn turn, OpenedReport opened, QuarterlyReport report, string remark)
    {
        report.Return(remark, turn.Me.Id, turn.Now);
        turn.Spend(() => ReportRecords.Subject(report));
        turn.Audit("quarterly.return", () => ReportRecords.Subject(report), opened.Member.Id);
        var returned = new ReturnedReport(opened.Member.Name, remark, opened.Name);
        if (!opened.IsOwn)
            await turn.TellAsync(opened.Member.Id, words => ReturnCard.Told(returned, words), Delivery.AfterQuietHours);
        turn.Show(ReturnCard.Done(returned, turn.Words));
    }
}
