using System.Text.Json;

namespace LiaisonBot.Dialogs.Tests.StoreRules;

/// <summary>What Teams shows of a card: six actions in one row, and no more.</summary>
internal static class CardLimits
{
    public const int MostActions = 6;

    /// <summary>How many actions stand in each row of a card, its own ones and those behind a "show more" among them.</summary>
    public static IEnumerable<int> Rows(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property is { Name: "actions", Value.ValueKind: JsonValueKind.Array }
            ? [property.Value.GetArrayLength(), .. Rows(property.Value)]
            : Rows(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Rows),
        _ => [],
    };
}
