using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Protocol.Schema;

namespace LiaisonBot.Protocol.DirectLine;

/// <summary>How far a client has read: opaque to it, the place of the last activity it was given to us.</summary>
internal static class Watermark
{
    private const string SequenceId = "webchat:sequence-id";

    /// <summary>False for anything we never gave out.</summary>
    public static bool TryRead(string? text, out long? place)
    {
        place = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
            return false;
        place = read;
        return true;
    }

    public static string Write(long place) => place.ToString(CultureInfo.InvariantCulture);

    public static ActivitySet SetOf(IReadOnlyList<TranscriptEntry> entries, long after) =>
        new([.. entries.Select(Numbered)], Write(entries.Count == 0 ? after : entries[^1].Place));

    /// <summary>Web Chat orders by this number before it looks at clocks.</summary>
    private static Activity Numbered(TranscriptEntry entry)
    {
        var data = entry.Activity.ChannelData is { ValueKind: JsonValueKind.Object } kept ? JsonObject.Create(kept)! : [];
        data[SequenceId] = entry.Place;
        using var document = JsonDocument.Parse(data.ToJsonString());
        return entry.Activity with { ChannelData = document.RootElement.Clone() };
    }
}
