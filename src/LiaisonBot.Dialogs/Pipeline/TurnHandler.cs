using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiaisonBot.Data;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Inbox;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.Store;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ActivitySource = System.Diagnostics.ActivitySource;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>The life of a turn (docs/life-of-a-turn.md): once, in order, who, what, one commit, and only then an answer.</summary>
internal sealed partial class TurnHandler(LiaisonStore store, TurnStage stage, OutboxBell bell, ILogger<TurnHandler> log) : ITurnHandler
{
    /// <summary>More than two are needed only where turns on other nodes, or first tries, win in between.</summary>
    private const int MostTries = 8;

    /// <summary>No conversation's: those have a channel before the line break.</summary>
    private const string LaneOfLosers = "\n";

    private static readonly ActivitySource Spans = new("LiaisonBot.Dialogs");

    private readonly ConversationGate gate = new();

    public Task<TurnAnswer> HandleAsync(IncomingActivity incoming, CancellationToken cancellation) =>
        HandleAsync(incoming, stage.PlayAsync, cancellation);

    /// <param name="incoming">What came in, and who vouches for it.</param>
    /// <param name="play">Decides the turn.</param>
    /// <param name="cancellation">Gives up the wait for the conversation's turn.</param>
    public async Task<TurnAnswer> HandleAsync(
        IncomingActivity incoming, Func<Scene, CancellationToken, Task<TurnAnswer>> play, CancellationToken cancellation)
    {
        var activity = incoming.Activity;
        if (Ignored(activity) is { } answer)
            return answer;
        using var pass = await gate.EnterAsync(LaneOf(activity), cancellation);
        try
        {
            return await AnswerAsync(incoming, play, cancellation);
        }
        catch (DbException away)
        {
            LogStoreAway(log, away.GetType().Name, away.ErrorCode);
            return TurnAnswer.Unavailable;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return await ApologiseAsync(incoming, bug, cancellation);
        }
    }

    /// <summary>In which turns go one behind the other: within this process by the gate, across nodes by the store.</summary>
    private static string LaneOf(Activity activity) => $"{activity.ChannelId}\n{activity.Conversation!.Id}";

    /// <summary>Unknown types are tolerated (protocol.md 1.1); an invoke without a handler is told so.</summary>
    private static TurnAnswer? Ignored(Activity activity) => activity switch
    {
        not { Conversation.Id: not null, ChannelId: not null, From.Id: not null, ServiceUrl: not null } => new TurnAnswer(400, default),
        { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction or InvokeNames.FileConsent } => null,
        { Type: ActivityTypes.Invoke } => TurnAnswer.NotImplemented,
        { Type: ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate } => null,
        _ => TurnAnswer.Accepted,
    };

    /// <summary>
    /// Whoever loses to another's commit decides again, one at a time: many who want the same thing at once, such as the next case number,
    /// lose to each other in the first try alone.
    /// </summary>
    private async Task<TurnAnswer> AnswerAsync(
        IncomingActivity incoming, Func<Scene, CancellationToken, Task<TurnAnswer>> play, CancellationToken cancellation)
    {
        if (await TryAsync(incoming, play, cancellation) is { } first)
            return first;
        using var alone = await gate.EnterAsync(LaneOfLosers, cancellation);
        for (var attempt = 2; attempt <= MostTries; attempt++)
        {
            if (await TryAsync(incoming, play, cancellation) is { } answer)
                return answer;
        }

        LogLost(log, MostTries);
        return TurnAnswer.Unavailable;
    }

    /// <summary>One try on a fresh snapshot; null when its commit met another's.</summary>
    private async Task<TurnAnswer?> TryAsync(
        IncomingActivity incoming, Func<Scene, CancellationToken, Task<TurnAnswer>> play, CancellationToken cancellation)
    {
        await using var db = await store.ReadAloneAsync(LaneOf(incoming.Activity), cancellation);
        var conversation = await FindConversationAsync(db, incoming.Activity, cancellation);
        if (await AnsweredBeforeAsync(db, conversation, incoming.Activity, cancellation) is { } earlier)
            return earlier;
        KillPoint.Pass("turn.noted");
        var answer = await DecideAsync(() => play(new Scene(db, conversation, incoming), cancellation));
        Remember(db, conversation, incoming.Activity, answer);
        KillPoint.Pass("turn.decided");
        switch (await store.CommitAsync(db, cancellation))
        {
            case CommitOutcome.Committed:
                KillPoint.Pass("turn.committed");
                bell.Ring();
                return answer;
            case CommitOutcome.Conflict:
                LogConflict(log);
                return null;
            default:
                return TurnAnswer.Unavailable;
        }
    }

    private static async Task<TurnAnswer> DecideAsync(Func<Task<TurnAnswer>> play)
    {
        using var span = Spans.StartActivity("decide");
        return await play();
    }

    private static async Task<Conversation> FindConversationAsync(LiaisonDb db, Activity activity, CancellationToken cancellation)
    {
        var reference = ConversationReference.Of(activity with { Id = null })?.ToJson() ?? "";
        var known = await db.Set<Conversation>().SingleOrDefaultAsync(
            conversation => conversation.ChannelId == activity.ChannelId && conversation.ExternalId == activity.Conversation!.Id, cancellation);
        var conversation = known ?? new Conversation { ChannelId = activity.ChannelId!, ExternalId = activity.Conversation!.Id!, Reference = reference };
        if (known is null)
            db.Add(conversation);
        conversation.Reference = reference;
        conversation.UnreachableSince = null;
        (conversation.Service, conversation.TenantId) = DestinationOf(activity);
        return conversation;
    }

    /// <summary>What its channel's limits and troubles are counted by; our own page has neither.</summary>
    private static (string Service, string TenantId) DestinationOf(Activity activity) =>
        activity.ChannelId != ChannelIds.WebChat && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service)
            ? (service.Authority, activity.Conversation!.TenantId ?? "")
            : ("", "");

    private static async Task<TurnAnswer?> AnsweredBeforeAsync(
        LiaisonDb db, Conversation conversation, Activity activity, CancellationToken cancellation)
    {
        if (conversation.Id == 0 || activity.Id is null)
            return null;
        var entry = await db.Set<InboxEntry>().AsNoTracking().SingleOrDefaultAsync(
            entry => entry.ConversationId == conversation.Id && entry.ActivityId == activity.Id, cancellation);
        return entry is null ? null : new TurnAnswer(entry.Status, Encoding.UTF8.GetBytes(entry.Body ?? ""));
    }

    private void Remember(LiaisonDb db, Conversation conversation, Activity activity, TurnAnswer answer)
    {
        conversation.Turns++;
        if (activity.Id is null || answer.Status == TurnAnswer.TooMany.Status)
            return;
        db.Add(new InboxEntry
        {
            Conversation = conversation,
            ActivityId = activity.Id,
            ReceivedAt = stage.Now,
            Status = answer.Status,
            Body = answer.Body.IsEmpty ? null : Encoding.UTF8.GetString(answer.Body.Span),
        });
    }

    /// <summary>The one error boundary: the failed turn leaves nothing behind but this apology with a number to quote.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The boundary: what fails here too is answered with 503 and logged.")]
    private async Task<TurnAnswer> ApologiseAsync(IncomingActivity incoming, Exception bug, CancellationToken cancellation)
    {
        var reference = RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture);
        LogBug(log, reference, bug.GetType().Name, bug.StackTrace);
        try
        {
            return await AnswerAsync(incoming, (scene, _) => Task.FromResult(stage.Apologise(scene, reference)), cancellation);
        }
        catch (Exception again)
        {
            LogBug(log, reference, again.GetType().Name, again.StackTrace);
            return TurnAnswer.Unavailable;
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "A turn failed: reference {Reference}, {Kind} at {Trace}")]
    private static partial void LogBug(ILogger log, string reference, string kind, string? trace);

    [LoggerMessage(1002, LogLevel.Warning, "The store is away: {Kind} {Code}")]
    private static partial void LogStoreAway(ILogger log, string kind, int code);

    [LoggerMessage(1003, LogLevel.Debug, "A turn met another's commit")]
    private static partial void LogConflict(ILogger log);

    [LoggerMessage(1004, LogLevel.Warning, "A turn met others' commits {Tries} times and was given up")]
    private static partial void LogLost(ILogger log, int tries);
}
