using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Data.QuarterlyReports;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.ReportQuarter;

/// <summary>
/// "季度汇报": a member's report is drafted from their own records, completed by them and handed in to the branch, which reads it. Its figures
/// are nobody's to write. Whether it is this person's to write or to read is asked at every press.
/// </summary>
internal static class ReportDialog
{
    private const int PairingsOnPage = 5;

    /// <summary>Whoever looks after a unit sees whose reports are there; everybody else their own.</summary>
    public static async Task ShowAsync(Turn turn)
    {
        if (turn.Me.IsAny(Who.Secretary | Who.DeputySecretary))
            await ListDialog.ShowAsync(turn);
        else
            await OpenAsync(turn, new ReportName(turn.Me.Id, Quarter.ToReport(turn.Today)));
    }

    public static Task OpenAsync(Turn turn) => OpenAsync(turn, ReportName.Read(turn.Input(ReportName.Input)));

    public static Task SaveAsync(Turn turn) => WriteAsync(turn, handsIn: false);

    public static Task HandInAsync(Turn turn) => WriteAsync(turn, handsIn: true);

    /// <summary>The card was used before: the report as it stands.</summary>
    public static async Task PressAgainAsync(Turn turn)
    {
        if (await turn.ReportAsync(ReportName.Read(turn.Key!.Subject)) is { } opened)
            await ShowAsync(turn, opened, PaperNews.Standing);
        else
            turn.Say(turn.Words["quarterly.not_found"]);
    }

    /// <param name="turn">The turn.</param>
    /// <param name="opened">The report.</param>
    /// <param name="news">What there is to say of it.</param>
    /// <param name="form">What was typed; null for the words as they are kept.</param>
    public static async Task ShowAsync(Turn turn, OpenedReport opened, PaperNews news, PaperForm? form = null)
    {
        var view = await ViewAsync(turn, opened);
        if (!opened.IsOwn && news == PaperNews.Standing)
            turn.Audit("quarterly.read", () => ReportRecords.Subject(opened.Report!), opened.Member.Id);
        turn.ShowPage(ReportCard.Of(view with { News = news, Form = form ?? view.Form }, turn.Words));
    }

    private static async Task OpenAsync(Turn turn, ReportName? name)
    {
        if (await turn.ReportAsync(name) is not { } opened)
            turn.Say(turn.Words["quarterly.not_found"]);
        else if (opened.Report is null && !await turn.OwesReportAsync(opened.Member.Id, opened.Quarter))
            turn.Say(turn.Words.Say("quarterly.no_duty", ("title", ReportPages.Title(opened.Quarter, turn.Words))));
        else
            await ShowAsync(turn, opened, PaperNews.Standing, IsTyping(turn, opened) ? PaperForm.Of(turn) : null);
    }

    /// <summary>Another page of the form comes with what is typed into it already.</summary>
    private static bool IsTyping(Turn turn, OpenedReport opened) =>
        turn.Press?.Inputs.ContainsKey(nameof(PaperForm.Situation)) == true && opened is { IsOwn: true, IsHandedIn: false };

    private static async Task WriteAsync(Turn turn, bool handsIn)
    {
        if (await turn.ReportAsync(ReportName.Read(turn.Key!.Subject)) is not { IsOwn: true } opened)
        {
            turn.Say(turn.Words["quarterly.not_found"]);
            return;
        }

        var form = PaperForm.Of(turn);
        if (opened.IsHandedIn)
            await ShowAsync(turn, opened, PaperNews.HandedInMeanwhile, form);
        else if (!form.Fits)
            await ShowAsync(turn, opened, PaperNews.TooLong, form);
        else if (form.Since != PaperForm.EditOf(opened.Report) && form.Words != opened.Report?.Words)
            await ShowAsync(turn, opened, PaperNews.ChangedMeanwhile, form with { Since = PaperForm.EditOf(opened.Report) });
        else if (handsIn && turn.Today < opened.Quarter.OpensOn)
            await ShowAsync(turn, opened, PaperNews.TooEarly, form);
        else
            await KeepAsync(turn, opened, form, handsIn);
    }

    private static async Task KeepAsync(Turn turn, OpenedReport opened, PaperForm form, bool handsIn)
    {
        var report = opened.Report ?? New(turn, opened.Quarter);
        report.Write(form.Words, turn.Me.Id, turn.Now);
        if (handsIn)
        {
            report.HandIn(await turn.QuarterlyDesk().DraftAsync(opened.Member, opened.Unit, opened.Quarter, form.Words, CancellationToken.None), opened.Unit.Id, turn.Now);
            await turn.FollowAsync(RemindedPerson.DutyDone, turn.Me.Id);
        }

        turn.Spend(() => ReportRecords.Subject(report));
        turn.Audit(handsIn ? "quarterly.hand-in" : "quarterly.save", () => ReportRecords.Subject(report));
        await ShowAsync(turn, opened with { Report = report }, handsIn ? PaperNews.HandedIn : PaperNews.Saved);
    }

    private static QuarterlyReport New(Turn turn, Quarter quarter)
    {
        var report = new QuarterlyReport { MemberId = turn.Me.Id, Period = quarter.Name };
        turn.Db.Add(report);
        return report;
    }

    private static async Task<ReportView> ViewAsync(Turn turn, OpenedReport opened)
    {
        var (member, unit, quarter, report) = opened;
        var content = await turn.QuarterlyDesk().ReadAsync(member, unit, quarter, report, CancellationToken.None);
        var state = report?.State ?? PaperState.Draft;
        return new ReportView(content, opened.Name, state)
        {
            Page = ListPage.Asked(turn.Input(ListPage.Name), content.Figures.Pairings.Count, PairingsOnPage),
            Stamp = report is { Hash: { } hash, HandedInAt: { } at } ? new PaperStamp(content.Member, turn.Clock.DayOf(at), hash) : null,
            Remark = state == PaperState.Returned ? report!.Remark : null,
            Form = PaperForm.Of(report),
            FormKey = opened is { IsOwn: true, IsHandedIn: false } ? KeyOf(turn, opened.Name) : null,
            OpensOn = turn.Today < quarter.OpensOn ? quarter.OpensOn : null,
            IsOverdue = turn.Today > quarter.DueOn,
            Other = report?.Words,
            ReturnKey = opened is { IsHandedIn: true, IsAtDesk: true } ? ReturnDialog.KeyOf(turn, opened.Name, report!.Hash!) : null,
            Typed = ReturnForm.RemarkOf(turn),
            Before = opened.IsOwn ? new ReportName(member.Id, quarter.Before) : null,
            After = opened.IsOwn && quarter.After.From <= turn.Today ? new ReportName(member.Id, quarter.After) : null,
            OffersList = turn.Me.IsAny(Who.Secretary | Who.DeputySecretary),
        };
    }

    /// <summary>The pressed card's own, unless that is spent: what could not be saved is still to be.</summary>
    private static string KeyOf(Turn turn, ReportName name) =>
        turn.Key is { IsSpent: false, Kind: Keys.Form } key ? key.Key : turn.IssueKey(Keys.Form, name.ToString());
}
