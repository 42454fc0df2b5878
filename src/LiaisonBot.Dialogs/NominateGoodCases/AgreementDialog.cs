using System.Globalization;
using LiaisonBot.Data.GoodCases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Dialogs.NominateGoodCases;

/// <summary>
/// A secretary or deputy records how and when a colleague agreed who has no chat with the bot. It is shown to that colleague like all else, and
/// they take it back like everybody.
/// </summary>
internal static class AgreementDialog
{
    private const int MostTyped = 20;

    public static async Task RecordAsync(Turn turn)
    {
        var (one, isSame) = await GoodCaseDialog.PressedAsync(turn);
        if (one is null || !(await turn.ActsAsync(one)).HasFlag(GoodCaseActs.Record))
        {
            await GoodCaseDialog.ShowAsync(turn, one, GoodCaseNews.Standing);
            return;
        }

        var form = new AgreementForm(ShortText.Of(turn.Input(nameof(AgreementForm.How))), Letters.Cut(turn.Input(nameof(AgreementForm.On)), MostTyped));
        var day = DayIn(form);
        var problems = Problems(form, day, (turn.Clock.DayOf(one.WrittenAt), turn.Today)).ToList();
        if (!isSame)
            turn.Show(GoodCaseCard.Of(await GoodCaseDialog.ReadAsync(turn, one) with { Form = form, News = GoodCaseNews.Changed }, turn.Words));
        else if (problems.Count > 0)
            turn.Show(GoodCaseCard.Of(await GoodCaseDialog.ReadAsync(turn, one) with { Form = form, Problems = problems }, turn.Words));
        else
            await KeepAsync(turn, one, form.How, day!.Value);
    }

    private static async Task KeepAsync(Turn turn, GoodCase one, string how, DateOnly day)
    {
        (one.AgreedHow, one.AgreedOn, one.RecordedById) = (how, day, turn.Me.Id);
        one.Agree(one.ColleagueId, turn.Now);
        turn.Spend();
        turn.Audit("goodcase.record", () => GoodCaseRecords.Subject(one), one.ColleagueId);
        await GoodCaseDialog.ShowAsync(turn, one, GoodCaseNews.Recorded);
    }

    private static DateOnly? DayIn(AgreementForm form) =>
        DateOnly.TryParseExact(form.On, InputDate.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Nobody has agreed to words before they were written.</summary>
    private static IEnumerable<FormProblem> Problems(AgreementForm form, DateOnly? day, (DateOnly First, DateOnly Last) days)
    {
        if (form.How.Length == 0)
            yield return new FormProblem(nameof(AgreementForm.How), "goodcase.problem.no_how");
        else if (Letters.In(form.How) > GoodCase.AgreedHowLength)
            yield return new FormProblem(nameof(AgreementForm.How), "goodcase.problem.too_long", ("most", GoodCase.AgreedHowLength));
        if (day is null || day < days.First || day > days.Last)
            yield return new FormProblem(nameof(AgreementForm.On), "goodcase.problem.day", ("first", days.First), ("last", days.Last));
    }
}
