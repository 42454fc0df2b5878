using LiaisonBot.Data.Cases;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;

namespace LiaisonBot.Dialogs.AnswerCases;

/// <summary>
/// The way back (D5): whoever raised a case sees how it stands, answers what is asked, says whether the answer helped, or takes the case
/// back while there is no answer.
/// </summary>
internal static class AnswerDialog
{
    /// <summary>The action that lists what somebody raised, wherever it lives.</summary>
    private const string ListAction = "case.list-mine";

    /// <summary>The case, with what was typed into the card from which it was asked for.</summary>
    public static async Task OpenAsync(Turn turn)
    {
        if (await turn.ClaimedOwnCaseAsync() is { } one)
            turn.Show(OwnCard.Of((await ViewAsync(turn, await CaseDesk.OpenAsync(turn), one, turn.ClaimedUntil())) with { Text = CaseWriting.Of(turn.Input(nameof(OwnCase.Text))) }, turn.Words));
        else
            turn.Say(turn.Words["case.not_found"]);
    }

    /// <summary>Another slice found a case, or has just made one: shown here if it is the speaker's own.</summary>
    public static async Task ShowFoundAsync(Turn turn, long id)
    {
        var one = id == 0 ? turn.OfThisTurn(id) : await turn.OwnCaseAsync(id);
        if (one?.RaisedById == turn.Me.Id)
            turn.Show(OwnCard.Of(await ViewAsync(turn, await CaseDesk.OpenAsync(turn), one), turn.Words));
    }

    public static Func<Turn, Task> Do(CaseStep step) => turn => DoAsync(turn, step);

    /// <summary>The card was used before: the case as it stands.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        if (await turn.OwnCaseAsync(RecordName.Id(turn.Key!.Subject)) is { } one)
            turn.Show(OwnCard.Of(await ViewAsync(turn, await CaseDesk.OpenAsync(turn), one), turn.Words));
        else
            turn.Say(turn.Words["case.not_found"]);
    }

    public static async Task<OwnCase> ViewAsync(Turn turn, CaseDesk desk, Case one, int? until = null)
    {
        var view = await turn.ViewAsync(desk, one, new CaseReader(one.RaisedById, []), until);
        return new OwnCase(view, one.IsClosed() ? null : turn.IssueKeyTo(one.RaisedById, Verbs.Key, () => RecordName.Text(one.Id)))
        {
            ListVerb = turn.VerbOf(ListAction, Who.Anyone),
        };
    }

    private static async Task DoAsync(Turn turn, CaseStep step)
    {
        if (await turn.OwnCaseAsync(RecordName.Id(turn.Key!.Subject)) is not { } one)
        {
            turn.Say(turn.Words["case.not_found"]);
            return;
        }

        var desk = await CaseDesk.OpenAsync(turn);
        var typed = turn.Input(nameof(OwnCase.Text));
        var text = CaseWriting.Of(typed);
        var result = desk.Rules.Do(one, new CaseAct(step, turn.Me.Id, step == CaseStep.Withdrawn ? "" : text));
        if (result.Refusal is { } refusal)
        {
            var view = await ViewAsync(turn, desk, one);
            turn.Show(OwnCard.Of(view with { Refusal = refusal, Text = text, Length = Letters.In(typed) }, turn.Words));
        }
        else
        {
            turn.Spend();
            await turn.KeepAsync(one, result.Events);
            turn.Show(OwnCard.Of((await ViewAsync(turn, desk, one)) with { News = Done(step, one) }, turn.Words));
        }
    }

    private static string Done(CaseStep step, Case one) => step switch
    {
        CaseStep.Replied => "answering.done.replied",
        CaseStep.Confirmed when one.State == CaseState.ClosedConfirmed => "answering.done.confirmed",
        CaseStep.Confirmed => "answering.done.accepted",
        CaseStep.NotSolved => "answering.done.not_solved",
        CaseStep.Withdrawn => "answering.done.withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
