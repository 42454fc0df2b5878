using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>The branch gives a report back with a remark: it thaws, and its member is told.</summary>
internal static class ReturnDialog
{
    private const char Between = '#';

    /// <summary>The id of the input.</summary>
    public const string Remark = nameof(QuarterlyReport.Remark);

    /// <summary>A key for the report as it was frozen: handed in once more, it is another.</summary>
    public static string KeyOf(Turn turn, ReportName name, string hash) => turn.IssueKey(Keys.Return, $"{name}{Between}{hash}");

    public static async Task ReturnAsync(Turn turn)
    {
        var (name, hash) = Read(turn.Key!.Subject);
        if (await turn.ReportAsync(name) is not { IsAtDesk: true } opened)
        {
            turn.Say(turn.Words["quarterly.not_found"]);
            return;
        }

        var remark = ShortText.Of(turn.Input(Remark));
        if (opened.Report is not { IsHandedIn: true } report || report.Hash != hash)
            await ReportDialog.ShowAsync(turn, opened, PaperNews.Standing);
        else if (remark.Length == 0 || Letters.In(remark) > QuarterlyReport.RemarkLength)
            await ReportDialog.ShowAsync(turn, opened, PaperNews.RemarkWrong);
        else
            await GiveBackAsync(turn, opened, report, remark);
    }

    /// <summary>It was returned, or handed in anew since.</summary>
    public static async Task ReturnAgainAsync(Turn turn)
    {
        if (await turn.ReportAsync(Read(turn.Key!.Subject).Name) is { } opened)
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

    private static (ReportName? Name, string Hash) Read(string? subject) =>
        subject?.Split(Between) is [var name, var hash] ? (ReportName.Read(name), hash) : (null, "");
}
