using System.Globalization;
using LiaisonBot.Data.Objections;
using LiaisonBot.Data.People;
using LiaisonBot.Dialogs.Paging;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>
/// A secretary deals with an objection: asks the author for a correction, and settles it with a sentence that goes back to whoever
/// objected (D5). Whether it is this person's to deal with is asked at every press.
/// </summary>
internal static class HandleDialog
{
    public static async Task ListAsync(Turn turn)
    {
        var all = await turn.ToHandleAsync(await Handlers.TodayAsync(turn));
        var page = ListPage.Asked(turn.Input(ListPage.Name), all.Count);
        var shown = all.Skip(page.Skipped).Take(ListPage.Size).ToList();
        foreach (var view in shown)
            NoteRead(turn, view);
        turn.ShowPage(HandleCards.List(shown, page, turn.Words));
    }

    public static async Task OpenAsync(Turn turn)
    {
        var id = RecordName.Id(turn.Input(Verbs.Objection));
        if (await FindAsync(turn, id) is not var (objection, view, handling))
        {
            turn.Say(turn.Words["objection.not_yours"]);
            return;
        }

        NoteRead(turn, view);
        turn.Show(HandleCards.Of(Handled(turn, objection, view, handling), turn.Words));
    }

    public static async Task AskAsync(Turn turn)
    {
        if (await FindAsync(turn, RecordName.Id(turn.Key!.Subject)) is not var (objection, view, handling))
        {
            turn.Say(turn.Words["objection.not_yours"]);
            return;
        }

        if (objection.State != ObjectionState.Open)
        {
            turn.Show(HandleCards.Of(Handled(turn, objection, view, handling), turn.Words));
            return;
        }

        if (!await turn.Db.People.Here(turn.Today).AnyAsync(person => person.Id == view.AuthorId))
        {
            turn.Show(HandleCards.Of(Handled(turn, objection, view, handling) with { News = HandleNews.AuthorLeft, Key = turn.Key.Key }, turn.Words));
            return;
        }

        Change(turn, objection, ObjectionState.CorrectionAsked);
        turn.Audit("objection.ask", () => ObjectionRecords.Subject(objection), view.ObjectorId);
        view = view with { State = objection.State };
        var told = await Notices.AskAuthorAsync(turn, view);
        await Notices.TellObjectorAsync(turn, view);
        turn.Show(HandleCards.Of(
            Handled(turn, objection, view, handling) with { News = told ? HandleNews.Standing : HandleNews.AuthorUnreached }, turn.Words));
    }

    public static async Task SettleAsync(Turn turn)
    {
        if (await FindAsync(turn, RecordName.Id(turn.Key!.Subject)) is not var (objection, view, handling))
        {
            turn.Say(turn.Words["objection.not_yours"]);
            return;
        }

        var answer = ShortText.Of(turn.Input(nameof(HandledView.Answer)));
        if (!objection.IsPending())
        {
            turn.Show(HandleCards.Of(Handled(turn, objection, view, handling), turn.Words));
            return;
        }

        if (answer.Length == 0 || Letters.In(answer) > Objection.AnswerLength)
        {
            turn.Show(HandleCards.Of(new HandledView(view, handling, turn.Key.Key) { News = HandleNews.AnswerWrong, Answer = answer }, turn.Words));
            return;
        }

        Change(turn, objection, ObjectionState.Settled);
        objection.Answer = answer;
        turn.Audit("objection.settle", () => ObjectionRecords.Subject(objection), view.ObjectorId);
        view = view with { State = objection.State, Answer = answer };
        await Notices.TellObjectorAsync(turn, view);
        await Notices.TellAuthorSettledAsync(turn, view);
        turn.Show(HandleCards.Of(Handled(turn, objection, view, handling), turn.Words));
    }

    /// <summary>The card was used before: the objection as it stands, as far as it still is this person's to see.</summary>
    public static async Task ShowAgainAsync(Turn turn)
    {
        if (await FindAsync(turn, RecordName.Id(turn.Key!.Subject)) is var (objection, view, handling))
            turn.Show(HandleCards.Of(Handled(turn, objection, view, handling), turn.Words));
        else
            turn.Say(turn.Words["objection.not_yours"]);
    }

    /// <summary>The author has edited or undone an entry that a correction was asked for.</summary>
    public static async Task FollowCorrectionAsync(Turn turn, long rootId)
    {
        var asked = await turn.Db.Objections
            .Where(objection => objection.RootId == rootId && objection.State == ObjectionState.CorrectionAsked)
            .ToListAsync();
        foreach (var objection in asked)
        {
            objection.State = ObjectionState.Corrected;
            objection.ChangedAt = turn.Now;
            turn.Audit("objection.corrected", () => ObjectionRecords.Subject(objection), objection.ObjectorId);
            var view = (await turn.ViewAsync(objection)) with { State = objection.State, LineNow = LineNow(turn, rootId) };
            await Notices.TellObjectorAsync(turn, view);
            await Notices.TellHandlersAsync(turn, view, (await Handlers.TodayAsync(turn)).Of(view));
        }
    }

    /// <summary>What this turn makes of the entry; null when it undoes it.</summary>
    private static string? LineNow(Turn turn, long rootId) => turn.Db.Contacts.Local
        .FirstOrDefault(contact => (contact.RootId ?? contact.Id) == rootId && contact is { SupersededById: null, VoidedAt: null })?.Line;

    private static void Change(Turn turn, Objection objection, ObjectionState state)
    {
        objection.State = state;
        objection.HandledById = turn.Me.Id;
        objection.ChangedAt = turn.Now;
        turn.Spend();
    }

    private static async Task<(Objection Objection, ObjectionView View, Handling Handling)?> FindAsync(Turn turn, long? id)
    {
        if (await turn.Db.Objections.SingleOrDefaultAsync(objection => objection.Id == id) is not { } objection)
            return null;
        var view = await turn.ViewAsync(objection);
        return (await Handlers.TodayAsync(turn)).Of(view) is { } handling && handling.PersonIds.Contains(turn.Me.Id)
            ? (objection, view, handling)
            : null;
    }

    private static HandledView Handled(Turn turn, Objection objection, ObjectionView view, Handling handling) => new(
        view,
        handling,
        objection.IsPending() ? turn.IssueKey(Keys.Handle, objection.Id.ToString(CultureInfo.InvariantCulture)) : null);

    private static void NoteRead(Turn turn, ObjectionView view) =>
        turn.Audit("objection.read", () => ObjectionRecords.Subject(view.Id), view.ObjectorId);
}
