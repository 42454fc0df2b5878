using System.Text;
using System.Text.Json;
using LiaisonBot.Data.Outbox;
using LiaisonBot.Data.People;
using LiaisonBot.Protocol.Files;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Dialogs.Tests.Conversing;

/// <summary>One person's personal chat: say, press, and look at what came back.</summary>
public sealed class Chat
{
    private readonly School school;
    private readonly Person person;
    private readonly bool onTeams;
    private readonly string conversation = $"chat-{Guid.NewGuid():N}";
    private long seen;

    internal Chat(School school, Person person, bool onTeams)
    {
        this.school = school;
        this.person = person;
        this.onTeams = onTeams;
    }

    /// <summary>What the bot said to the last thing that was sent, in order; an invoke's answer first.</summary>
    public IReadOnlyList<Reply> Replies { get; private set; } = [];

    public Reply Last => Replies[^1];

    /// <summary>The HTTP status of the last turn.</summary>
    public int Status { get; private set; }

    /// <summary>The activity sent last, to be delivered again by a test.</summary>
    public Activity Sent { get; private set; } = new();

    public Task<Chat> SayAsync(string text) => SendAsync(New(ActivityTypes.Message) with { Text = text });

    /// <summary>Presses a button of the newest card that has one with this title, with what is typed into its inputs.</summary>
    public Task<Chat> PressAsync(string title, params (string Input, string Value)[] typed) =>
        PressAsync(Last.Button(title), Last, typed);

    /// <summary>Presses the button in this place, from 0, of those that have the title: a list has one in every row.</summary>
    public Task<Chat> PressAsync(string title, int place, params (string Input, string Value)[] typed) =>
        PressAsync(Last.Button(title, place), Last, typed);

    /// <summary>Presses a button of an older reply.</summary>
    public Task<Chat> PressAsync(Reply card, string title, params (string Input, string Value)[] typed) =>
        PressAsync(card.Button(title), card, typed);

    public Task<Chat> JoinAsync() => SendAsync(New(ActivityTypes.ConversationUpdate) with
    {
        MembersAdded = [new ChannelAccount { Id = "bot" }, new ChannelAccount { Id = person.StaffNo }],
    });

    /// <summary>What the bot wrote by itself since this chat was looked at last: whatever is heard was sent.</summary>
    public async Task<Chat> HearAsync()
    {
        Replies = await NewRepliesAsync();
        await school.ChangeAsync(db =>
        {
            foreach (var message in db.Set<OutboxMessage>().Where(one => one.Conversation.ExternalId == conversation && one.State == OutboxState.Pending))
                message.State = OutboxState.Sent;
        });
        return this;
    }

    /// <summary>Delivers an activity as it stands: again with the same id, or with a new one.</summary>
    public async Task<Chat> SendAsync(Activity activity, params IReadOnlyList<SentFile> files)
    {
        Sent = activity;
        Caller caller = onTeams ? new Caller.Channel("tenant") : new Caller.SignedUser($"dl_{person.StaffNo}");
        var answer = await school.Bot.HandleAsync(new IncomingActivity(activity, caller) { Files = files }, CancellationToken.None);
        Status = answer.Status;
        Replies = [.. Reply.OfInvoke(answer.Body), .. await NewRepliesAsync()];
        return this;
    }

    /// <summary>Something the bot said holds this text.</summary>
    public Chat Expect(string text)
    {
        Assert.True(Replies.Any(reply => reply.Reads(text)), $"Expected “{text}” in:\n{Shown}");
        return this;
    }

    public Chat ExpectNot(string text)
    {
        Assert.False(Replies.Any(reply => reply.Reads(text)), $"Did not expect “{text}” in:\n{Shown}");
        return this;
    }

    public Chat ExpectNothing()
    {
        Assert.Empty(Replies);
        return this;
    }

    private string Shown =>
        $"status {Status}\n{string.Join("\n---\n", Replies.Select(reply => reply.All))}\n{string.Join('\n', school.Log.Lines)}";

    public Activity New(string type) => new()
    {
        Type = type,
        Id = Guid.NewGuid().ToString("N"),
        ChannelId = onTeams ? ChannelIds.Teams : ChannelIds.WebChat,
        ServiceUrl = "https://smba.trafficmanager.net/teams/",
        From = new ChannelAccount { Id = $"29:{person.StaffNo}", AadObjectId = onTeams ? person.Account : null },
        Recipient = new ChannelAccount { Id = "bot" },
        Conversation = new ConversationAccount { Id = conversation, ConversationType = onTeams ? "personal" : null },
        Locale = "zh-CN",
    };

    private Task<Chat> PressAsync(JsonElement button, Reply card, (string Input, string Value)[] typed)
    {
        var data = new Dictionary<string, string>();
        if (!(button.TryGetProperty("associatedInputs", out var sends) && sends.GetString() == "none"))
        {
            foreach (var (id, value) in card.Inputs)
                data[id] = value;
            foreach (var (input, value) in typed)
            {
                Assert.True(card.Inputs.ContainsKey(input), $"The card has no input '{input}', but {string.Join(", ", card.Inputs.Keys)}.");
                data[input] = value;
            }
        }

        foreach (var property in button.GetProperty("data").EnumerateObject())
            data.TryAdd(property.Name, property.Value.GetString()!);
        return SendAsync(onTeams ? Invoke(button, data) : New(ActivityTypes.Message) with { Value = Json(data) });
    }

    private Activity Invoke(JsonElement button, Dictionary<string, string> data) => New(ActivityTypes.Invoke) with
    {
        Name = InvokeNames.AdaptiveCardAction,
        Value = Json($$"""
            {"action":{"type":"Action.Execute","verb":{{button.GetProperty("verb").GetRawText()}},"data":{{Json(data).GetRawText()}}},"trigger":"manual"}
            """),
    };

    private static JsonElement Json(Dictionary<string, string> data) => JsonSerializer.SerializeToElement(data);

    private static JsonElement Json(string text) => JsonElement.Parse(text);

    private async Task<List<Reply>> NewRepliesAsync()
    {
        await using var db = school.Store.Read();
        var rows = await db.Set<OutboxMessage>()
            .Where(message => message.Conversation.ExternalId == conversation && message.Id > seen && message.State != OutboxState.Withdrawn)
            .OrderBy(message => message.Id)
            .ToListAsync();
        seen = rows.Count == 0 ? seen : rows[^1].Id;
        return [.. rows.Select(row => Reply.Of(JsonSerializer.Deserialize(row.Activity, ProtocolJson.Default.Activity)!))];
    }
}

/// <summary>One message of the bot, as a person would read it.</summary>
public sealed class Reply
{
    private readonly List<JsonElement> buttons = [];
    private readonly Dictionary<string, string> inputs = [];
    private readonly StringBuilder read = new();

    private Reply(string? text, JsonElement? card, string? summary = null)
    {
        (Text, Card, Summary) = (text, card, summary);
        if (text is not null)
            read.AppendLine(text);
        if (card is { } root)
            Walk(root);
    }

    /// <summary>What was said in plain words; null for a card alone.</summary>
    public string? Text { get; }

    /// <summary>What the channel shows of a message in lists and notifications; an invoke's answer has none.</summary>
    public string? Summary { get; }

    /// <summary>The card as it was sent; null for plain text.</summary>
    public JsonElement? Card { get; }

    public string All => read.ToString();

    /// <summary>The inputs of the card by id, each with the value it was sent with.</summary>
    public IReadOnlyDictionary<string, string> Inputs => inputs;

    public IEnumerable<string> Buttons => buttons.Select(button => button.GetProperty("title").GetString()!);

    public bool Reads(string text) => All.Contains(text, StringComparison.Ordinal);

    public JsonElement Button(string title, int place = 0)
    {
        var found = buttons.Where(button => button.GetProperty("title").GetString() == title).ToList();
        Assert.True(found.Count > place, $"No button “{title}” in place {place} but {string.Join(", ", Buttons)} in:\n{All}");
        return found[place];
    }

    internal static Reply Of(Activity activity) =>
        new(activity.Text, activity.Attachments is [var attachment] ? attachment.Content : null, activity.Summary);

    internal static IEnumerable<Reply> OfInvoke(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            yield break;
        using var parsed = JsonDocument.Parse(body);
        var answer = parsed.RootElement.Clone();
        if (!answer.TryGetProperty("value", out var value))
            yield break;
        if (value.ValueKind == JsonValueKind.String)
            yield return new Reply(value.GetString(), null);
        else
            yield return new Reply(null, value);
    }

    private void Walk(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        var type = element.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
        if (type.StartsWith("Input.", StringComparison.Ordinal))
            inputs[element.GetProperty("id").GetString()!] = element.TryGetProperty("value", out var value) ? value.ToString() : "";
        if (type is "Action.Submit" or "Action.Execute")
        {
            buttons.Add(element);
            read.Append('[').Append(element.GetProperty("title").GetString()).AppendLine("]");
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is "text" or "title" or "label" or "value" or "placeholder" && property.Value.ValueKind == JsonValueKind.String)
                read.AppendLine(property.Value.GetString());
            Walk(property.Value);
        }
    }
}
