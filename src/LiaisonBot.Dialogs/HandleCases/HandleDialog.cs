using LiaisonBot.Data.Cases;
using LiaisonBot.Data.Stored;
using LiaisonBot.Dialogs.Cases;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.HandleCases;

/// <summary>
/// Those who hold a rung handle the cases on it: take, ask back, note, hand over, resolve, say why not, escalate. Whose a case is and what
/// may be done to it is asked at every press, so of two who press at once the first counts and the second sees what happened.
/// </summary>
internal static class HandleDialog
{
    private static readonly CaseStep[] Steps =
        [CaseStep.Taken, CaseStep.Asked, CaseStep.Noted, CaseStep.HandedOver, CaseStep.Resolved, CaseStep.CannotSolve, CaseStep.Escalated];

    public static async Task OpenAsync(Turn turn)
    {
        var desk = await CaseDesk.OpenAsync(turn);
        if (await turn.ClaimedUnitCaseAsync(desk) is { } one)
            await ShowAsync(turn, desk, one, turn.ClaimedUntil());
        else
            turn.Say(turn.Words["case.not_found"]);
    }

    /// <summary>Another slice found a case that the speaker's units have a part in.</summary>
    public static async Task ShowFoundAsync(Turn turn, long id)
    {
        var desk = await CaseDesk.OpenAsync(turn);
        if (await turn.UnitCaseAsync(desk, id) is { } one)
            await ShowAsync(turn, desk, one);
    }

    public static Func<Turn, Task> Do(CaseStep step) => turn => DoAsync(turn, step);

    /// <summary>The card was used before: the case as it stands, as far as it still is this person's to see.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        var desk = await CaseDesk.OpenAsync(turn);
        if (await turn.UnitCaseAsync(desk, RecordName.Id(turn.Key!.Subject)) is { } one)
            await ShowAsync(turn, desk, one);
        else
            turn.Say(turn.Words["case.not_found"]);
    }

    /// <summary>The case as this person sees it who handles it, with a key of theirs for what they may do.</summary>
    public static async Task<HandledCase> ViewAsync(Turn turn, CaseDesk desk, Case one, CaseReader reader, int? until = null)
    {
        var others = desk.Ladder.OwnerOf(one).PresentBut(one.RaisedById).Where(id => id != reader.PersonId).ToList();
        var steps = Steps.Where(step => desk.Rules.Refuse(one, new CaseAct(step, reader.PersonId, "…", others is [var other, ..] ? other : null)) is null).ToHashSet();
        return new HandledCase(
            await turn.ViewAsync(desk, one, reader, until),
            steps.Count == 0 ? null : turn.IssueKeyTo(reader.PersonId, Verbs.Key, () => RecordName.Text(one.Id)))
        {
            Steps = steps,
            Others = await turn.Db.People.Where(person => others.Contains(person.Id)).OrderBy(person => person.Id)
                .Select(person => new Colleague(person.Id, person.Name)).ToListAsync(),
        };
    }

    private static async Task DoAsync(Turn turn, CaseStep step)
    {
        var desk = await CaseDesk.OpenAsync(turn);
        if (await turn.UnitCaseAsync(desk, RecordName.Id(turn.Key!.Subject)) is not { } one)
        {
            turn.Say(turn.Words["case.not_found"]);
            return;
        }

        var typed = turn.Input(nameof(HandledCase.Text));
        var text = CaseWriting.Of(typed);
        var act = new CaseAct(
            step,
            turn.Me.Id,
            step is CaseStep.Taken or CaseStep.HandedOver ? "" : text,
            step == CaseStep.HandedOver ? RecordName.Id(turn.Input(nameof(HandledCase.To))) : null);
        var result = desk.Rules.Do(one, act);
        if (result.Refusal == CaseRefusal.NotYours)
        {
            turn.Say(turn.Words["case.not_found"]);
        }
        else if (result.Refusal is { } refusal)
        {
            var view = await ViewAsync(turn, desk, one, desk.Reader);
            turn.Show(HandleCard.Of(
                view with { Refusal = refusal, Text = text, To = turn.Input(nameof(HandledCase.To)), Length = Letters.In(typed) }, turn.Words));
        }
        else
        {
            turn.Spend();
            await turn.KeepAsync(one, result.Events);
            var view = await ViewAsync(turn, desk, one, desk.Reader);
            turn.Show(HandleCard.Of(
                view with { News = $"handling.done.{Literals<CaseStep>.Write(step)}", Text = step is CaseStep.Taken or CaseStep.HandedOver ? text : "" }, turn.Words));
        }
    }

    /// <summary>With what was typed into the card from which it was asked for.</summary>
    private static async Task ShowAsync(Turn turn, CaseDesk desk, Case one, int? until = null)
    {
        turn.Audit("case.read", () => CaseRecords.Subject(one), CaseRecords.Concerned(one, turn.Me.Id));
        var view = await ViewAsync(turn, desk, one, desk.Reader, until);
        turn.Show(HandleCard.Of(view with { Text = CaseWriting.Of(turn.Input(nameof(HandledCase.Text))), To = turn.Input(nameof(HandledCase.To)) }, turn.Words));
    }
}
