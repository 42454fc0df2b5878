using System.Text;
using System.Text.Json;
using LiaisonBot.Protocol.Schema;
using LiaisonBot.Protocol.Turns;
using LiaisonBot.Testing.Channels;

namespace LiaisonBot.Bench.Lists;

/// <summary>Somebody's chat on Teams, in the bot's own process: each call is one whole turn.</summary>
internal sealed class Voice(ITurnHandler bot, string account)
{
    private const string CardKey = "cardKey";

    /// <summary>Words; what is answered goes to the outbox.</summary>
    public async Task<TurnAnswer> SayAsync(string text)
    {
        var answer = await HandleAsync(New(ActivityTypes.Message) with { Text = text });
        return answer.Status is >= 200 and <= 299 ? answer : throw new InvalidOperationException($"“{text}” was answered with {answer.Status}.");
    }

    /// <summary>Words that are answered with a card, given back instead of sent.</summary>
    public async Task<CardOnWire> AskForCardAsync(string text)
    {
        var answer = await HandleAsync(New(ActivityTypes.Message) with { Text = text, DeliveryMode = DeliveryModes.ExpectReplies });
        return CardIn(answer, body => CardOnWire.Of(new Delivery("", "", "", null, body.GetProperty("activities")[0])));
    }

    /// <summary>A press that needs no key; the card that it is answered with.</summary>
    public Task<CardOnWire> PressAsync(string verb, params (string Name, string Value)[] data) =>
        InvokeAsync(verb, data.ToDictionary(pair => pair.Name, pair => pair.Value));

    /// <summary>A press on a card, with what its inputs hold and what is typed into them; the card that takes its place.</summary>
    public Task<CardOnWire> PressAsync(CardOnWire card, string title, params (string Name, string Value)[] typed)
    {
        var button = card.Button(title);
        var data = new Dictionary<string, string>(card.Inputs);
        foreach (var (name, value) in typed)
            data[name] = value;
        data[CardKey] = button.GetProperty("data").GetProperty(CardKey).GetString()!;
        return InvokeAsync(button.GetProperty("verb").GetString()!, data);
    }

    private async Task<CardOnWire> InvokeAsync(string verb, Dictionary<string, string> data)
    {
        var answer = await HandleAsync(New(ActivityTypes.Invoke) with
        {
            Name = InvokeNames.AdaptiveCardAction,
            Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data }, trigger = "manual" }),
        });
        return CardIn(answer, body => CardOnWire.Of(body, messageId: null));
    }

    private static CardOnWire CardIn(TurnAnswer answer, Func<JsonElement, CardOnWire?> read) =>
        (answer.Body.IsEmpty ? null : read(JsonElement.Parse(answer.Body.Span)))
            ?? throw new InvalidOperationException($"Status {answer.Status} and no card: {Encoding.UTF8.GetString(answer.Body.Span)}");

    private Task<TurnAnswer> HandleAsync(Activity activity) =>
        bot.HandleAsync(new IncomingActivity(activity, new Caller.Channel("tenant")), CancellationToken.None);

    private Activity New(string type) => new()
    {
        Type = type,
        Id = Guid.NewGuid().ToString("N"),
        ChannelId = ChannelIds.Teams,
        ServiceUrl = "https://smba.trafficmanager.net/teams/",
        From = new ChannelAccount { Id = $"29:{account}", AadObjectId = account },
        Recipient = new ChannelAccount { Id = "28:bot" },
        Conversation = new ConversationAccount { Id = $"a:{account}", ConversationType = "personal" },
        Locale = "zh-CN",
    };
}
