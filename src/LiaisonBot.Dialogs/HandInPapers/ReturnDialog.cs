using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>The unit right above gives a paper back with a remark: it thaws, and whoever writes it is told.</summary>
internal static class ReturnDialog
{
    public static string KeyOf(Turn turn, PaperName name, string hash) => turn.IssueKey(Keys.Return, new ReturnForm(name.ToString(), hash).ToString());

    public static async Task ReturnAsync(Turn turn)
    {
        var asked = ReturnForm.Of(turn.Key!.Subject);
        if (await turn.PaperAsync(PaperName.Read(asked.Name)) is not { } opened || !opened.Scope.GivesBack(opened.Unit))
        {
            turn.Say(turn.Words["hand_in.not_found"]);
            return;
        }

        var remark = ReturnForm.RemarkOf(turn);
        if (opened.Paper is not { IsHandedIn: true } paper || paper.Hash != asked.Hash)
            await PaperDialog.ShowAsync(turn, opened, PaperNews.Standing);
        else if (!ReturnForm.IsRemark(remark))
            await PaperDialog.ShowAsync(turn, opened, PaperNews.RemarkWrong);
        else
            await GiveBackAsync(turn, opened, paper, remark);
    }

    public static async Task ReturnAgainAsync(Turn turn)
    {
        if (await turn.PaperAsync(PaperName.Read(ReturnForm.Of(turn.Key!.Subject).Name)) is { } opened)
            await PaperDialog.ShowAsync(turn, opened, PaperNews.Standing);
        else
            turn.Say(turn.Words["hand_in.not_found"]);
    }

    private static async Task GiveBackAsync(Turn turn, OpenedPaper opened, Paper paper, string remark)
    {
        paper.Return(remark, turn.Me.Id, turn.Now);
        turn.Spend(() => PaperRecords.Subject(paper));
        turn.Audit("paper.return", () => PaperRecords.Subject(paper));
        var name = new PaperName(opened.Unit.Id, opened.Period.Kind, opened.Period.Name);
        var returned = new ReturnedPaper(opened.Unit.Name, opened.Period, remark, name);
        var posts = await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None);
        foreach (var person in posts.Of(opened.Unit.Id).Where(person => person != turn.Me.Id))
            await turn.TellAsync(person, words => ReturnCard.Told(returned, words), Delivery.AfterQuietHours);
        turn.Show(ReturnCard.Done(returned, turn.Words));
    }
}
