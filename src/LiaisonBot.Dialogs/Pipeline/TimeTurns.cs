using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Dialogs.Turns;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>
/// What time brings about, as turns that nobody speaks in: decided on a snapshot like any turn, committed with what it writes to people,
/// and decided again when it met another's commit. So it may be tried as often as one likes, on any node.
/// </summary>
internal sealed class TimeTurns(LiaisonStore store, TurnStage stage, OutboxBell bell)
{
    private const int MostTries = 5;

    /// <param name="play">Decides; false when there is nothing to do, and then nothing is written.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Whether something was committed. What the store did not take is for the next time to do.</returns>
    public async Task<bool> TakeAsync(Func<Turn, Task<bool>> play, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            await using var db = store.Read();
            var turn = stage.BeginOfTime(db);
            if (!await play(turn))
                return false;
            Replies.PostLetters(turn);
            switch (await store.CommitAsync(db, cancellation))
            {
                case CommitOutcome.Committed:
                    bell.Ring();
                    return true;
                case CommitOutcome.Unavailable:
                    return false;
                case CommitOutcome.Conflict:
                    break;
            }
        }

        return false;
    }
}
