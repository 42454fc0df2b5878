using LiaisonBot.Data.Briefings;
using LiaisonBot.Data.Units;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SendBriefings;

/// <summary>A secretary, deputy or officer writes a briefing of their unit, or a correction of one. What they wrote is a draft, and shown as people will read it.</summary>
internal static class WriteDialog
{
    /// <summary>A new one, or a correction of one that was sent.</summary>
    public static async Task BeginAsync(Turn turn)
    {
        var units = await turn.UnitsAsync();
        if (RecordName.Id(turn.Input(Verbs.Replaces)) is not { } replaced)
            turn.Say(FormCard.Of(new FormView(BriefingForm.Of(units.Count == 1 ? units[0] : null, null), units, turn.IssueKey(Keys.Form)), turn.Words));
        else if (await turn.KeptAsync(replaced) is { IsDraft: false, ReplacedOn: null } sent)
            turn.Say(FormCard.Of(FilledWith(units, sent, turn.IssueKey(Keys.Form, BriefingRecords.Correcting(sent))) with { Replaces = sent }, turn.Words));
        else
            turn.Say(turn.Words["briefing.replaced_already"]);
    }

    /// <summary>The draft of the pressed preview, to be changed.</summary>
    public static async Task EditAsync(Turn turn)
    {
        if (await turn.KeptAsync(RecordName.Id(turn.Key!.Subject)) is not { IsDraft: true } draft)
        {
            await SentDialog.ShowAgainAsync(turn);
            return;
        }

        var view = FilledWith(await turn.UnitsAsync(), draft, turn.IssueKey(Keys.Form, BriefingRecords.Subject(draft)));
        turn.Say(FormCard.Of(view with { Replaces = await turn.KeptAsync(draft.ReplacesId) }, turn.Words));
    }

    public static async Task PreviewAsync(Turn turn)
    {
        var subject = turn.Key!.Subject;
        var draft = await turn.KeptAsync(BriefingRecords.IdIn(subject));
        var replaced = await turn.KeptAsync(draft?.ReplacesId ?? BriefingRecords.CorrectedIn(subject));
        if ((BriefingRecords.IdIn(subject) is not null && draft is not { IsDraft: true }) || (BriefingRecords.CorrectedIn(subject) is not null && replaced is null))
        {
            turn.Say(turn.Words["briefing.gone"]);
            return;
        }

        // A draft stays with its unit, and a correction comes from where the mistake came.
        var own = draft ?? replaced;
        var units = await turn.UnitsAsync();
        IReadOnlyList<Unit> offered = own is null ? units : [UnitOf(units, own)];
        var form = BriefingForm.Of(turn, offered);
        var view = new FormView(form, offered, turn.Key.Key) { Replaces = replaced, Problems = BriefingCheck.Of(form, offered) };
        if (view.Problems.Count > 0)
            turn.Show(FormCard.Of(view, turn.Words));
        else if (draft is not null && form.Since != BriefingRecords.EditOf(draft))
            turn.Show(FormCard.Of(view with { Form = form with { Since = BriefingRecords.EditOf(draft) }, ChangedBy = await EditorAsync(turn, draft) }, turn.Words));
        else
            await KeepAsync(turn, draft ?? New(turn, replaced), form);
    }

    /// <summary>The form was used before: the briefing that came of it, as it stands.</summary>
    public static async Task PreviewAgainAsync(Turn turn) => await SentDialog.ShowAsync(turn, await turn.KeptAsync(BriefingRecords.IdIn(turn.Key!.Outcome)));

    private static async Task KeepAsync(Turn turn, Briefing draft, BriefingForm form)
    {
        draft.UnitId = RecordName.Id(form.Unit)!.Value;
        form.WriteTo(draft);
        (draft.EditedById, draft.EditedAt) = (turn.Me.Id, turn.Now);
        turn.Spend(() => BriefingRecords.Subject(draft));
        turn.Audit("briefing.write", () => BriefingRecords.Subject(draft));
        await DraftDialog.ShowAsync(turn, draft, DraftNews.Standing);
    }

    private static Briefing New(Turn turn, Briefing? replaced)
    {
        var draft = new Briefing { Title = "", Text = "", ReplacesId = replaced?.Id };
        turn.Db.Add(draft);
        return draft;
    }

    /// <summary>It stays with its unit.</summary>
    private static FormView FilledWith(IReadOnlyList<Unit> units, Briefing from, string key)
    {
        var unit = UnitOf(units, from);
        return new FormView(BriefingForm.Of(unit, from), [unit], key);
    }

    private static Unit UnitOf(IReadOnlyList<Unit> units, Briefing briefing) => units.First(unit => unit.Id == briefing.UnitId);

    private static Task<string> EditorAsync(Turn turn, Briefing draft)
    {
        var by = draft.EditedById;
        return turn.Db.People.Where(person => person.Id == by).Select(person => person.Name).SingleAsync();
    }
}
