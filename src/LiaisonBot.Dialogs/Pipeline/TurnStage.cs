using LiaisonBot.Data;
using LiaisonBot.Data.Calendar;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Programme;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>One try at a turn: a snapshot, the conversation in it, and what came in.</summary>
internal sealed record Scene(LiaisonDb Db, Conversation Conversation, IncomingActivity Incoming);

/// <summary>Sets a turn up, lets it be answered, and arranges what it said. Runs again from the start after a conflict.</summary>
internal sealed class TurnStage(ProgrammeClock clock, ProgrammeSettings programme, ActionRegistry actions, Reception reception)
{
    private readonly Recognition recognition = new(programme);
    private readonly Dispatch dispatch = new(actions, reception);

    public DateTimeOffset Now => clock.Now;

    public async Task<TurnAnswer> PlayAsync(Scene scene, CancellationToken cancellation)
    {
        var speaker = await recognition.RecogniseAsync(scene.Db, scene.Incoming, clock.Today, cancellation);
        var turn = Begin(scene, speaker);
        scene.Conversation.PersonId = turn.IsPersonal ? speaker?.Id : null;
        turn.Account = Recognition.AccountOf(scene.Incoming);
        turn.Press = CardPress.Read(scene.Incoming.Activity);
        turn.Files = [.. scene.Incoming.Files, .. SentFiles.LinkedIn(scene.Incoming.Activity)];
        await dispatch.AnswerAsync(turn);
        return Replies.Arrange(turn);
    }

    /// <summary>The one thing said to somebody who sends too much; nothing of what they sent is done.</summary>
    public async Task<TurnAnswer> AskToWaitAsync(Scene scene, CancellationToken cancellation)
    {
        var turn = Begin(scene, await recognition.RecogniseAsync(scene.Db, scene.Incoming, clock.Today, cancellation));
        turn.Say(turn.Words["turn.too_fast"]);
        var answer = Replies.Arrange(turn);
        return IsOwnPage(scene.Incoming) ? TurnAnswer.TooMany : answer;
    }

    public static bool IsOwnPage(IncomingActivity incoming) => incoming.Caller is Caller.SignedUser;

    public TurnAnswer Apologise(Scene scene, string reference)
    {
        var turn = Begin(scene, speaker: null);
        turn.Say(turn.Words.Say("turn.failed", ("reference", reference)));
        return Replies.Arrange(turn);
    }

    /// <summary>A turn that time takes by itself: nobody speaks in it, and it answers nothing.</summary>
    public Turn BeginOfTime(LiaisonDb db) =>
        new(new TurnSetting(db, clock, programme, actions, Conversation: null), speaker: null, new Activity());

    /// <summary>The same in a language, for whoever runs the machine.</summary>
    public Turn BeginOfTime(LiaisonDb db, Language language) =>
        new(new TurnSetting(db, clock, programme, actions, Conversation: null), speaker: null, new Activity { Locale = language.Tag() });

    /// <summary>What somebody asked for and is done without them: with their rights of this moment, in their language; null when they have left.</summary>
    public async Task<Turn?> BeginForAsync(LiaisonDb db, long personId, CancellationToken cancellation) =>
        await recognition.RecogniseAsync(db, personId, clock.Today, cancellation) is { } speaker
            ? new Turn(new TurnSetting(db, clock, programme, actions, Conversation: null), speaker, new Activity())
            : null;

    private Turn Begin(Scene scene, Speaker? speaker) =>
        new(new TurnSetting(scene.Db, clock, programme, actions, scene.Conversation), speaker, scene.Incoming.Activity);
}
