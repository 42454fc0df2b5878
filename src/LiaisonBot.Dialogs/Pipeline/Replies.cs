using System.Text.Json;
using LiaisonBot.Data.Conversations;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Dialogs.Turns;
using LiaisonBot.Dialogs.Words;
using LiaisonBot.Protocol.Cards;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;

namespace LiaisonBot.Dialogs.Pipeline;

/// <summary>
/// From what a turn says to what is sent: rows of the outbox, or the HTTP answer of an invoke or of <c>expectReplies</c>.
/// Both are part of the turn's one commit.
/// </summary>
internal static class Replies
{
    public static TurnAnswer Arrange(Turn turn)
    {
        PostLetters(turn);
        var host = CardHosts.Of(turn.Activity.ChannelId);
        if (turn.Activity.Type == ActivityTypes.Invoke)
            return AnswerInvoke(turn, host);
        var inPlace = host == CardHost.Teams ? turn.Activity.ReplyToId : null;
        var messages = turn.Utterances
            .Select(said => (Activity: Compose(turn.Activity, turn.Words.Language.Tag(), said, host), Replaces: said.ReplacesPressed ? inPlace : null))
            .ToList();
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new TurnAnswer(200, ExpectedReplies.Write(messages.Select(message => message.Activity)));
        foreach (var (activity, replaces) in messages)
            Post(turn, activity, replaces);
        return TurnAnswer.Accepted;
    }

    /// <summary>What the turn writes to people who did not speak in it.</summary>
    public static void PostLetters(Turn turn)
    {
        foreach (var letter in turn.Letters)
            Post(turn, letter);
    }

    /// <summary>
    /// The card takes the place of the pressed one; a sentence alone is shown by the client as a passing message. When the answer is a
    /// new card further down, the passing message says so: whoever pressed may have scrolled up to an old card.
    /// </summary>
    private static TurnAnswer AnswerInvoke(Turn turn, CardHost host)
    {
        var replacement = turn.Utterances.FirstOrDefault(said => said.ReplacesPressed && said.Card is not null);
        var sentence = turn.Utterances is [{ Text: { } only }] && turn.Activity.Name != InvokeNames.FileConsent ? only : null;
        var below = turn.Utterances.Count > 0 ? turn.Words["turn.answered_below"] : "";
        foreach (var said in turn.Utterances.Where(said => said != replacement && sentence is null))
            Post(turn, Compose(turn.Activity, turn.Words.Language.Tag(), said, host), replaces: null);
        if (turn.Activity.Name == InvokeNames.FileConsent)
            return TurnAnswer.Accepted;
        var body = replacement?.Card is { } card
            ? CardAnswer.Replace(card)
            : CardAnswer.Message(sentence ?? below);
        return new TurnAnswer(200, body);
    }

    private static void Post(Turn turn, Activity activity, string? replaces)
    {
        var message = Message(turn, turn.Conversation, activity, turn.Now);
        message.Replaces = replaces;
        turn.Db.Add(message);
    }

    /// <summary>To somebody else: nothing of theirs is answered, so it stands in their chat by itself.</summary>
    private static void Post(Turn turn, Letter letter)
    {
        var where = ConversationReference.FromJson(letter.To.Reference);
        var activity = Compose(where, letter.Language.Tag(), letter.Card);
        var message = Message(turn, letter.To, letter.Instead is { } instead ? activity with { Attachments = [instead] } : activity, letter.DueAt, letter.Nudge);
        message.Replaces = letter.Replaces;
        turn.Db.Add(message);
        letter.Nudge?.Posted(message);
    }

    private static OutboxMessage Message(Turn turn, Conversation to, Activity activity, DateTimeOffset dueAt, Nudge? nudge = null) => new()
    {
        Conversation = to,
        Class = nudge is null ? OutboxClass.Answer : OutboxClass.Nudge,
        ExpiresAt = nudge?.ExpiresAt,
        Activity = JsonSerializer.Serialize(activity, ProtocolJson.Wire.Activity),
        CreatedAt = turn.Now,
        DueAt = dueAt,
    };

    private static Activity Compose(ConversationReference where, string locale, Card card) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = where.ChannelId,
        ServiceUrl = where.ServiceUrl,
        From = where.Bot is { } bot ? bot with { Role = "bot" } : null,
        Recipient = where.User,
        Conversation = where.Conversation,
        Locale = locale,
        Summary = card.Summary,
        InputHint = "acceptingInput",
        Attachments = [card.ToAttachment(CardHosts.Of(where.ChannelId))],
    };

    /// <summary>What a bot sets and what it leaves to the channel: protocol.md 1.1 and 1.3.</summary>
    private static Activity Compose(Activity answered, string locale, Utterance said, CardHost host) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = answered.ChannelId,
        ServiceUrl = answered.ServiceUrl,
        From = answered.Recipient is { } bot ? bot with { Role = "bot" } : null,
        Recipient = answered.From,
        Conversation = answered.Conversation,
        ReplyToId = ConversationReference.Of(answered)?.ActivityId,
        Locale = locale,
        Text = said.Text,
        TextFormat = said.Text is null ? null : "plain",
        Summary = said.Card?.Summary,
        InputHint = "acceptingInput",
        Attachments = said.Card is { } card ? [card.ToAttachment(host)] : null,
    };
}
