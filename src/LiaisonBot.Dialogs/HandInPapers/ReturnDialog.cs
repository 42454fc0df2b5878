using LiaisonBot.Data.Duties;
using LiaisonBot.Data.Papers;
using LiaisonBot.Dialogs.Papers;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.HandInPapers;

/// <summary>The unit right above gives a paper back with a remark: it thaws, and whoever writes it is told.</summary>
internal static class ReturnDialog
{
    private const char Between = '#';

    /// <summary>The id of the input.</summary>
    public const string Remark = nameof(Paper.Remark);

    /// <summary>A key for the paper as it was frozen: handed in once more, it is another.</summary>
    public static string KeyOf(Turn turn, PaperName name, string hash) => turn.IssueKey(Keys.Return, $"{name}{Between}{hash}");

    public static async Task ReturnAsync(Turn turn)
    {
        var (name, hash) = Read(turn.Key!.Subject);
        if (await turn.PaperAsync(name) is not { } opened || !opened.Scope.GivesBack(opened.Unit))
        {
            turn.Say(turn.Words["hand_in.not_found"]);
            return;
        }

        var remark = ShortText.Of(turn.Input(Remark));
        if (opened.Paper is not { IsHandedIn: true } paper || paper.Hash != hash)
            await PaperDialog.ShowAsync(turn, opened, PaperNews.Standing);
        else if (remark.Length == 0 || Letters.In(remark) > Paper.RemarkLength)
            await PaperDialog.ShowAsync(turn, opened, PaperNews.RemarkWrong);
        else
            await GiveBackAsync(turn, opened, paper, remark);
    }

    public static async Task ReturnAgainAsync(Turn turn)
    {
        if (await turn.PaperAsync(Read(turn.Key!.Subject).Name) is { } opened)
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

    private static (PaperName? Name, string Hash) Read(string? subject) =>
        subject?.Split(Between) is [var name, var hash] ? (PaperName.Read(name), hash) : (null, "");
}
