using LiaisonBot.Data.Proposals;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.ProposePairings;

/// <summary>
/// The branch's part: its secretary or deputy approves what both agreed to, or not and says why; and records how a colleague agreed who has no
/// chat with the bot, which is the approval as well.
/// </summary>
internal static class DecisionDialog
{
    public static async Task ApproveAsync(Turn turn)
    {
        if (await ProposalDialog.PressedAsync(turn, ProposalActs.Decide) is not { } one)
            return;
        turn.Spend();
        turn.Audit("proposal.approve", () => ProposalRecords.Subject(one), one.ColleagueId);
        await Beginning.BeginAsync(turn, one);
    }

    public static async Task RefuseAsync(Turn turn)
    {
        if (await ProposalDialog.PressedAsync(turn, ProposalActs.Decide) is not { } one)
            return;
        var form = AnswerForm.Of(turn);
        if (Problem(nameof(AnswerForm.Reason), form.Reason, Proposal.ReasonLength, "propose.problem.no_reason") is { } problem)
        {
            await ShowFormAsync(turn, one, form, problem);
            return;
        }

        one.Reason = form.Reason;
        one.Close(ProposalState.NotApproved, turn.Me.Id, turn.Now);
        turn.Spend();
        turn.Audit("proposal.refuse", () => ProposalRecords.Subject(one), one.ColleagueId);
        await Notices.TellEndedAsync(turn, one);
        await ProposalDialog.ShowAsync(turn, one, ProposalNews.Refused);
    }

    public static async Task RecordAsync(Turn turn)
    {
        if (await ProposalDialog.PressedAsync(turn, ProposalActs.Record) is not { } one)
            return;
        var form = AnswerForm.Of(turn);
        if (Problem(nameof(AnswerForm.How), form.How, Proposal.AgreedHowLength, "propose.problem.no_how") is { } problem)
        {
            await ShowFormAsync(turn, one, form, problem);
            return;
        }

        (one.AgreedHow, one.RecordedById) = (form.How, turn.Me.Id);
        one.Agree(one.ColleagueId, turn.Now);
        turn.Spend();
        turn.Audit("proposal.record", () => ProposalRecords.Subject(one), one.ColleagueId);
        await ProposalDialog.GoOnAsync(turn, one, ProposalNews.Recorded);
    }

    private static FormProblem? Problem(string field, string text, int most, string none) =>
        text.Length == 0 ? new FormProblem(field, none)
        : Letters.In(text) > most ? new FormProblem(field, "propose.problem.too_long", ("most", most))
        : null;

    private static async Task ShowFormAsync(Turn turn, Proposal one, AnswerForm form, FormProblem problem) =>
        turn.Show(ProposalCard.Of(await ProposalDialog.ReadAsync(turn, one) with { Form = form, Problems = [problem] }, turn.Words));
}
