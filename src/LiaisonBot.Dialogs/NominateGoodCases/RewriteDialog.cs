using LiaisonBot.Data.GoodCases;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>
/// The words of a nomination are changed. Who agreed did not agree to these, so both are asked anew. A form that began before somebody else's change
/// does not write over that.
/// </summary>
internal static class RewriteDialog
{
    public static async Task ChangeAsync(Turn turn)
    {
        if (await WritableAsync(turn, GoodCaseEdition.Read(turn.Key!.Subject)?.Id) is { } one)
            await ShowAsync(turn, one, new NominationForm("", one.Text));
    }

    public static async Task SaveAsync(Turn turn)
    {
        var began = GoodCaseEdition.Read(turn.Key!.Subject);
        if (await WritableAsync(turn, began?.Id) is not { } one)
            return;
        var form = NominationForm.Of(turn);
        if (began?.Edition != one.Edition && form.Text != one.Text)
            await ShowAsync(turn, one, form, isOld: true);
        else if (form.TextProblems().Any())
            await ShowAsync(turn, one, form, isWrong: true);
        else
            await KeepAsync(turn, one, form.Text);
    }

    public static async Task SaveAgainAsync(Turn turn) =>
        await GoodCaseDialog.ShowAsync(turn, await turn.GoodCaseAsync(GoodCaseEdition.Read(turn.Key!.Subject)?.Id), GoodCaseNews.Standing);

    private static async Task KeepAsync(Turn turn, GoodCase one, string text)
    {
        turn.Spend();
        if (text == one.Text)
        {
            await GoodCaseDialog.ShowAsync(turn, one, GoodCaseNews.Standing);
            return;
        }

        one.Rewrite(text, turn.Now);
        one.Agree(turn.Me.Id, turn.Now);
        turn.Audit("goodcase.rewrite", () => GoodCaseRecords.Subject(one), one.ColleagueId);
        await Notices.AskAsync(turn, one);
        await GoodCaseDialog.ShowAsync(turn, one, GoodCaseNews.Rewritten);
    }

    private static async Task<GoodCase?> WritableAsync(Turn turn, long? id)
    {
        var one = await turn.GoodCaseAsync(id);
        if (one is not null && turn.MayRewrite(one))
            return one;
        await GoodCaseDialog.ShowAsync(turn, one, GoodCaseNews.Standing);
        return null;
    }

    private static async Task ShowAsync(Turn turn, GoodCase one, NominationForm form, bool isOld = false, bool isWrong = false)
    {
        var names = await turn.ViewAsync(one);
        var key = isWrong && turn.Key is { } pressed ? pressed.Key : turn.IssueKey(Keys.Rewrite, GoodCaseEdition.Of(one).ToString());
        turn.Show(NominationCard.Of(
            new NominationView(form, key)
            {
                Pairings = [new PairingChoice(one.PairingId, names.Member, names.Colleague)],
                Changes = one.Id,
                Theirs = isOld ? one.Text : null,
                Problems = isWrong ? [.. form.TextProblems()] : [],
            },
            turn.Words));
    }
}
