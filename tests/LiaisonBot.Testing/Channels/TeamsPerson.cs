using System.Text;
using System.Text.Json.Nodes;

namespace LiaisonBot.Testing.Channels;

/// <summary>A person in a personal chat of Teams: what they say and press reaches the bot as the channel would send it.</summary>
/// <param name="Account">Their directory object id.</param>
/// <param name="ServiceUrl">Where the channel takes the bot's answers.</param>
public sealed record TeamsPerson(string Account, string ServiceUrl)
{
    public string Conversation => $"a:{Account}";

    /// <summary>Whom they speak to: <c>28:</c> and the app id, where the bot has one.</summary>
    public string Bot { get; init; } = "28:bot";

    /// <summary>Their directory.</summary>
    public string Tenant { get; init; } = "tenant";

    /// <param name="bot">Speaks to the bot that is to hear it.</param>
    /// <param name="text">What is said.</param>
    /// <param name="id">The activity's id; the same one again is what the channel sends when it repeats itself.</param>
    public async Task<HttpResponseMessage> SayAsync(HttpClient bot, string text, string? id = null)
    {
        var activity = Activity("message", id);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return await PostAsync(bot, activity);
    }

    /// <summary>Fills the card in, over what stands in it, and presses: the invoke that Action.Execute sends.</summary>
    public async Task<HttpResponseMessage> PressAsync(
        HttpClient bot, CardOnWire card, string title, IReadOnlyDictionary<string, string>? inputs = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        var activity = Activity("invoke", id);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card.MessageId;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["title"] = title,
                ["verb"] = card.Button(title).GetProperty("verb").GetString(),
                ["data"] = Data(card, title, inputs),
            },
        };
        return await PostAsync(bot, activity);
    }

    /// <summary>The same on a client that knows only Action.Submit: a message with a value.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(
        HttpClient bot, CardOnWire card, string title, IReadOnlyDictionary<string, string>? inputs = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        var activity = Activity("message", id);
        activity["replyToId"] = card.MessageId;
        activity["value"] = Data(card, title, inputs);
        return await PostAsync(bot, activity);
    }

    private static JsonObject Data(CardOnWire card, string title, IReadOnlyDictionary<string, string>? inputs)
    {
        var data = JsonNode.Parse(card.Button(title).GetProperty("data").GetRawText())!.AsObject();
        foreach (var (name, value) in card.Inputs.Concat(inputs ?? new Dictionary<string, string>()))
            data[name] = value;
        return data;
    }

    private JsonObject Activity(string type, string? id) => new()
    {
        ["type"] = type,
        ["id"] = id ?? Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = $"29:{Account}", ["aadObjectId"] = Account },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "事业之友" },
        ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["locale"] = "zh-CN",
    };

    private static async Task<HttpResponseMessage> PostAsync(HttpClient bot, JsonObject activity)
    {
        using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await bot.PostAsync(new Uri("api/messages", UriKind.Relative), body);
    }
}
