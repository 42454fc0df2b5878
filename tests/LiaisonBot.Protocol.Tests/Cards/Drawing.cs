using System.Text.Json;
using LiaisonBot.Protocol.Cards;

namespace LiaisonBot.Protocol.Tests.Cards;

/// <summary>What a client would find in a card's JSON.</summary>
internal static class Drawing
{
    public static JsonElement Draw(this Card card, CardHost host = CardHost.Other) => JsonElement.Parse(card.ToJson(host));

    /// <summary>The elements that one element of the model becomes.</summary>
    public static IReadOnlyList<JsonElement> Draw(this CardElement element, CardHost host = CardHost.Other) =>
        [.. new Card(new AdaptiveCard("zh-CN", [element]), "卡片").Draw(host).GetProperty("body").EnumerateArray()];

    public static JsonElement Draw(this Press press, CardHost host) =>
        new ActionSet(press).Draw(host)[0].GetProperty("actions")[0];

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static bool Has(this JsonElement element, string name) => element.TryGetProperty(name, out _);

    public static IEnumerable<string?> Runs(this JsonElement richTextBlock) =>
        richTextBlock.GetProperty("inlines").EnumerateArray().Select(run => run.Text("text"));
}
