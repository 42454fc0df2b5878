using LiaisonBot.Data.Duties;
using LiaisonBot.Data.RegisterFilings;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.FileRegister;

/// <summary>
/// Whoever files a register takes the latest filing back, asked once, soon after: it stays as it was filed, marked as withdrawn, and those
/// with whom it was filed hear of it. Later a new filing follows it.
/// </summary>
internal static class WithdrawDialog
{
    public static async Task AskAsync(Turn turn)
    {
        if (await turn.FilingUnitAsync(RecordName.Id(turn.Input(Verbs.Unit))) is not { Files: true } opened)
            turn.Say(turn.Words["filing.gone"]);
        else if (await LatestAsync(turn, opened) is not { } latest)
            await FilingDialog.ShowAsync(turn, opened, FilingNews.NoneStands);
        else if (turn.MayWithdraw(opened, latest))
            Ask(turn, opened, latest);
        else
            await FilingDialog.ShowAsync(turn, opened, FilingNews.TooLate);
    }

    public static async Task WithdrawAsync(Turn turn)
    {
        var (unit, id) = Read(turn);
        if (await turn.FilingUnitAsync(unit) is not { Files: true } opened)
            turn.Say(turn.Words["filing.gone"]);
        else if (await LatestAsync(turn, opened) is not { } latest || latest.Id != id)
            await FilingDialog.ShowAsync(turn, opened, FilingNews.Followed);
        else if (turn.MayWithdraw(opened, latest))
            await WithdrawAsync(turn, opened, latest);
        else
            await FilingDialog.ShowAsync(turn, opened, FilingNews.TooLate);
    }

    /// <summary>The card was used before: the register as it stands.</summary>
    public static Task WithdrawAgainAsync(Turn turn) => FilingDialog.OpenAsync(turn, Read(turn).Unit, FilingNews.UsedBefore);

    private static void Ask(Turn turn, OpenedUnit opened, RegisterFiling latest)
    {
        var key = turn.IssueKey(Keys.Filed, $"{RecordName.Text(opened.Unit.Id)}:{RecordName.Text(latest.Id)}");
        turn.Show(QuestionCards.Withdraw(new WithdrawQuestion(opened.Unit.Id, opened.Unit.Name, turn.Line(latest), key) { Above = opened.Above?.Name }, turn.Words));
    }

    private static async Task WithdrawAsync(Turn turn, OpenedUnit opened, RegisterFiling filing)
    {
        (filing.WithdrawnAt, filing.WithdrawnById) = (turn.Now, turn.Me.Id);
        await turn.Db.KeepRegistersAsync(opened.Unit, CancellationToken.None);
        turn.Spend(() => FilingRecords.Subject(filing));
        turn.Audit("filing.withdraw", () => FilingRecords.Subject(filing));
        await FilingDialog.ShowAsync(turn, opened, FilingNews.Withdrawn, filing, await TellAsync(turn, opened, turn.Line(filing)));
    }

    /// <summary>Those who answer for the unit above hear of it; but the speaker, who knows: null when it is they alone.</summary>
    private static async Task<ToldAbove?> TellAsync(Turn turn, OpenedUnit opened, FiledLine line)
    {
        var above = await AboveAsync(turn, opened);
        List<long> others = [.. above.Where(person => person != turn.Me.Id)], unreached = [];
        foreach (var person in others)
        {
            if (!await turn.TellAsync(person, words => QuestionCards.Withdrawn(opened.Unit.Name, turn.Me.Person.Name, line, words), Delivery.AfterQuietHours))
                unreached.Add(person);
        }

        var names = await turn.Db.People.Where(person => unreached.Contains(person.Id)).OrderBy(person => person.StaffNo).Select(person => person.Name).ToListAsync();
        return above.Count > 0 && others.Count == 0 ? null : new ToldAbove(unreached.Count < others.Count, names);
    }

    private static async Task<IReadOnlyList<long>> AboveAsync(Turn turn, OpenedUnit opened) =>
        opened.Above is { } above ? (await PostsToday.OnAsync(turn.Db, turn.Today, CancellationToken.None)).Of(above.Id) : [];

    private static Task<RegisterFiling?> LatestAsync(Turn turn, OpenedUnit opened) => turn.Db.RegisterFilings.LatestAsync(opened.Unit, CancellationToken.None);

    private static (long? Unit, long? Filing) Read(Turn turn) =>
        turn.Key!.Subject?.Split(':') is [var unit, var filing] ? (RecordName.Id(unit), RecordName.Id(filing)) : (null, null);
}
