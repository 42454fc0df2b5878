using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>
/// Before the turn: somebody who sends more in a minute than a person can is asked to wait, in one sentence. A press is always answered,
/// since its client waits for it. What comes from our own page is refused besides, so that the page marks it as not sent and offers to
/// send it again.
/// </summary>
internal sealed class PacedTurns(TurnHandler turns, TurnStage stage, TurnPace pace) : ITurnHandler
{
    public Task<TurnAnswer> HandleAsync(IncomingActivity incoming, CancellationToken cancellation)
    {
        if (incoming.Activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke))
            return turns.HandleAsync(incoming, cancellation);
        var who = WhoSends(incoming);
        if (pace.Takes(who))
            return turns.HandleAsync(incoming, cancellation);
        return incoming.Activity.Type == ActivityTypes.Invoke || pace.Tells(who)
            ? turns.HandleAsync(incoming, stage.AskToWaitAsync, cancellation)
            : Task.FromResult(TurnStage.IsOwnPage(incoming) ? TurnAnswer.TooMany : TurnAnswer.Accepted);
    }

    /// <summary>By what the caller vouches for; where that is nobody, by the conversation.</summary>
    private static string WhoSends(IncomingActivity incoming) => incoming.Caller switch
    {
        Caller.SignedUser { UserId: var user } => $"user\n{user}",
        _ when Recognition.AccountOf(incoming) is var (tenant, account) => $"account\n{tenant}\n{account}",
        _ => $"conversation\n{incoming.Activity.ChannelId}\n{incoming.Activity.Conversation?.Id}",
    };
}
