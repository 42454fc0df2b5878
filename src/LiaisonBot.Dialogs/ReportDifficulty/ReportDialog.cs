using System.Globalization;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ReportDifficulty;

/// <summary>
/// Somebody reports what they heard, or what troubles themselves (C5, D1). Words, a button or a sentence open a form; Submit makes it a
/// case, once, however often it is pressed, repeated or shown.
/// </summary>
internal static class ReportDialog
{
    private const int MostFrom = 100;

    /// <summary>"反映困难", with a sentence behind it or not, and the button on the card of a contact or of what else it comes from.</summary>
    public static async Task OpenAsync(Turn turn)
    {
        var rules = await ReportRules.OfAsync(turn);
        var (concerning, from) = (turn.Input(Verbs.Concerning), From(turn));
        if (concerning.Length > 0 || from is not null)
            turn.Say(FormCard.Of(new FormView(Concerning(concerning, rules), rules, turn.IssueKey(Verbs.Key, from), FormOccasion.New), turn.Words));
        else if (turn.Rest.Length > 0)
            await BeginAsync(turn, rules, Told.Behind(turn.Text, turn.Rest));
        else if (await turn.UnfinishedAsync() is { } draft)
            turn.Say(FormCard.Of(new FormView(draft.Form, rules, draft.Key, FormOccasion.Resumed), turn.Words));
        else
            turn.Say(FormCard.Of(new FormView(Blank(turn, rules), rules, turn.IssueKey(Verbs.Key), FormOccasion.New), turn.Words));
    }

    /// <summary>想反映一下宿舍漏水的事: the form, filled in; 我想提个建议: the form.</summary>
    public static async Task<bool> HearAsync(Turn turn)
    {
        if (Told.Within(turn.Text) is not { } what)
            return false;
        if (what.Length == 0)
            await OpenAsync(turn);
        else
            await BeginAsync(turn, await ReportRules.OfAsync(turn), what);
        return true;
    }

    public static Task SubmitAsync(Turn turn) => SubmitAsync(turn, unnamed: false);

    public static Task SubmitUnnamedAsync(Turn turn) => SubmitAsync(turn, unnamed: true);

    /// <summary>The half-filled form is kept: it comes back filled, after a restart as well.</summary>
    public static async Task LaterAsync(Turn turn)
    {
        await turn.KeepAsync(ReportForm.From(turn.Press!));
        turn.Show(NoticeCards.KeptForLater(turn.Words));
    }

    public static async Task CancelAsync(Turn turn)
    {
        await turn.DropOwnDraftAsync();
        turn.Spend();
        turn.Show(NoticeCards.Cancelled(turn.Words));
    }

    /// <summary>The form was submitted or cancelled by an earlier press.</summary>
    public static async Task SubmitAgainAsync(Turn turn)
    {
        if (turn.RaisedCase() is { } id)
        {
            turn.Say(turn.Words["reporting.raised_before"]);
            await turn.FollowAsync(CaseRecords.Shown, id);
        }
        else
        {
            turn.Show(NoticeCards.Cancelled(turn.Words));
        }
    }

    private static async Task SubmitAsync(Turn turn, bool unnamed)
    {
        var form = ReportForm.From(turn.Press!);
        var rules = await ReportRules.OfAsync(turn);
        var check = ReportCheck.Of(form, rules, unnamed, Letters.In(turn.Input(nameof(ReportForm.Text))));
        if (check.Report is not { } report)
        {
            await turn.KeepAsync(form);
            turn.Show(FormCard.Of(new FormView(form, rules, turn.Key!.Key, FormOccasion.New) { Problems = check.Problems }, turn.Words));
            return;
        }

        if (await turn.Db.UnitOnAsync(turn.Me.Id, turn.Today, CancellationToken.None) is not { } unit)
        {
            await turn.KeepAsync(form);
            turn.Say(turn.Words["reporting.no_unit"]);
            return;
        }

        await turn.DropOwnDraftAsync();
        if (await turn.SameAsync(report) is { } same)
        {
            turn.Spend(() => CaseRecords.Subject(same));
            turn.Say(turn.Words["reporting.same_exists"]);
            await turn.FollowAsync(CaseRecords.Shown, same.Id);
            return;
        }

        var one = await turn.RaiseAsync(report, rules, unit);
        turn.Say(turn.Words.Say("reporting.raised", ("number", one.Number)));
        await turn.FollowAsync(CaseRecords.Shown, one.Id);
    }

    /// <summary>The same sentence, repeated by the channel or by hand while its form is open, is the same form.</summary>
    private static async Task BeginAsync(Turn turn, ReportRules rules, string what)
    {
        var told = Told.Of(turn.Text, what, rules);
        var draft = await turn.UnfinishedAsync();
        if (draft is null || draft.Said != turn.Text)
        {
            draft = new ReportDraft(told.Form, turn.IssueKey(Verbs.Key), turn.Text);
            await turn.KeepAsync(draft);
        }

        turn.Say(FormCard.Of(new FormView(draft.Form, rules, draft.Key, FormOccasion.ReadFromSentence) { Problems = told.Problems }, turn.Words));
    }

    /// <summary>The colleague is filled in where there is no choice.</summary>
    private static ReportForm Blank(Turn turn, ReportRules rules)
    {
        var form = Told.Of(turn.Text, "", rules).Form;
        return rules.Colleagues is [var only] ? form.About([only.Id]) : form;
    }

    /// <summary>A claim like all data of a press: whoever reads it looks whether it is the speaker's.</summary>
    private static string? From(Turn turn) => turn.Input(Verbs.From) is { Length: > 0 and <= MostFrom } from ? from : null;

    /// <summary>Those of a card's colleagues who are the speaker's today.</summary>
    private static ReportForm Concerning(string ids, ReportRules rules)
    {
        var claimed = ids.Split(',').ToHashSet(StringComparer.Ordinal);
        return new ReportForm().About(rules.Colleagues.Select(one => one.Id).Where(id => claimed.Contains(id.ToString(CultureInfo.InvariantCulture))));
    }
}
