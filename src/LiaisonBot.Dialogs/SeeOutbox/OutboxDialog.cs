using System.Globalization;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.SeeOutbox;

/// <summary>"发件箱", "outbox": how it goes with what has to be sent, and one more try for what was given up.</summary>
internal static class OutboxDialog
{
    public const string ShowVerb = "outbox.show.1";
    public const string RequeueVerb = "outbox.requeue.1";

    /// <summary>The kind of key on its card.</summary>
    public const string Key = "outbox.1";

    /// <summary>What one press puts back; more would hold up the answers of that moment.</summary>
    public const int MostRequeued = 500;

    private const int Listed = 8;

    public static async Task ShowAsync(Turn turn) => turn.Show(OutboxCard.Of(await ViewAsync(turn), turn.Words));

    public static async Task RequeueAsync(Turn turn)
    {
        var dead = await GivenUp(turn).OrderBy(message => message.Id).Take(MostRequeued).ToListAsync();
        turn.Spend();
        foreach (var message in dead)
        {
            message.Requeue(turn.Now);
            turn.Audit("outbox.requeue", () => $"message:{message.Id.ToString(CultureInfo.InvariantCulture)}");
        }

        var view = await ViewAsync(turn);
        turn.Show(OutboxCard.Of(view with { Requeued = dead.Count, Key = null }, turn.Words));
    }

    /// <summary>Who cannot be reached would not get it this time either: their next word to the bot opens the way again.</summary>
    private static IQueryable<OutboxMessage> GivenUp(Turn turn) => turn.Db.Set<OutboxMessage>()
        .Where(message => message.State == OutboxState.Dead && message.Activity != "" && message.Conversation.UnreachableSince == null);

    private static async Task<OutboxView> ViewAsync(Turn turn)
    {
        var messages = turn.Db.Set<OutboxMessage>().AsNoTracking();
        var counts = await messages.GroupBy(message => message.State)
            .Select(state => new { state.Key, Count = state.Count() }).ToDictionaryAsync(state => state.Key, state => state.Count);
        return new OutboxView(counts, await GivenUp(turn).AnyAsync() ? turn.IssueKey(Key) : null)
        {
            Unreachable = await turn.Db.Set<Conversation>().CountAsync(conversation => conversation.UnreachableSince != null),
            Waiting = await LastAsync(messages.Where(message => message.State == OutboxState.Pending && message.Attempts > 0)),
            GivenUp = await LastAsync(messages.Where(message => message.State == OutboxState.Dead)),
            Unknown = await LastAsync(messages.Where(message => message.State == OutboxState.Unknown)),
        };
    }

    private static async Task<IReadOnlyList<OutboxLine>> LastAsync(IQueryable<OutboxMessage> messages) =>
        await messages.OrderByDescending(message => message.Id).Take(Listed)
            .Select(message => new OutboxLine(message.Id, message.Class, message.LastError ?? "", message.Attempts)).ToListAsync();
}
