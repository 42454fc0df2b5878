using System.Text.Json.Nodes;

namespace LiaisonBot.Tests.Fuzz;

/// <summary>Changes in the tree of a JSON object that leave it JSON.</summary>
internal static class TreeMutation
{
    public const string HalfPairMark = "half-a-pair";

    public static string ReplaceOne(string body, Random random, Func<Random, JsonNode?> value) => Change(body, random, (holder, name) =>
        holder[name] = value(random)).Replace(HalfPairMark, @"\ud83d", StringComparison.Ordinal);

    public static string RemoveOne(string body, Random random) => Change(body, random, (holder, name) => holder.Remove(name));

    private static string Change(string body, Random random, Action<JsonObject, string> change)
    {
        if (JsonNode.Parse(body) is not JsonObject root)
            return body;
        List<(JsonObject Holder, string Name)> properties = [.. Properties(root)];
        if (properties.Count == 0)
            return body;
        var (holder, name) = properties[random.Next(properties.Count)];
        change(holder, name);
        return root.ToJsonString();
    }

    private static IEnumerable<(JsonObject Holder, string Name)> Properties(JsonNode? node) => node switch
    {
        JsonObject holder => holder.SelectMany(property => Properties(property.Value).Prepend((holder, property.Key))),
        JsonArray items => items.SelectMany(Properties),
        _ => [],
    };
}
