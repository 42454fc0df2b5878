using System.Text.Json;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Dialogs.Tests.Conversing;

/// <summary>Presses that no card of ours holds: old, altered or made up.</summary>
internal static class Forging
{
    public static Task<Chat> ForgeAsync(this Chat chat, string verb, params (string Name, string Value)[] data)
    {
        var value = data.ToDictionary(pair => pair.Name, pair => pair.Value);
        value["verb"] = verb;
        return chat.SendAsync(chat.New(ActivityTypes.Message) with { Value = JsonSerializer.SerializeToElement(value) });
    }

    /// <summary>The same as Action.Execute sends it.</summary>
    public static Task<Chat> ForgeInvokeAsync(this Chat chat, string verb, params (string Name, string Value)[] data) =>
        chat.SendAsync(chat.New(ActivityTypes.Invoke) with
        {
            Name = InvokeNames.AdaptiveCardAction,
            Value = JsonSerializer.SerializeToElement(new
            {
                action = new { type = "Action.Execute", verb, data = data.ToDictionary(pair => pair.Name, pair => pair.Value) },
                trigger = "manual",
            }),
        });

    /// <summary>The data of a button, to be sent by somebody else.</summary>
    public static (string Name, string Value)[] DataOf(this Reply reply, string title) =>
        [.. reply.Button(title).GetProperty("data").EnumerateObject().Select(property => (property.Name, property.Value.GetString()!))];

    /// <summary>The size of the card as Teams counts it: bytes of UTF-16.</summary>
    public static int Size(this Reply reply) => reply.Card!.Value.GetRawText().Length * sizeof(char);
}
