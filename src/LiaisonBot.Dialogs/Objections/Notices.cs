using System.Globalization;
using LiaisonBot.Data.Objections;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Objections;

/// <summary>Who hears of an objection, and of what became of it: those who deal with it, whoever objected, the author.</summary>
internal static class Notices
{
    /// <param name="turn">The turn in which it changed.</param>
    /// <param name="view">As it stands after this turn.</param>
    /// <param name="handling">Null when nobody is there: it waits in the list for whoever comes.</param>
    /// <param name="id">For an objection that this turn's commit will number.</param>
    public static async Task TellHandlersAsync(Turn turn, ObjectionView view, Handling? handling, Func<long>? id = null)
    {
        foreach (var personId in handling?.PersonIds ?? [])
        {
            if (personId == turn.Me.Id)
                continue;
            var key = view.State == ObjectionState.Withdrawn
                ? null
                : turn.IssueKeyTo(personId, Keys.Handle, () => (id?.Invoke() ?? view.Id).ToString(CultureInfo.InvariantCulture));
            if (await turn.TellAsync(personId, words => HandleCards.Of(new HandledView(view, handling!, key), words)))
                turn.AuditOf(personId, "objection.read", () => ObjectionRecords.Subject(id?.Invoke() ?? view.Id), view.ObjectorId);
        }
    }

    public static Task<bool> TellObjectorAsync(Turn turn, ObjectionView view) =>
        turn.TellAsync(view.ObjectorId, words => RaiseCards.Own(new OwnView(view, null, OwnNews.Standing, null), words));

    /// <summary>False when the author cannot be reached here: then somebody has to tell them.</summary>
    public static Task<bool> AskAuthorAsync(Turn turn, ObjectionView view) => turn.TellAsync(
        view.AuthorId,
        words => AuthorCards.Asked(view, turn.VerbOf("contact.correct", Who.Member), turn.VerbOf("contact.entry", Who.Member), words));

    public static Task<bool> TellAuthorSettledAsync(Turn turn, ObjectionView view) =>
        turn.TellAsync(view.AuthorId, words => AuthorCards.Settled(view, words));
}
